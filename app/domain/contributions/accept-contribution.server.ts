/**
 * Accepts what a woman sent, or what she added later, with its masks. Every proposal of the detectors must have been
 * decided by the person who accepts (promise 21). Masked text is sealed; its words become searchable by whole words.
 */
import { and, eq } from "drizzle-orm";
import type { Tx } from "#app/platform/database.server.ts";
import { contributionNotes, contributions } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { findProgramme } from "../programmes/queries.server.ts";
import type { Language } from "../programmes/terms.ts";
import { addNote } from "./add-note.server.ts";
import { countOnDay } from "./intake-tally.server.ts";
import { countMasks, maskParts, readDecision, settleMasks } from "./masking.ts";
import type { NoteTexts } from "./note-texts.ts";
import { isOpenedBy } from "./open-for-reading.server.ts";
import { findDataKey, openContribution, openNote, sealMasked, sealMaskedNote } from "./opened.server.ts";
import type { Left, Mask, MaskedPayload, Part } from "./payload.ts";
import { searchTokensOf, tokenArray } from "./search-words.server.ts";
import { openLinesOf, suggestionsIn } from "./suggestions.ts";
import { isVisibleAt } from "./visible-at.server.ts";

export interface AcceptInput {
  contributionId: string;
  /** Set: what she added later is accepted, not the contribution itself. */
  noteId?: string | undefined;
  /** By suggestion id: `mask:<reason>` or `leave:<reason>`. */
  decisions: Readonly<Record<string, string | undefined>>;
  /** Masks that the person added, in the words as she wrote them. */
  own: readonly Mask[];
}

/**
 * Refusals: `not-allowed`, `not-found`, `not-opened`, `suggestions-open`, `already-decided` (somebody else was faster),
 * `still-held` (it has to be let into the inbox first, so that its time to be read is counted).
 */
export async function acceptContribution(
  ctx: Ctx<StaffActor>,
  input: AcceptInput,
  textsOf: (language: Language) => NoteTexts,
) {
  const { actor, now } = ctx;
  if (!may(actor, "contribution.moderate")) return refused("not-allowed");
  return change(ctx, "contribution.accepted", async (tx) => {
    const row = await findAtInbox(tx, ctx, input.contributionId);
    const key = row && (await findDataKey(tx, row.id));
    if (!row || !key) return refused("not-found");
    if (!(await isOpenedBy(tx, actor, row.id, "inbox", now))) return refused("not-opened");
    const parts = input.noteId
      ? await partsOfAddition(tx, key, row.id, input.noteId)
      : (await openContribution(tx, row.id))?.parts;
    if (!parts) return refused("not-found");
    const programme = (await findProgramme(tx, actor.programmeId))!;
    const decided = decideAll(parts, row.language, openLinesOf(programme.settings), input);
    if (!decided) return refused("suggestions-open");
    const masked = maskParts(parts, decided.masks, decided.left, row.language);
    const isKept = input.noteId
      ? await keepAddition(tx, row, input.noteId, sealMaskedNote(key, input.noteId, masked), masked)
      : await keepContribution(tx, row, sealMasked(key, row.id, masked), masked);
    if (!isKept) return refused(row.state === "held" && !input.noteId ? "still-held" : "already-decided");
    await countOnDay(tx, actor.programmeId, now, { moderated: 1 });
    if (row.locator && decided.masks.length)
      await addNote(
        tx,
        key,
        row.id,
        "masking-note",
        textsOf(row.language).maskingNote(countMasks(decided.masks)),
        now,
      );
    return done({
      contributionId: row.id,
      noteId: input.noteId,
      masks: decided.masks.length,
      left: decided.left.length,
    });
  });
}

interface InboxRow {
  id: string;
  programmeId: string;
  language: Language;
  state: string;
  locator: Buffer | null;
}

/** The row, locked, if the inbox may see it. */
export async function findAtInbox(tx: Tx, ctx: Ctx<StaffActor>, id: string): Promise<InboxRow | undefined> {
  const [row] = await tx
    .select({
      id: contributions.id,
      programmeId: contributions.programmeId,
      language: contributions.language,
      state: contributions.state,
      locator: contributions.locator,
    })
    .from(contributions)
    .where(
      and(
        eq(contributions.id, id),
        eq(contributions.programmeId, ctx.actor.programmeId),
        isVisibleAt("inbox"),
      ),
    )
    .for("update");
  return row as InboxRow | undefined;
}

async function partsOfAddition(
  tx: Tx,
  key: Buffer,
  contributionId: string,
  noteId: string,
): Promise<Part[] | undefined> {
  const [note] = await tx
    .select({ id: contributionNotes.id, sealed: contributionNotes.sealed })
    .from(contributionNotes)
    .where(
      and(
        eq(contributionNotes.id, noteId),
        eq(contributionNotes.contributionId, contributionId),
        eq(contributionNotes.kind, "addition"),
        eq(contributionNotes.shuffled, true),
      ),
    );
  return note && [{ key: "addition", text: openNote(key, note).text }];
}

/** Undefined while one proposal has no decision. A proposal that lies within a mask of the person's own is decided by it. */
export function decideAll(
  parts: readonly Part[],
  language: Language,
  openLines: readonly string[],
  { decisions, own }: Pick<AcceptInput, "decisions" | "own">,
): { masks: Mask[]; left: Left[] } | undefined {
  const masks: Mask[] = [...own];
  const left: Left[] = [];
  for (const { id, ...span } of suggestionsIn(parts, language, openLines)) {
    const decision = readDecision(decisions[id]);
    if (decision?.act === "mask") masks.push({ ...span, reason: decision.reason });
    else if (decision) left.push({ ...span, reason: decision.reason });
    else if (!own.some((mask) => mask.part === span.part && mask.start <= span.start && mask.end >= span.end))
      return undefined;
  }
  return { masks: settleMasks(masks), left };
}

/** Two people at once: the second update matches no row. */
async function keepContribution(
  tx: Tx,
  row: InboxRow,
  sealedMasked: Buffer,
  masked: MaskedPayload,
): Promise<boolean> {
  const kept = await tx
    .update(contributions)
    .set({
      state: "accepted",
      sealedMasked,
      searchTokens: tokenArray(searchTokensOf(row.programmeId, masked.parts)),
    })
    .where(and(eq(contributions.id, row.id), eq(contributions.state, "received")))
    .returning({ id: contributions.id });
  return kept.length === 1;
}

async function keepAddition(
  tx: Tx,
  row: InboxRow,
  noteId: string,
  sealedMasked: Buffer,
  masked: MaskedPayload,
): Promise<boolean> {
  const kept = await tx
    .update(contributionNotes)
    .set({ state: "accepted", sealedMasked })
    .where(and(eq(contributionNotes.id, noteId), eq(contributionNotes.state, "received")))
    .returning({ id: contributionNotes.id });
  if (kept.length !== 1) return false;
  const [before] = await tx
    .select({ tokens: contributions.searchTokens })
    .from(contributions)
    .where(eq(contributions.id, row.id));
  const all = new Map(
    [...(before?.tokens ?? []), ...searchTokensOf(row.programmeId, masked.parts)].map((token) => [
      token.toString("hex"),
      token,
    ]),
  );
  await tx
    .update(contributions)
    .set({ searchTokens: tokenArray([...all.values()].sort(Buffer.compare)) })
    .where(eq(contributions.id, row.id));
  return true;
}
