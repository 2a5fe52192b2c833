/** Taking in what a translator sent back: every row or none. */
import { refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { findConsultation, saveConsultation } from "./build-consultation.server.ts";
import { withTexts } from "./texts.ts";
import { readTranslationFile, type FileProblem } from "./translation-file.ts";

/** Refused: `not-allowed`, `not-found`, `approved`, `moved-on`; `file` with a report by row. */
export async function importTranslation(
  ctx: Ctx<StaffActor>,
  { consultationId, bytes }: { consultationId: string; bytes: Uint8Array },
) {
  if (!may(ctx.actor, "consultations.build")) return refused("not-allowed");
  const row = await findConsultation(ctx.db, ctx.actor, consultationId);
  if (!row) return refused("not-found");
  if (row.approvedAt) return refused("approved");
  const read = readTranslationFile(bytes, row.draft);
  if (!read.ok)
    return { ok: false as const, because: "file" as const, problems: read.problems satisfies FileProblem[] };
  const saved = await saveConsultation(ctx, {
    consultationId,
    revision: row.draftRevision,
    part: "translation",
    edit: (content) => ({ content: withTexts(content, read.texts) }),
  });
  return saved.ok ? { ok: true as const, value: { changed: read.changed } } : saved;
}
