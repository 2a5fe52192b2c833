/**
 * Coded answers of accepted contributions, opened once and kept in this process, so that results need not open ten
 * thousand boxes for each page. Her words are not kept. What was taken back, set aside or has run out is forgotten
 * at the next look, and everything an hour after the last one.
 */
import { and, eq, inArray } from "drizzle-orm";
import { CannotOpen, open } from "#app/platform/crypto/sealing.server.ts";
import type { Db } from "#app/platform/database.server.ts";
import { consultationVersions, contributionKeys, contributions } from "#db/schema/index.ts";
import { dataKeyOf, sealedPlace } from "../contributions/opened.server.ts";
import { readPayload } from "../contributions/payload.ts";
import type { Counted } from "./tally.ts";

export interface HeldAnswer extends Counted {
  id: string;
  channel: string;
  language: string;
  /** `not-said` when she chose no stage. */
  stage: string;
}

interface Held {
  byId: Map<string, HeldAnswer>;
  /** In the order of ids, which are drawn at random. */
  all: HeldAnswer[];
  /** Grows with every answer that comes or goes: what was reckoned from it holds as long as it is the same. */
  revision: number;
  /** What was reckoned at this revision. */
  reckoned: Map<string, unknown>;
  lookedAt: number;
}

const held = new Map<string, Held>();
const OPEN_AT_ONCE = 200;
const FORGET_AFTER_MS = 3_600_000;

/** Everything accepted on a consultation, with what was reckoned from it. `told` hears how many of how many were opened. */
export async function answersOf(
  db: Db,
  consultationId: string,
  now: Date,
  told?: (opened: number, of: number) => void,
): Promise<Held> {
  forgetOld(now);
  const known = held.get(consultationId) ?? {
    byId: new Map<string, HeldAnswer>(),
    all: [],
    revision: 0,
    reckoned: new Map<string, unknown>(),
    lookedAt: 0,
  };
  known.lookedAt = now.getTime();
  held.set(consultationId, known);
  const rows = await db
    .select({
      id: contributions.id,
      channel: contributions.channel,
      language: contributions.language,
      stage: contributions.journeyStage,
    })
    .from(contributions)
    .innerJoin(consultationVersions, eq(consultationVersions.id, contributions.consultationVersionId))
    .where(and(eq(consultationVersions.consultationId, consultationId), eq(contributions.state, "accepted")));
  const current = new Map(rows.map((row) => [row.id, row]));
  let isChanged = false;
  for (const [id, answer] of known.byId) {
    const row = current.get(id);
    if (
      row &&
      row.channel === answer.channel &&
      row.language === answer.language &&
      (row.stage ?? "not-said") === answer.stage
    )
      continue;
    known.byId.delete(id);
    isChanged = true;
  }
  const missing = rows.filter(({ id }) => !known.byId.has(id));
  for (let from = 0; from < missing.length; from += OPEN_AT_ONCE) {
    const ids = missing.slice(from, from + OPEN_AT_ONCE).map(({ id }) => id);
    const sealed = await db
      .select({ id: contributions.id, sealed: contributions.sealed, wrap: contributionKeys })
      .from(contributions)
      .innerJoin(contributionKeys, eq(contributionKeys.contributionId, contributions.id))
      .where(and(inArray(contributions.id, ids), eq(contributions.state, "accepted")));
    for (const row of sealed) {
      const counted = row.sealed && countedIn(row.id, row.wrap, row.sealed);
      const { channel, language, stage } = current.get(row.id)!;
      if (counted)
        known.byId.set(row.id, { id: row.id, channel, language, stage: stage ?? "not-said", ...counted });
    }
    isChanged = true;
    told?.(Math.min(missing.length, from + OPEN_AT_ONCE), missing.length);
    // Others are answered between one batch and the next.
    await new Promise((next) => setImmediate(next));
  }
  if (isChanged) {
    known.all = [...known.byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    known.revision++;
    known.reckoned.clear();
  }
  return known;
}

function countedIn(id: string, wrap: Parameters<typeof dataKeyOf>[0], sealed: Buffer): Counted | undefined {
  try {
    const { answers, parts } = readPayload(open(dataKeyOf(wrap), sealedPlace(id), sealed));
    return { answers, words: parts.filter(({ text }) => text.trim() !== "").map(({ key }) => key) };
  } catch (error) {
    // A box of a key that was given up can be opened by nobody: it is not counted.
    if (error instanceof CannotOpen) return undefined;
    throw error;
  }
}

function forgetOld(now: Date): void {
  for (const [id, { lookedAt }] of held) if (now.getTime() - lookedAt > FORGET_AFTER_MS) held.delete(id);
}

/** Reckoned once for each state of the answers. */
export function reckonedOnce<T>(of: Held, key: string, reckon: () => T): T {
  if (!of.reckoned.has(key)) of.reckoned.set(key, reckon());
  return of.reckoned.get(key) as T;
}
