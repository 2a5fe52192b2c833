/**
 * Search by whole words over masked text, without keeping the words: each stands as eight bytes of a keyed digest, in
 * order of the bytes, so that a stolen row tells neither words nor their order. Raw words are never searched (promise 36).
 */
import { sql, type SQL } from "drizzle-orm";
import { hmac } from "#app/platform/crypto/random.server.ts";
import { staffKeys } from "#app/platform/held-keys.server.ts";
import type { Part } from "./payload.ts";

const TOKEN_BYTES = 8;
/** More different words than this are not kept: nobody writes so many. */
const WORDS_MAX = 4_000;

/** Words in small letters without accents: `Siân` and `sian` are one. Bracketed words of masks are left out. */
export function wordsOf(text: string): string[] {
  const folded = text
    .replace(/\[[^\]\n]{1,40}\]/g, " ")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "");
  return [...new Set(folded.match(/[\p{L}\p{N}]+/gu) ?? [])].filter((word) => word.length <= 80);
}

/** The digests of every word in these parts, for one programme. */
export function searchTokensOf(programmeId: string, parts: readonly Part[]): Buffer[] {
  const words = wordsOf(parts.map((part) => part.text).join("\n")).slice(0, WORDS_MAX);
  return words.map((word) => searchTokenOf(programmeId, word)).sort(Buffer.compare);
}

export const searchTokenOf = (programmeId: string, word: string): Buffer =>
  hmac(staffKeys().search, "word", programmeId, word).subarray(0, TOKEN_BYTES);

/** For the array column: the driver writes each digest as bytes of its own. */
export const tokenArray = (tokens: readonly Buffer[]): SQL =>
  sql`array[${sql.join(
    tokens.map((token) => sql`${token}::bytea`),
    sql`, `,
  )}]::bytea[]`;
