/** Answers in words as those who code them may take them away: masked, each alone, in an order that tells nothing of who wrote it. */
import type { Ctx } from "../ctx.ts";
import { openManyMasked } from "../contributions/opened.server.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { answersOf } from "./answers-held.server.ts";
import type { TextRow } from "./export-terms.ts";
import { RESULT_FILTERS, type ResultFilter } from "./results-filter.ts";
import { contentsOf } from "./results.server.ts";
import { isAnsweredInWords, questionsAsked } from "./tally.ts";

const OPEN_AT_ONCE = 200;

/**
 * Undefined for who may not read answers. The caller has asked whether the part is large enough. Rows stand by question,
 * then by their own letters: two answers of one woman do not stand together.
 */
export async function maskedAnswers(
  ctx: Ctx<StaffActor>,
  consultationId: string,
  filter: ResultFilter,
  told: (done: number, of: number) => void,
): Promise<TextRow[] | undefined> {
  const { db, actor, now } = ctx;
  if (!may(actor, "contribution.code")) return undefined;
  const contents = await contentsOf(db, actor.programmeId, consultationId);
  if (!contents.length) return undefined;
  const questions = questionsAsked(contents).filter(isAnsweredInWords);
  const place = new Map(questions.map(({ code }, index) => [code, index]));
  const { all } = await answersOf(db, consultationId, now);
  const ids = all
    .filter(
      (one) =>
        one.words.length && RESULT_FILTERS.every((name) => !filter[name] || one[name] === filter[name]),
    )
    .map(({ id }) => id);
  const rows: TextRow[] = [];
  for (let from = 0; from < ids.length; from += OPEN_AT_ONCE) {
    for (const { language, parts } of (
      await openManyMasked(db, ids.slice(from, from + OPEN_AT_ONCE))
    ).values())
      for (const { key, text } of parts)
        if (place.has(key) && text.trim())
          rows.push({ question: key, title: questions[place.get(key)!]!.title, language, text });
    told(Math.min(ids.length, from + OPEN_AT_ONCE), ids.length);
    await new Promise((next) => setImmediate(next));
  }
  return rows.sort(
    (a, b) =>
      place.get(a.question)! - place.get(b.question)! || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0),
  );
}
