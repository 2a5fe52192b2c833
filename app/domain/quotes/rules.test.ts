import { expect, test } from "vitest";
import { isFromPassage, openHitsIn } from "./rules.ts";

const PASSAGE =
  "They never told me about the centre. I waited nine weeks, and nobody rang. [name] was kind to me.";

test.each([
  "I waited nine weeks, and nobody rang.",
  "They never told me about the centre. … [name] was kind to me.",
  "I waited nine weeks … nobody rang",
  "They never told me […] nobody rang.",
  "They   never\ntold me about the centre.",
])("her words, shortened, are a quote: %s", (quote) => {
  expect(isFromPassage(quote, PASSAGE)).toBe(true);
});

test.each([
  ["other words", "I waited ten weeks, and nobody rang."],
  ["her words in another order", "nobody rang … They never told me"],
  ["a cut inside a word", "I waited nine week"],
  ["nothing but the mark of a cut", "…"],
  ["nothing", "   "],
])("%s are no quote", (_, quote) => {
  expect(isFromPassage(quote, PASSAGE)).toBe(false);
});

test("a detail stays open until it is cleared, and stays cleared when the words around it are cut", () => {
  const hits = openHitsIn("Rhian Pugh from Caernarfon rang me", "en", [], []);
  expect(hits.length).toBeGreaterThan(0);
  const all = hits.map(({ id }) => id);
  expect(openHitsIn("Rhian Pugh from Caernarfon rang me", "en", [], all)).toEqual([]);
  expect(openHitsIn("It helped. Rhian Pugh from Caernarfon rang me", "en", [], all)).toEqual([]);
  expect(openHitsIn("Rhian Pugh from Caernarfon rang me", "en", [], all.slice(1)).length).toBe(1);
});
