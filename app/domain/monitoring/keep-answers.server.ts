/**
 * Keeps answers about women as counts alone. They wait in memory until at least ten women have answered and are then
 * added to the quarter's counts by a transaction of their own, some time later. A planned stop writes what waits as
 * one sealed, shuffled blob that the next start reads back; a crash loses it, and the page says so. Source: promise 13.
 */
import { sql } from "drizzle-orm";
import { openBox, sealBox } from "#app/platform/crypto/sealing.server.ts";
import { randomInt, randomUuid } from "#app/platform/crypto/random.server.ts";
import type { Db } from "#app/platform/database.server.ts";
import { keys } from "#app/platform/held-keys.server.ts";
import { monitoringHeld, monitoringTallies } from "#db/schema/index.ts";
import { dayOf } from "../contributions/calendar.ts";
import { BATCH_MIN, quarterOf, type MonitoringAnswers } from "./terms.ts";

interface Waiting {
  programmeId: string;
  quarter: string;
  answers: MonitoringAnswers;
}

let waiting: Waiting[] = [];

/** Takes one woman's answers into memory. Nothing is written now. */
export function holdAnswers(programmeId: string, answers: MonitoringAnswers, now: Date): void {
  if (Object.keys(answers).length) waiting.push({ programmeId, quarter: quarterOf(dayOf(now)), answers });
}

export const countHeld = (): number => waiting.length;

/** Writes what waits, when it is enough to hide in; returns how many women's answers were counted. */
export async function writeHeldAnswers(db: Db): Promise<number> {
  const groups = new Map<string, Waiting[]>();
  for (const one of waiting) {
    const group = groups.get(`${one.programmeId} ${one.quarter}`) ?? [];
    group.push(one);
    groups.set(`${one.programmeId} ${one.quarter}`, group);
  }
  let written = 0;
  for (const group of groups.values()) {
    if (group.length < BATCH_MIN) continue;
    waiting = waiting.filter((one) => !group.includes(one));
    try {
      await addToTallies(db, group);
      written += group.length;
    } catch (error) {
      waiting.push(...group);
      throw error;
    }
  }
  return written;
}

/** Paper forms keyed as one batch; refused below ten. Returns false when there are too few. */
export async function countBatch(
  db: Db,
  programmeId: string,
  batch: readonly MonitoringAnswers[],
  now: Date,
): Promise<boolean> {
  if (batch.length < BATCH_MIN) return false;
  await addToTallies(
    db,
    batch.map((answers) => ({ programmeId, quarter: quarterOf(dayOf(now)), answers })),
  );
  return true;
}

async function addToTallies(db: Db, group: readonly Waiting[]): Promise<void> {
  const counts = new Map<
    string,
    { programmeId: string; quarter: string; question: string; answer: string; count: number }
  >();
  for (const { programmeId, quarter, answers } of group)
    for (const [question, answer] of Object.entries(answers)) {
      const key = [programmeId, quarter, question, answer].join(" ");
      const row = counts.get(key) ?? { programmeId, quarter, question, answer, count: 0 };
      row.count++;
      counts.set(key, row);
    }
  if (!counts.size) return;
  await db
    .insert(monitoringTallies)
    .values([...counts.values()].sort((a, b) => (a.question + a.answer < b.question + b.answer ? -1 : 1)))
    .onConflictDoUpdate({
      target: [
        monitoringTallies.programmeId,
        monitoringTallies.quarter,
        monitoringTallies.question,
        monitoringTallies.answer,
      ],
      set: { count: sql`${monitoringTallies.count} + excluded.count` },
    });
}

/** Before a planned stop: everything that waits, shuffled, as one blob sealed to the staff key. */
export async function putHeldAside(db: Db): Promise<void> {
  if (!waiting.length) return;
  const all = waiting;
  waiting = [];
  for (let index = all.length - 1; index > 0; index--) {
    const other = randomInt(index + 1);
    [all[index], all[other]] = [all[other]!, all[index]!];
  }
  const { version, publicKey } = keys().staffPublic;
  const sealed = `${version}.${sealBox(publicKey, Buffer.from(JSON.stringify(all))).toString("base64")}`;
  await db.insert(monitoringHeld).values({ id: randomUuid(), sealed });
}

/** At a start that holds the staff key: what an earlier stop put aside waits again. */
export async function takeHeldBack(db: Db): Promise<void> {
  const { staffSide } = keys();
  if (!staffSide) return;
  for (const { sealed } of await db.delete(monitoringHeld).returning()) {
    const [version, box] = sealed.split(".");
    const key = staffSide.staff.get(Number(version));
    if (key)
      waiting.push(...(JSON.parse(openBox(key, Buffer.from(box!, "base64")).toString("utf8")) as Waiting[]));
  }
}

/** Forgets what waits. Tests only. */
export const forgetHeld = (): void => {
  waiting = [];
};
