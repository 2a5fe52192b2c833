/**
 * What a private code opens: one contribution, for the woman who holds it. The same work is done for a code that
 * exists and for one that does not, and the same answer given, so that nobody can test whether a code exists.
 * Source: docs/architecture.md, "The private code".
 */
import { eq, sql } from "drizzle-orm";
import { derivations } from "#app/platform/crypto/derivation-queue.server.ts";
import { keysOfCode } from "#app/platform/crypto/private-code.server.ts";
import { hmac, sameBytes } from "#app/platform/crypto/random.server.ts";
import { CannotOpen, open, openBox } from "#app/platform/crypto/sealing.server.ts";
import { keys } from "#app/platform/held-keys.server.ts";
import { consultationVersions } from "#db/schema/index.ts";
import { listPublishedChanges, type PublicChange } from "../changes/queries.server.ts";
import type { AnonymousCtx } from "../ctx.ts";
import type { Bilingual, Language } from "../programmes/terms.ts";
import type { MaskReason } from "./masking-terms.ts";
import { maskedPlace, openNote, sealedPlace } from "./opened.server.ts";
import { readMaskedPayload, readPayload, type Part } from "./payload.ts";

/** What the code was turned into. Enough to act on the contribution, not enough to find the code. */
export interface CodeHolder {
  contributionId: string;
  programmeId: string;
  locator: Buffer;
  verifier: Buffer;
  /** Opens her words; absent once they were taken back. */
  dataKey?: Buffer | undefined;
  voteSecret: Buffer;
}

interface FoundRow {
  id: string;
  verifier: Buffer;
  state: string;
  language: Language;
  received_week: string | Date;
  consultation_version_id: string | null;
  may_quote: boolean;
  sealed: Buffer | null;
  sealed_masked: Buffer | null;
  code_wrap: Buffer | null;
}

/**
 * `code` is twenty digits whose check digit is right. One derivation and one query, found or not. Throws
 * `TooManyLookUps` when more codes are being tried than women would try.
 */
export async function openByCode(
  ctx: AnonymousCtx,
  programmeId: string,
  code: string,
): Promise<CodeHolder | undefined> {
  const { locator, verifier, box, voteSecret } = await derivations.run("look-up", () =>
    keysOfCode(keys().code, programmeId, code),
  );
  const row = (await findRows(ctx, programmeId, locator)).find((candidate) =>
    sameBytes(candidate.verifier, verifier),
  );
  return (
    row && {
      contributionId: row.id,
      programmeId,
      locator,
      verifier,
      voteSecret,
      dataKey: row.code_wrap ? openBox(box, row.code_wrap) : undefined,
    }
  );
}

async function findRows(ctx: AnonymousCtx, programmeId: string, locator: Buffer): Promise<FoundRow[]> {
  const found = await ctx.db.execute(
    sql`select * from find_contributions(${programmeId}::uuid, ${locator}::bytea)`,
  );
  return found.rows as unknown as FoundRow[];
}

export interface HerNote {
  id: string;
  /** addition · reply · support-note · masking-note */
  kind: string;
  /** ISO day, a Monday. */
  week: string;
  state: string;
  /** Absent when it cannot be opened. */
  text?: string | undefined;
}

export interface HerContribution {
  state: string;
  language: Language;
  /** ISO day, a Monday. */
  week: string;
  mayQuote: boolean;
  /** As she wrote it. */
  words: Part[];
  hasChosenAnswers: boolean;
  /** What others may read, once a person has read it: each mask with the word that stands in the text. */
  masked?: { parts: Part[]; masks: { part: string; word: string; reason: MaskReason }[] } | undefined;
  /** Titles of the questions she answered, by code. */
  questions: Record<string, Bilingual>;
  notes: HerNote[];
  /** Published entries that her words led to, with her own answer to "is it true for you". */
  answers: { change: PublicChange; check?: CheckAnswer | undefined }[];
}

export const CHECK_ANSWERS = ["true-for-me", "not-yet"] as const;
export type CheckAnswer = (typeof CHECK_ANSWERS)[number];

