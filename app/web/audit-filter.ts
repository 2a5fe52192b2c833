/** The filter of the audit list as its address holds it. */
import type { AuditFilter } from "../domain/audit/queries.server.ts";

/** Values that cannot be meant are left out. */
export function readAuditFilter(search: URLSearchParams): AuditFilter {
  const day = search.get("day") ?? "";
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(`${day}T00:00:00Z`));
  const plain = (name: string) =>
    search
      .get(name)
      ?.replace(/[^\w.-]/g, "")
      .slice(0, 80) || undefined;
  return { event: plain("event"), person: plain("person"), day: isDay ? day : undefined };
}
