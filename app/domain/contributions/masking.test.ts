/** Masks over words, and where they stand afterwards. */
import { describe, expect, test } from "vitest";
import {
  countMasks,
  maskParts,
  occurrencesOf,
  readDecision,
  readOwn,
  settleMasks,
  trimSpan,
  writeOwn,
} from "./masking.ts";
import type { Left, Mask } from "./payload.ts";

const say = (text: string) => [{ key: "say", text }];
const mask = (
  start: number,
  end: number,
  kind: Mask["kind"] = "name",
  reason: Mask["reason"] = "names-somebody",
): Mask => ({ part: "say", start, end, kind, reason });

describe("what others read", () => {
  test("a hidden word becomes a bracketed word in the language she wrote in, and the mask says where it stands", () => {
    const text = "Siân o Lanrwst helped me.";
    const { parts, masks } = maskParts(
      say(text),
      [mask(0, 4), mask(7, 14, "place", "shows-where")],
      [],
      "en",
    );
    expect(parts[0]!.text).toBe("[name] o [place] helped me.");
    expect(masks.map(({ start, end }) => parts[0]!.text.slice(start, end))).toEqual(["[name]", "[place]"]);
    expect(maskParts(say(text), [mask(0, 4)], [], "cy").parts[0]!.text).toBe("[enw] o Lanrwst helped me.");
  });

  test("nothing of a hidden word remains, whatever touches it", () => {
    const text = "Ask Jane Morgan-Price today";
    const { parts, masks } = maskParts(say(text), [mask(4, 8), mask(6, 15), mask(15, 21)], [], "en");
    expect(parts[0]!.text).toBe("Ask [name][name] today");
    expect(masks).toHaveLength(2);
  });

  test("the longer of two masks that touch the same words gives kind and reason", () => {
    expect(settleMasks([mask(3, 5), mask(0, 20, "address", "shows-where")])).toEqual([
      mask(0, 20, "address", "shows-where"),
    ]);
    expect(settleMasks([mask(0, 5), mask(3, 30, "address", "shows-where")])).toEqual([
      mask(0, 30, "address", "shows-where"),
    ]);
  });

  test("what was looked at and left is found again in the masked text", () => {
    const text = "Jane met me in Bangor";
    const left: Left[] = [{ part: "say", start: 15, end: 21, kind: "place", reason: "many-share-it" }];
    const masked = maskParts(say(text), [mask(0, 4)], left, "en");
    const [one] = masked.left!;
    expect(masked.parts[0]!.text.slice(one!.start, one!.end)).toBe("Bangor");
  });

  test("masks of one part leave the others alone", () => {
    const masked = maskParts([...say("Jane"), { key: "change", text: "Jane" }], [mask(0, 4)], [], "en");
    expect(masked.parts.map((part) => part.text)).toEqual(["[name]", "Jane"]);
  });
});

describe("choosing words", () => {
  test("all whole words are found, in any case and over a line end, and no part of a longer word", () => {
    const parts = say("Ann said ANN\nWyn, not Annie or Joann. ann  wyn");
    expect(occurrencesOf(parts, "ann")).toHaveLength(3);
    expect(occurrencesOf(parts, "Ann Wyn").map(({ start, end }) => parts[0]!.text.slice(start, end))).toEqual(
      ["ANN\nWyn", "ann  wyn"],
    );
  });

  test("signs that mean something in a pattern are only themselves", () => {
    expect(occurrencesOf(say("a.b (c) [x] a+b"), "(c)")).toHaveLength(1);
    expect(occurrencesOf(say("aXb a.b"), "a.b")).toHaveLength(1);
    expect(occurrencesOf(say("nothing"), " \n ")).toEqual([]);
  });

  test("a choice loses the blanks at its ends and never cuts a letter in two", () => {
    expect(trimSpan("  Mair ", 0, 7)).toEqual({ start: 2, end: 6 });
    expect(trimSpan("x😀y", 2, 3)).toEqual({ start: 1, end: 3 });
    expect(trimSpan("a ... b", 2, 5)).toBeUndefined();
    expect(trimSpan("abc", 3, 1)).toEqual({ start: 1, end: 3 });
  });

  test("a form can ask only for places that exist", () => {
    const parts = say("Ask for Mair.");
    const own = mask(8, 12);
    expect(readOwn(writeOwn(own), parts)).toEqual(own);
    for (const wrong of [
      "",
      "say~8~12",
      "other~8~12~name~names-somebody",
      "say~x~12~name~names-somebody",
      "say~8~8~name~names-somebody",
      "say~8~12~__proto__~names-somebody",
      "say~8~12~name~because",
      "say~8~12~name~names-somebody~more",
    ])
      expect(readOwn(wrong, parts)).toBeUndefined();
    expect(readOwn("say~8~99999~name~names-somebody", parts)).toMatchObject({ start: 8, end: 13 });
  });

  test("a decision is one of ours or none", () => {
    expect(readDecision("mask:names-somebody")).toEqual({ act: "mask", reason: "names-somebody" });
    expect(readDecision("leave:many-share-it")).toEqual({ act: "leave", reason: "many-share-it" });
    for (const wrong of [undefined, "", "mask", "mask:many-share-it", "leave:names-somebody", "drop:table"])
      expect(readDecision(wrong)).toBeUndefined();
  });

  test("the note counts each kind with its reason", () => {
    expect(countMasks([mask(0, 1), mask(2, 3), mask(4, 5, "name", "names-a-worker")])).toEqual([
      { kind: "name", reason: "names-somebody", count: 2 },
      { kind: "name", reason: "names-a-worker", count: 1 },
    ]);
  });
});
