/**
 * Ends a record. Kept apart: nobody else ever reads the contribution. Returned: what identifies somebody is first copied
 * into the record, then taken out of what she wrote, and only the rest goes back to the inbox. Source: domain 4.4.
 */
import { and, eq, inArray, isNull } from "drizzle-orm";
import {
  contributionNotes,
  contributions,
  disclosureRecords,
  passagePriorities,
  passages,
} from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { addNote } from "../contributions/add-note.server.ts";
import { countOnDay } from "../contributions/intake-tally.server.ts";
import { TAKEN_OUT_WORDS } from "../contributions/masking-terms.ts";
import { settleMasks } from "../contributions/masking.ts";
import type { NoteTexts } from "../contributions/note-texts.ts";
import { isOpenedBy } from "../contributions/open-for-reading.server.ts";
import {
  findDataKey,
  openContribution,
  openNote,
  sealNote,
  sealPayload,
} from "../contributions/opened.server.ts";
import { additionKey, type Mask, type Part } from "../contributions/payload.ts";
import { done, refused } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { Language } from "../programmes/terms.ts";
import { missingBeforeClose } from "./disclosure-rules.ts";
import type { Outcome, Route } from "./disclosure-terms.ts";
import { inRecords, type SafeguardingCtx } from "./start-record.server.ts";
import { addEvent } from "./take-step.server.ts";
import { hasCapacityStep } from "./capacity-step.server.ts";

export interface CloseInput {
  recordId: string;
  outcome: Outcome;
  /** For `returned`: places to take out, in the words as she wrote them; parts of additions by `addition:<note id>`. */
  takeOut: readonly Mask[];
  /** For an allegation about staff that returns: that nothing left in it points at the service or the person. */
  isChecked: boolean;
}

/**
 * Refusals: `not-allowed`, `not-found`, `closed`, `steps-missing`, `not-opened`, `not-checked`.
 * A contribution that she took back meanwhile is not returned; its record closes as kept apart.
 */
export async function closeRecord(
  ctx: SafeguardingCtx,
  input: CloseInput,
  textsOf: (language: Language) => NoteTexts,
) {
  if (!may(ctx.actor, "safeguarding.keep-records")) return refused("not-allowed");
  const [record] = await ctx.safeguarding
    .select()
    .from(disclosureRecords)
    .where(
      and(eq(disclosureRecords.id, input.recordId), eq(disclosureRecords.programmeId, ctx.actor.programmeId)),
    );
  if (!record) return refused("not-found");
  if (record.closedAt) return refused("closed");
  const state = {
    ...record,
    route: record.route as Route | null,
    hasCapacityNote: await hasCapacityStep(ctx.safeguarding, record.id),
  };
  if (missingBeforeClose(state).length) return refused("steps-missing");
  if (input.outcome === "returned") {
    if (record.route === "position-of-trust" && !input.isChecked) return refused("not-checked");
    const returned = await giveBack(ctx, record.id, record.contributionId, input.takeOut, textsOf);
    if (!returned.ok && returned.because !== "not-found") return returned;
    return close(ctx, record.id, returned.ok ? "returned" : "kept-apart");
  }
  return close(ctx, record.id, "kept-apart");
}

function close(ctx: SafeguardingCtx, recordId: string, outcome: Outcome) {
  return change(inRecords(ctx), "safeguarding.closed", async (tx) => {
    const [closed] = await tx
      .update(disclosureRecords)
      .set({ closedAt: ctx.now, outcome })
      .where(and(eq(disclosureRecords.id, recordId), isNull(disclosureRecords.closedAt)))
      .returning({ id: disclosureRecords.id });
    if (!closed) return refused("closed");
    await addEvent(tx, ctx, recordId, "closed", "", { outcome });
    return done({ recordId, outcome });
  });
}

