import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { listAuditWhole } from "../../domain/audit/queries.server.ts";
import { requireStaff } from "../../web/actor.server.ts";
import { readAuditFilter } from "../../web/audit-filter.ts";

/** What the list shows, as a file; cells that a spreadsheet would run as a formula are made plain text. */
export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "audit.read");
  const rows = await listAuditWhole(
    ctx.db,
    ctx.actor.programmeId,
    readAuditFilter(new URL(request.url).searchParams),
  );
  const csv = stringify(
    rows.map((row) => [row.seq, row.at.toISOString(), row.who, row.event, row.facts, row.hash]),
    {
      header: true,
      columns: ["seq", "at", "who", "event", "facts", "hash"],
      escape_formulas: true,
      bom: true,
      record_delimiter: "windows",
    },
  );
  return new Response(csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="audit.csv"',
    },
  });
}
