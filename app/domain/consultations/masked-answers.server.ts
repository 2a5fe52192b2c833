/** Answers in words as those who code them may take them away: masked, each alone, in an order that tells nothing of who wrote it. */
import type { Ctx } from "../ctx.ts";
import { openManyMasked } from "../contributions/opened.server.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { placesOf } from "./answer-slots.ts";
import { answersOf } from "./answers-held.server.ts";
import type { TextsOfQuestion } from "./export-terms.ts";
import { FILTER_VALUES, RESULT_FILTERS, type ResultFilter } from "./results-filter.ts";
import { contentsOf } from "./results.server.ts";
import { questionsAsked, type ShownQuestion } from "./tally.ts";

const OPEN_AT_ONCE = 250;

/**
 * Undefined for who may not read answers. `shown` is what the page shows of the same part: of a question whose number of
 * answers is kept back there, none leaves here. Rows stand by question, then by their own letters: two answers of one
 * woman do not stand together.
 */
export async function maskedAnswers(
  ctx: Ctx<StaffActor>,
  consultationId: string,
  filter: ResultFilter,
  shown: readonly ShownQuestion[],
  told: (done: number, of: number) => void,
): Promise<TextsOfQuestion[] | undefined> {
  const { db, actor } = ctx;
  if (!may(actor, "contribution.code")) return undefined;
  const contents = await contentsOf(db, actor.programmeId, consultationId);
  if (!contents.length) return undefined;
  const wanted = shown
    .filter(({ isInWords, answered }) => isInWords && answered !== null)
    .map(({ code, title }): TextsOfQuestion => ({ question: code, title, texts: [] }));
  const byCode = new Map(wanted.map((one) => [one.question, one]));
  const held = await answersOf(db, consultationId, questionsAsked(contents));
  const places = [...placesOf(held.questions)].flatMap(([code, place]) => (byCode.has(code) ? [place] : []));
  const ids = held.ids.filter(
    (_, woman) =>
      places.some((place) => held.slots[woman * held.width + place]) &&
      RESULT_FILTERS.every(
        (name) => !filter[name] || FILTER_VALUES[name][held.groups[name][woman]!] === filter[name],
      ),
  );
  for (let from = 0; from < ids.length; from += OPEN_AT_ONCE) {
    const opened = await openManyMasked(db, ids.slice(from, from + OPEN_AT_ONCE));
    for (const { language, parts } of opened.values())
      for (const { key, text } of parts) if (text.trim()) byCode.get(key)?.texts.push({ language, text });
    told(Math.min(ids.length, from + OPEN_AT_ONCE), ids.length);
    await new Promise((next) => setImmediate(next));
  }
  for (const { texts } of wanted) texts.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  return wanted;
}
