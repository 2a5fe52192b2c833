/**
 * What both coders share: a contribution held while it is coded, its masked words, and passages opened for showing.
 * The text of a passage is read from the masked text each time and kept nowhere.
 */
import { and, eq } from "drizzle-orm";
import { hmac, sameBytes } from "#app/platform/crypto/random.server.ts";
import type { Db, Tx } from "#app/platform/database.server.ts";
import { staffKeys } from "#app/platform/held-keys.server.ts";
import { contributions, themes } from "#db/schema/index.ts";
import type { StaffActor } from "../people/terms.ts";
import type { Language } from "../programmes/terms.ts";
import { openManyMasked, type OpenedMasked } from "./opened.server.ts";

/**
 * The row of an accepted contribution, locked: two coders and a woman who takes it back come one after the other.
 * Undefined once it was taken back, or where it is not this programme's.
 */
export async function holdForCoding(tx: Tx, actor: StaffActor, contributionId: string) {
  const [row] = await tx
    .select({ id: contributions.id, coded: contributions.coded })
    .from(contributions)
    .where(
      and(
        eq(contributions.id, contributionId),
        eq(contributions.programmeId, actor.programmeId),
        eq(contributions.state, "accepted"),
      ),
    )
    .for("update");
  return row;
}

/** A theme in use, held so that it is not merged away meanwhile. Themes are always held before passages are written. */
export async function holdTheme(tx: Tx, actor: StaffActor, themeId: string) {
  const [theme] = await tx
    .select()
    .from(themes)
    .where(and(eq(themes.id, themeId), eq(themes.programmeId, actor.programmeId)))
    .for("share");
  return theme && !theme.mergedInto && !theme.retiredAt ? theme : undefined;
}

const MARK_BYTES = 8;

/** Digest of the words of a passage under a key of the staff side: tells whether they are still the same, and nothing else. */
export const wordsMarkOf = (contributionId: string, text: string): Buffer =>
  hmac(staffKeys().search, "passage", contributionId, text).subarray(0, MARK_BYTES);

/** Where a passage stands. */
export interface PassagePlace {
  contributionId: string;
  part: string;
  startsAt: number;
  endsAt: number;
  wordsMark: Buffer | null;
}

export interface ShownWords {
  language: Language;
  /** Null where the masks were laid anew since, so that the place no longer holds these words. */
  text: string | null;
}

/** The words at a place in what was opened; undefined once the contribution was taken back. */
export function wordsAt(opened: OpenedMasked | undefined, place: PassagePlace): ShownWords | undefined {
  if (!opened) return undefined;
  const whole = opened.parts.find(({ key }) => key === place.part)?.text;
  const text =
    whole !== undefined && place.endsAt <= whole.length ? whole.slice(place.startsAt, place.endsAt) : null;
  const isSame =
    text !== null &&
    (!place.wordsMark || sameBytes(place.wordsMark, wordsMarkOf(place.contributionId, text)));
  return { language: opened.language, text: isSame ? text : null };
}

/** Passages with their words; those of contributions that were taken back meanwhile are left out. */
export async function withWords<P extends PassagePlace>(
  db: Db,
  passages: readonly P[],
): Promise<(P & ShownWords)[]> {
  const opened = await openManyMasked(db, [...new Set(passages.map(({ contributionId }) => contributionId))]);
  return passages.flatMap((passage) => {
    const words = wordsAt(opened.get(passage.contributionId), passage);
    return words ? [{ ...passage, ...words }] : [];
  });
}
