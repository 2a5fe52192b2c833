/**
 * What happens to one page of the screening form when it is sent, by a button or by itself while somebody writes: the
 * page is kept on top of the text its writer saw, and what was begun for the lists above it (evidence, who was heard)
 * is added with it, so that no button loses what another part of the page holds.
 */
import { dayOf } from "../domain/contributions/calendar.ts";
import {
  addEngagement,
  addEvidence,
  removeEngagement,
  removeEvidence,
} from "../domain/screenings/keep-evidence.server.ts";
import type { KeptPage } from "../domain/screenings/kept-page.tsx";
import { readPage } from "../domain/screenings/pages.ts";
import { engagementForm, evidenceForm, isAdditionBegun } from "../domain/screenings/record-input.ts";
import type { PageKey } from "../domain/screenings/record-terms.ts";
import { savePage } from "../domain/screenings/save-page.server.ts";
import { clock } from "../platform/clock.server.ts";
import type { StaffCtx } from "./actor.server.ts";
import { readFieldsWith, type Fields } from "./answers.server.ts";
import { shownScreening } from "./screening.server.ts";

const STATUS: Record<string, 403 | 404> = { "not-allowed": 403, "not-found": 404 };
const refusal = (because: string): KeptPage & { ok: false } => ({
  ok: false,
  status: STATUS[because] ?? 409,
  errors: { form: `screenings:refusal.${because}` },
});

/** Acts: `save`, `next`, `autosave`, `add-evidence`, `add-engagement`, `remove-evidence`, `remove-engagement`. */
export async function keepPage(
  ctx: StaffCtx,
  request: Request,
  screeningId: string,
  page: PageKey,
  fields: Fields,
): Promise<KeptPage> {
  const { shown } = await shownScreening(request, ctx, screeningId);
  const here = `${shown.address}/pages/${page}`;
  const act = fields["act"]?.[0] ?? "save";
  const at = timeOf(clock());
  const itemId = idIn(fields);
  if (act === "remove-evidence" || act === "remove-engagement") {
    const removed =
      act === "remove-evidence"
        ? await removeEvidence(ctx, { screeningId, evidenceId: itemId })
        : await removeEngagement(ctx, { screeningId, engagementId: itemId });
    return removed.ok
      ? { ok: true, revision: 0, at, href: here, isListChanged: true }
      : refusal(removed.because);
  }

  const isAdding = act.startsWith("add-") || (act !== "autosave" && isAdditionBegun(page, fields));
  const evidence =
    isAdding && page === "evidence" ? readFieldsWith(fields, evidenceForm, ["lenses"]) : undefined;
  const engagement = isAdding && page === "engagement" ? readFieldsWith(fields, engagementForm) : undefined;
  for (const form of [evidence, engagement])
    if (form && !form.ok) return { ok: false, status: 400, errors: form.errors, isOfAddition: true };

  const read = readPage(page, fields, dayOf(ctx.now));
  if (!read.ok) return { ok: false, status: 400, errors: read.errors };
  // A page whose own questions are empty needs no record of having been saved for what is added above them.
  const isOnlyAdded = act.startsWith("add-") && fields["revision"] === undefined;
  let revision = 0;
  if (!isOnlyAdded) {
    const saved = await savePage(ctx, {
      screeningId,
      page,
      revision: Number(fields["revision"]?.[0]) || 0,
      content: read.content,
    });
    if (!saved.ok) {
      if (saved.because !== "clash") return refusal(saved.because);
      const { screening } = await shownScreening(request, ctx, screeningId);
      const row = screening.pageRows.find((one) => one.page === page);
      return {
        ...refusal("clash"),
        theirs: {
          content: row?.content ?? {},
          by: screening.nameOf(row?.updatedBy ?? null),
          revision: row?.revision ?? 0,
        },
      };
    }
    ({ revision } = saved.value);
  }

  const added = evidence?.ok
    ? await addEvidence(ctx, { screeningId, form: evidence.input })
    : engagement?.ok
      ? await addEngagement(ctx, { screeningId, form: engagement.input })
      : undefined;
  if (added && !added.ok) return { ...refusal(added.because), isOfAddition: true, revision };

  const pages =
    page === "further-lenses" ? (await shownScreening(request, ctx, screeningId)).shown.pages : shown.pages;
  const next = pages[pages.indexOf(page) + 1];
  const onwards = next ? `${shown.address}/pages/${next}` : shown.address;
  return {
    ok: true,
    revision,
    at,
    href: act === "next" ? onwards : here,
    isListChanged: added !== undefined,
  };
}

const idIn = (fields: Fields): string => {
  const id = fields["itemId"]?.[0] ?? "";
  return /^[0-9a-f-]{36}$/i.test(id) ? id : "00000000-0000-4000-8000-000000000000";
};
const timeOf = (moment: Date): string =>
  new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/London" }).format(
    moment,
  );