/** First the words into the record, in its own store; only then out of the contribution. A crash between leaves both. */
async function giveBack(
  ctx: SafeguardingCtx,
  recordId: string,
  contributionId: string,
  takeOut: readonly Mask[],
  textsOf: (language: Language) => NoteTexts,
) {
  const { db, actor, now } = ctx;
  const parts = await listParts(ctx, contributionId);
  if (!parts) return refused("not-found");
  if (!(await isOpenedBy(db, actor, contributionId, "safeguarding", now))) return refused("not-opened");
  const taken = settleMasks(takeOut);
  const words = taken
    .map((mask) => parts.find((part) => part.key === mask.part)?.text.slice(mask.start, mask.end) ?? "")
    .filter(Boolean);
  if (words.length) {
    const kept = await change(inRecords(ctx), "safeguarding.step", async (tx) => {
      await addEvent(tx, ctx, recordId, "taken-out", words.join("\n"));
      return done({ recordId, act: "taken-out" });
    });
    if (!kept.ok) return kept;
  }
  return change(ctx, "safeguarding.returned", async (tx) => {
    const [row] = await tx
      .select({ id: contributions.id, language: contributions.language, locator: contributions.locator })
      .from(contributions)
      .where(
        and(
          eq(contributions.id, contributionId),
          eq(contributions.programmeId, actor.programmeId),
          eq(contributions.state, "safeguarding"),
        ),
      )
      .for("update");
    const key = row && (await findDataKey(tx, row.id));
    const opened = row && (await openContribution(tx, row.id));
    if (!row || !key || !opened) return refused("not-found");
    const language = row.language as Language;
    const without = (part: Part): string => takeOutOf(part, taken, language);
    const isChanged = taken.length > 0;
    // What was coded before stood in words that are no longer the same.
    const own = tx.select({ id: passages.id }).from(passages).where(eq(passages.contributionId, row.id));
    await tx.delete(passagePriorities).where(inArray(passagePriorities.passageId, own));
    await tx.delete(passages).where(eq(passages.contributionId, row.id));
    await tx
      .update(contributions)
      .set({
        state: "received",
        riskFlag: false,
        sealedMasked: null,
        searchTokens: null,
        ...(isChanged
          ? {
              sealed: sealPayload(key, row.id, {
                v: 1,
                parts: opened.parts.map((part) => ({ key: part.key, text: without(part) })),
                answers: opened.answers,
              }),
            }
          : {}),
      })
      .where(eq(contributions.id, row.id));
    const additions = await tx
      .select({ id: contributionNotes.id, state: contributionNotes.state, sealed: contributionNotes.sealed })
      .from(contributionNotes)
      .where(and(eq(contributionNotes.contributionId, row.id), eq(contributionNotes.kind, "addition")));
    let received = 1;
    for (const note of additions) {
      const before = openNote(key, note).text;
      const text = without({ key: additionKey(note.id), text: before });
      const mustBeReadAgain = text !== before && note.state !== "received";
      if (mustBeReadAgain) received++;
      await tx
        .update(contributionNotes)
        .set({
          riskFlag: false,
          sealed: sealNote(key, note.id, text),
          ...(mustBeReadAgain ? { state: "received", sealedMasked: null } : {}),
        })
        .where(eq(contributionNotes.id, note.id));
    }
    await countOnDay(tx, actor.programmeId, now, { received });
    if (isChanged && row.locator)
      await addNote(tx, key, row.id, "masking-note", textsOf(language).takenOut(), now);
    return done({ contributionId: row.id });
  });
}

/** Her parts and what she added, as they stand; undefined once she took it back. */
export async function listParts(ctx: SafeguardingCtx, contributionId: string): Promise<Part[] | undefined> {
  const [opened, key] = await Promise.all([
    openContribution(ctx.db, contributionId),
    findDataKey(ctx.db, contributionId),
  ]);
  if (!opened || !key) return undefined;
  const additions = await ctx.db
    .select({ id: contributionNotes.id, sealed: contributionNotes.sealed })
    .from(contributionNotes)
    .where(and(eq(contributionNotes.contributionId, contributionId), eq(contributionNotes.kind, "addition")));
  return [
    ...opened.parts,
    ...additions.map((note) => ({ key: additionKey(note.id), text: openNote(key, note).text })),
  ];
}

function takeOutOf(part: Part, taken: readonly Mask[], language: Language): string {
  let text = "";
  let at = 0;
  for (const mask of taken.filter((one) => one.part === part.key)) {
    text += part.text.slice(at, mask.start) + TAKEN_OUT_WORDS[language];
    at = mask.end;
  }
  return text + part.text.slice(at);
}
