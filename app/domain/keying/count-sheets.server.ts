/**
 * The equality sheets of paper packs: sorted into piles and counted, ten sheets or more at a time, apart from any form
 * or batch. Only how many ticked each answer is typed, so that no woman's answers are ever together here.
 * Source: promise 13.
 */
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { countBatch } from "../monitoring/keep-answers.server.ts";
import {
  BATCH_MIN,
  MONITORING_NAMES,
  MONITORING_QUESTIONS,
  type MonitoringAnswers,
  type MonitoringQuestion,
} from "../monitoring/terms.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import type { Db } from "#app/platform/database.server.ts";

export const SHEETS_MAX = 1000;

export interface SheetCounts {
  sheets: number;
  counts: Partial<Record<MonitoringQuestion, Record<string, number>>>;
}

export interface ReadSheets extends SheetCounts {
  /** Message keys by field: `sheets`, `age.18-24`, and `age` for a question of more ticks than sheets. */
  errors: Record<string, string>;
}

/** Reads the typed counts; an empty box is none. */
export function readSheets(fields: Partial<Record<string, string[]>>): ReadSheets {
  const errors: Record<string, string> = {};
  const numberAt = (name: string): number => {
    const text = (fields[name]?.[0] ?? "").trim();
    if (!text) return 0;
    if (!/^\d{1,6}$/.test(text)) errors[name] = "keying:error.whole-number";
    return Number(text) || 0;
  };
  const sheets = numberAt("sheets");
  if (!errors["sheets"] && sheets < BATCH_MIN) errors["sheets"] = "keying:error.sheets-few";
  if (!errors["sheets"] && sheets > SHEETS_MAX) errors["sheets"] = "keying:error.too-large";
  const counts: SheetCounts["counts"] = {};
  for (const question of MONITORING_NAMES) {
    const ticked: Record<string, number> = {};
    for (const answer of MONITORING_QUESTIONS[question]) {
      const count = numberAt(`${question}.${answer}`);
      if (count) ticked[answer] = count;
    }
    const sum = Object.values(ticked).reduce((a, b) => a + b, 0);
    if (sum > sheets) errors[question] = "keying:error.more-ticks";
    counts[question] = ticked;
  }
  return { sheets, counts, errors };
}

/** `db` is the monitoring store's. Refused: `not-allowed`, `too-few`. */
export async function countSheets(ctx: Ctx<StaffActor>, db: Db, { sheets, counts }: SheetCounts) {
  if (!may(ctx.actor, "keying.key")) return refused("not-allowed");
  const answers: MonitoringAnswers[] = Array.from({ length: sheets }, () => ({}));
  for (const question of MONITORING_NAMES) {
    let at = 0;
    for (const [answer, count] of Object.entries(counts[question] ?? {}))
      for (let n = 0; n < count && at < sheets; n++) answers[at++]![question] = answer;
  }
  return change({ ...ctx, db }, "monitoring.sheets-counted", async (tx) =>
    (await countBatch(tx, ctx.actor.programmeId, answers, ctx.now)) ? done({ sheets }) : refused("too-few"),
  );
}
