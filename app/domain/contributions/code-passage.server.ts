/**
 * Codes passages of one accepted contribution to a theme and to delivery priorities, with a stance. Only where a passage
 * stands in the masked text is kept, never its words. Source: docs/architecture.md, "Understood".
 */
import { and, eq, inArray } from "drizzle-orm";
import { passagePriorities, passages, programmes, strategyItems } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import type { ProgrammeSettings } from "../programmes/terms.ts";
import type { SpanInput } from "../themes/input.ts";
import { PRIORITIES_MAX, SPANS_MAX, type Stance } from "../themes/terms.ts";
import { trimSpan } from "./masking.ts";
import { openMasked, type OpenedMasked } from "./opened.server.ts";
import { holdForCoding, holdTheme, wordsMarkOf } from "./passages.server.ts";
import { joinStretches } from "./sentences.ts";

export interface CodePassageInput {
  contributionId: string;
  /** Positions in the masked text. Those that follow one another become one passage. */
  spans: readonly SpanInput[];
  themeId: string;
  /** Delivery priorities of the programme's strategy; at least one. */
  itemIds: readonly string[];
  stance: Stance;
}

/**
 * Refusals: `not-allowed`, `gone` (taken back, not accepted, or another programme's), `theme-gone` (merged, retired or
 * another programme's), `priority-unknown`, `outside` (beyond the text, or no words in it), `already-coded`.
 */
export async function codePassage(ctx: Ctx<StaffActor>, input: CodePassageInput) {
  const { actor, now } = ctx;
  if (!may(actor, "contribution.code")) return refused("not-allowed");
  if (!input.spans.length || input.spans.length > SPANS_MAX) return refused("outside");
  return change(ctx, "passage.coded", async (tx) => {
    const row = await holdForCoding(tx, actor, input.contributionId);
    const opened = row && (await openMasked(tx, row.id));
    if (!row || !opened) return refused("gone");
    const places = placesIn(opened, input.spans);
    if (!places) return refused("outside");
    const theme = await holdTheme(tx, actor, input.themeId);
    if (!theme) return refused("theme-gone");
    const itemIds = [...new Set(input.itemIds)];
    if (!itemIds.length || itemIds.length > PRIORITIES_MAX) return refused("priority-unknown");
    const known = await tx
      .select({ id: strategyItems.id, type: strategyItems.type, settings: programmes.settings })
      .from(strategyItems)
      .innerJoin(
        programmes,
        and(eq(programmes.strategyId, strategyItems.strategyId), eq(programmes.id, actor.programmeId)),
      )
      .where(inArray(strategyItems.id, itemIds));
    if (
      known.length !== itemIds.length ||
      known.some(({ type, settings }) => type !== (settings as ProgrammeSettings).priorityType)
    )
      return refused("priority-unknown");
    const there = await tx
      .select({ part: passages.part, startsAt: passages.startsAt, endsAt: passages.endsAt })
      .from(passages)
      .where(and(eq(passages.contributionId, row.id), eq(passages.themeId, theme.id)));
    // The same press twice, or two people with the same thought: one passage.
    const fresh = places.filter(
      (place) =>
        !there.some(
          (one) => one.part === place.part && one.startsAt === place.start && one.endsAt === place.end,
        ),
    );
    if (!fresh.length) return refused("already-coded");
    const coded = await tx
      .insert(passages)
      .values(
        fresh.map(({ part, start, end, text }) => ({
          contributionId: row.id,
          part,
          startsAt: start,
          endsAt: end,
          themeId: theme.id,
          stance: input.stance,
          coderId: actor.staffId,
          codedAt: now,
          wordsMark: wordsMarkOf(row.id, text),
        })),
      )
      .returning({ id: passages.id });
    await tx
      .insert(passagePriorities)
      .values(coded.flatMap(({ id }) => itemIds.map((itemId) => ({ passageId: id, itemId }))));
    return done({ passageIds: coded.map(({ id }) => id), themeId: theme.id, stance: input.stance });
  });
}

/** Whole words, whole masks, within the text; undefined when one of the spans is not. */
export function placesIn(
  opened: OpenedMasked,
  spans: readonly SpanInput[],
): { part: string; start: number; end: number; text: string }[] | undefined {
  const places: { part: string; start: number; end: number; text: string }[] = [];
  for (const key of new Set(spans.map(({ part }) => part))) {
    const part = opened.parts.find((one) => one.key === key);
    if (!part) return undefined;
    const settled: { start: number; end: number }[] = [];
    for (const { start, end } of spans.filter((one) => one.part === key)) {
      if (
        !Number.isSafeInteger(start) ||
        !Number.isSafeInteger(end) ||
        start < 0 ||
        end <= start ||
        end > part.text.length
      )
        return undefined;
      const within = trimSpan(part.text, start, end);
      if (!within) return undefined;
      for (const mask of opened.masks)
        if (mask.part === key && mask.start < within.end && within.start < mask.end) {
          within.start = Math.min(within.start, mask.start);
          within.end = Math.max(within.end, mask.end);
        }
      settled.push(within);
    }
    for (const { start, end } of joinStretches(part.text, settled))
      places.push({ part: key, start, end, text: part.text.slice(start, end) });
  }
  return places;
}
