/**
 * Saving one part of a draft from its own page. Two people on two pages never get in each other's way; two people on the
 * same page are shown both texts, and nobody's words are lost without being seen.
 */
import { done, refused, type Ctx } from "../ctx.ts";
import type { StaffActor } from "../people/terms.ts";
import { findConsultation, saveConsultation } from "./build-consultation.server.ts";
import {
  fieldsOf,
  markOfPart,
  readPart,
  type Draft,
  type Part,
  type PartEdit,
  type PartFields,
} from "./parts.ts";
import { listScreeningsToLink } from "./staff-queries.server.ts";

export interface PartInput {
  consultationId: string;
  part: Part;
  /** The mark of what the form showed when it was opened or last saved. */
  was: string;
  fields: PartFields;
}

/** What somebody else has put there meanwhile. */
export interface Theirs {
  name: string;
  text: string;
}

export type PartSaved =
  | { ok: true; value: { mark: string } }
  | { ok: false; because: "errors"; errors: Record<string, string> }
  | { ok: false; because: "conflict"; theirs: Theirs[]; mark: string }
  | {
      ok: false;
      because:
        "not-allowed" | "not-found" | "approved" | "too-many-questions" | "required-by-lead" | "moved-on";
    };

/** Another part may be saved in the same moment: then ours is put into what is there now. */
const ATTEMPTS = 4;

/** Refused: those of `saveConsultation`; `errors` with keys by field; `conflict` with what the other person wrote. */
export async function savePart(
  ctx: Ctx<StaffActor>,
  { consultationId, part, was, fields }: PartInput,
): Promise<PartSaved> {
  for (let attempt = 1; ; attempt++) {
    const row = await findConsultation(ctx.db, ctx.actor, consultationId);
    const current = row && fieldsOf(part, row);
    if (!row || !current) return refused("not-found");
    const mark = markOfPart(current);
    if (mark !== was) {
      const theirs = differences(current, fields);
      if (theirs.length) return { ok: false, because: "conflict", theirs, mark };
    }
    const read = readPart(part, fields, row);
    if (!read.ok) return { ok: false, because: "errors", errors: read.errors };
    const screeningId = read.edit.readiness?.screeningId;
    if (
      screeningId &&
      screeningId !== row.readiness.screeningId &&
      !(await listScreeningsToLink(ctx.db, ctx.actor)).some(({ id }) => id === screeningId)
    )
      return { ok: false, because: "errors", errors: { screeningId: "consultations:error.screening" } };
    const after = afterEdit(row, read.edit);
    const next = markOfPart(fieldsOf(part, after) ?? {});
    if (next === mark && isSame(after, row)) return done({ mark });
    const saved = await saveConsultation(ctx, {
      consultationId,
      revision: row.draftRevision,
      part,
      edit: () => read.edit,
    });
    if (saved.ok) return done({ mark: next });
    if (saved.because !== "moved-on" || attempt === ATTEMPTS) return saved;
  }
}

const afterEdit = (row: Draft, edit: PartEdit): Draft => ({
  draft: edit.content ?? row.draft,
  readiness: { ...row.readiness, ...edit.readiness },
  opensAt: edit.opensAt ?? row.opensAt,
  closesAt: edit.closesAt ?? row.closesAt,
  graceHours: edit.graceHours ?? row.graceHours,
});

/** Nothing to write: neither words nor what is not shown on the page, such as the marks of the Welsh. */
const isSame = (after: Draft, before: Draft): boolean =>
  sorted(after.readiness.translatedFrom) === sorted(before.readiness.translatedFrom) &&
  Number(after.opensAt) === Number(before.opensAt) &&
  Number(after.closesAt) === Number(before.closesAt);
const sorted = (marks: Record<string, string>): string => JSON.stringify(Object.entries(marks).sort());

/** Where the form and what is kept now say different things. */
function differences(current: PartFields, fields: PartFields): Theirs[] {
  const text = (values: string[] | undefined) =>
    [...(values ?? [])]
      .map((value) => value.trim())
      .filter(Boolean)
      .join("\n");
  return Object.keys({ ...current, ...fieldsIn(current, fields) })
    .filter((name) => text(current[name]) !== text(fields[name]))
    .map((name) => ({ name, text: text(current[name]) }));
}

/** Boxes that were ticked in the form and are not there now are differences too; what steers the form is none. */
const fieldsIn = (current: PartFields, fields: PartFields): PartFields =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([name]) =>
        name in current ||
        ["monitoring", "required", "preferNotToSay", `showWhen.${fields["showWhenQuestion"]?.[0]}`].includes(
          name,
        ),
    ),
  );