/** Everything the page behind a code shows; undefined when it was taken back or has expired. */
export async function readByCode(
  ctx: AnonymousCtx,
  holder: CodeHolder,
): Promise<HerContribution | undefined> {
  const { contributionId, verifier, dataKey } = holder;
  const row = (await findRows(ctx, holder.programmeId, holder.locator)).find(
    ({ id }) => id === contributionId,
  );
  if (!row || !dataKey || !row.code_wrap || row.state === "withdrawn" || !sameBytes(row.verifier, verifier))
    return undefined;
  const payload = row.sealed
    ? readPayload(open(dataKey, sealedPlace(row.id), row.sealed))
    : { parts: [], answers: {} };
  const masked = row.sealed_masked
    ? readMaskedPayload(open(dataKey, maskedPlace(row.id), row.sealed_masked))
    : undefined;
  const [notes, answers, questions] = await Promise.all([
    listNotes(ctx, holder, dataKey),
    listAnswers(ctx, holder),
    titlesOf(ctx, row.consultation_version_id),
  ]);
  return {
    state: row.state,
    language: row.language,
    week: dayText(row.received_week),
    mayQuote: row.may_quote,
    words: payload.parts,
    hasChosenAnswers: Object.keys(payload.answers).length > 0,
    masked: masked && {
      parts: masked.parts,
      masks: masked.masks.map(({ part, start, end, reason }) => ({
        part,
        reason,
        word: masked.parts.find(({ key }) => key === part)?.text.slice(start, end) ?? "",
      })),
    },
    questions,
    notes,
    answers,
  };
}

/** The driver gives days as text or as local midnight. */
const dayText = (day: string | Date): string =>
  typeof day === "string"
    ? day.slice(0, 10)
    : `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}-${String(day.getDate()).padStart(2, "0")}`;

async function listNotes(
  ctx: AnonymousCtx,
  { contributionId, verifier }: CodeHolder,
  dataKey: Buffer,
): Promise<HerNote[]> {
  const found = await ctx.db.execute(
    sql`select * from find_notes(${contributionId}::uuid, ${verifier}::bytea)`,
  );
  return (
    found.rows as unknown as {
      id: string;
      kind: string;
      week: string | Date;
      state: string;
      sealed: Buffer;
    }[]
  ).map((note) => ({
    id: note.id,
    kind: note.kind,
    week: dayText(note.week),
    state: note.state,
    text: textOf(dataKey, note),
  }));
}

/** One note that cannot be opened must not hide the others. */
function textOf(dataKey: Buffer, note: { id: string; sealed: Buffer }): string | undefined {
  try {
    return openNote(dataKey, note).text;
  } catch (error) {
    if (error instanceof CannotOpen) return undefined;
    throw error;
  }
}

async function listAnswers(ctx: AnonymousCtx, holder: CodeHolder): Promise<HerContribution["answers"]> {
  const found = await ctx.db.execute(
    sql`select change_id from find_answers(${holder.contributionId}::uuid, ${holder.verifier}::bytea)`,
  );
  const ids = new Set((found.rows as { change_id: string }[]).map((row) => row.change_id));
  if (!ids.size) return [];
  const changes = (await listPublishedChanges(ctx.db, holder.programmeId)).filter(({ changeId }) =>
    ids.has(changeId),
  );
  return Promise.all(
    changes.map(async (change) => {
      const check = await ctx.db.execute(
        sql`select find_check(${change.changeId}::uuid, ${voteKey(holder, change.changeId)}::bytea) as answer`,
      );
      return { change, check: (check.rows as { answer: CheckAnswer | null }[])[0]?.answer ?? undefined };
    }),
  );
}

/** Only her code makes it, and it leads back to nothing. */
export const voteKey = ({ voteSecret }: Pick<CodeHolder, "voteSecret">, changeId: string): Buffer =>
  hmac(voteSecret, changeId);

async function titlesOf(ctx: AnonymousCtx, versionId: string | null): Promise<Record<string, Bilingual>> {
  if (!versionId) return {};
  const [version] = await ctx.db
    .select({ content: consultationVersions.content })
    .from(consultationVersions)
    .where(eq(consultationVersions.id, versionId));
  return Object.fromEntries(
    (version?.content.sections ?? []).flatMap(({ questions }) =>
      questions.map(({ code, title }) => [code, title]),
    ),
  );
}
