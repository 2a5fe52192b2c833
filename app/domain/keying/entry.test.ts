/** Numbers and words on one form: read, written back, compared, settled. */
import { describe, expect, test } from "vitest";
import { SIX_QUESTIONS } from "#tests/support/consultations.ts";
import {
  compareEntries,
  fieldsOf,
  gapsInEntry,
  readEntry,
  readNumbers,
  sentOf,
  settleEntries,
} from "./entry.ts";
import { batchForm, handoverForm } from "./input.ts";
import { chanceOfSecond, formNumberOf, isLate, readFormNumber, sampleSizeOf } from "./rules.ts";

const about = { labels: [{ code: "a" }, { code: "b" }], languages: ["en", "cy"] as const };
const fields = (plain: Record<string, string>) =>
  Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, [value]]));
const whole = {
  language: "cy",
  "n.q1": "2",
  "w.q2": "Rhywun i siarad â mi [?] cyn y llys",
  "l.q2": "",
  "n.q3": "21",
  "n.q4": "3",
  "n.q5.a": "1",
  "n.q5.b": "2",
  "n.q6": "3 1",
  quote: "1",
  label: "2",
  transcribed: "no",
};

describe("reading", () => {
  test("numbers become codes, in the order in which she ranked them", () => {
    const { entry, errors } = readEntry(SIX_QUESTIONS, about, fields(whole));
    expect(errors).toEqual({});
    expect(entry.answers).toEqual({
      q1: "no",
      q3: ["stay", "talk"],
      q4: "3",
      q5: { a: "agree", b: "disagree" },
      q6: ["leaflet", "call"],
    });
    expect(entry).toMatchObject({ mayQuote: true, label: "b", transcribed: false, language: "cy" });
  });

  test("what is written back reads the same", () => {
    const { entry } = readEntry(SIX_QUESTIONS, about, fields(whole));
    expect(
      readEntry(SIX_QUESTIONS, about, fields(fieldsOf(SIX_QUESTIONS, about.labels, entry))).entry,
    ).toEqual(entry);
  });

  test("two digits are two answers only where there are fewer than ten to choose from", () => {
    expect(readNumbers("13", 9)).toEqual([1, 3]);
    expect(readNumbers("13", 15)).toEqual([13]);
    expect(readNumbers(" 1, 3 ", 5)).toEqual([1, 3]);
    for (const wrong of ["0", "6", "x", "-1", "1e2", "NaN", "99999999999999999999"])
      expect(readNumbers(wrong, 5), wrong).toBeUndefined();
  });

  test.each([
    ["n.q1", "7", "keying:error.no-such-number"],
    ["n.q1", "1 2", "keying:error.one-only"],
    ["n.q5.a", "12", "keying:error.one-only"],
    ["n.q6", "1 1", "keying:error.same-twice"],
    ["n.q6", "1 2 3", "keying:error.too-many"],
    ["language", "fr", "keying:error.language"],
    ["l.q2", "de", "keying:error.language"],
    ["w.q2", "x".repeat(5001), "contributions:error.too-long"],
    ["transcribed", "perhaps", "contributions:error.choose-from-list"],
  ])("%s of %s is told", (name, value, error) => {
    expect(readEntry(SIX_QUESTIONS, about, fields({ ...whole, [name]: value })).errors).toMatchObject({
      [name]: error,
    });
  });

  test("a question of another consultation is left where it is", () => {
    const { entry } = readEntry(SIX_QUESTIONS, about, fields({ ...whole, "n.q99": "1", "w.__proto__": "x" }));
    expect(Object.keys(entry.answers)).not.toContain("q99");
    expect(Object.keys(entry.words)).toEqual(["q2"]);
  });

  test("an entry says what is missing: anything at all, the language, who wrote, whether it was read back", () => {
    expect(gapsInEntry({ words: {}, answers: {}, unreadable: [] })).toEqual({
      form: "keying:error.nothing-on-it",
    });
    const some = { words: {}, answers: { q1: "no" }, unreadable: [] };
    expect(Object.keys(gapsInEntry(some))).toEqual(["language", "transcribed"]);
    expect(Object.keys(gapsInEntry({ ...some, language: "cy", transcribed: true }))).toEqual(["readBack"]);
    expect(gapsInEntry({ ...some, language: "cy", transcribed: true, readBack: false })).toEqual({});
  });
});

test("what is sent names unreadable words in her language and is in the language of most words", () => {
  const { entry } = readEntry(SIX_QUESTIONS, about, fields(whole));
  const sent = sentOf(SIX_QUESTIONS, entry, false);
  expect(sent.language).toBe("cy");
  expect(sent.parts).toEqual([
    { key: "q2", language: "cy", text: "Rhywun i siarad â mi [annarllenadwy] cyn y llys" },
  ]);
});

describe("two readings", () => {
  const one = readEntry(SIX_QUESTIONS, about, fields(whole)).entry;
  const other = readEntry(
    SIX_QUESTIONS,
    about,
    fields({
      ...whole,
      "w.q2": "Rhywun i siarad â  mi eto cyn y llys",
      "n.q4": "1",
      "n.q5.b": "",
      quote: "2",
    }),
  ).entry;

  test("spacing is no difference, words and ticks are", () => {
    const spaced = readEntry(
      SIX_QUESTIONS,
      about,
      fields({ ...whole, "w.q2": "Rhywun  i siarad â mi\n[?] cyn y llys " }),
    ).entry;
    expect(compareEntries(SIX_QUESTIONS, one, spaced).filter(({ isSame }) => !isSame)).toEqual([]);
    expect(
      compareEntries(SIX_QUESTIONS, one, other)
        .filter(({ isSame }) => !isSame)
        .map(({ key }) => key),
    ).toEqual(["q2", "q4", "q5.b", "quote"]);
  });

  test("nothing is settled until every place is", () => {
    expect(
      settleEntries(SIX_QUESTIONS, one, other, { q2: { take: "first" }, q4: { take: "second" } }),
    ).toBeUndefined();
    expect(
      settleEntries(SIX_QUESTIONS, one, other, {
        q2: { take: "first" },
        q4: { take: "own", text: "2" },
        "q5.b": { take: "first" },
        quote: { take: "first" },
      }),
    ).toBeUndefined();
  });

  test("each place is taken as it was settled", () => {
    const settled = settleEntries(SIX_QUESTIONS, one, other, {
      q2: { take: "own", text: "Rhywun i siarad â mi fory" },
      q4: { take: "second" },
      "q5.b": { take: "second" },
      quote: { take: "second" },
    });
    expect(settled?.words["q2"]).toEqual({ text: "Rhywun i siarad â mi fory", language: "cy" });
    expect(settled?.answers).toMatchObject({ q4: "1", q5: { a: "agree" }, q1: "no" });
    expect(settled?.mayQuote).toBe(false);
  });
});

describe("rules", () => {
  test("a form number tells one wrong digit and two that changed places", () => {
    const number = formNumberOf("402917");
    expect(readFormNumber(`${number.slice(0, 3)} ${number.slice(3)}`)).toBe(number);
    for (let at = 0; at < 7; at++)
      for (let digit = 0; digit < 10; digit++) {
        const slip = number.slice(0, at) + digit + number.slice(at + 1);
        if (slip !== number) expect(readFormNumber(slip), slip).toBeUndefined();
      }
    for (const wrong of ["", "123", "abcdefg", "12345678", number + "0"])
      expect(readFormNumber(wrong)).toBeUndefined();
  });

  test("one in ten is read twice, three at least, all where there are fewer", () => {
    expect([0, 1, 2, 3, 23, 30, 31, 200].map(sampleSizeOf)).toEqual([0, 1, 2, 3, 3, 3, 4, 20]);
  });

  test("exactly the sample is drawn, whatever the dice", () => {
    for (const dice of [0, 0.3, 0.5, 0.99]) {
      let drawn = 0;
      for (let done = 0; done < 23; done++)
        if (dice < chanceOfSecond({ size: 3, returned: 23, done, drawn })) drawn++;
      expect(drawn, String(dice)).toBe(3);
    }
  });

  test("the day of the close is in time, the day after is late, open feedback never is", () => {
    const closesAt = new Date("2026-11-30T17:00:00Z");
    expect(isLate("2026-11-30", closesAt)).toBe(false);
    expect(isLate("2026-12-01", closesAt)).toBe(true);
    expect(isLate("2026-12-01", new Date("2026-12-01T00:00:00Z"))).toBe(true);
    expect(isLate("2030-01-01", null)).toBe(false);
  });
});

describe("input", () => {
  const batch = { about: "", place: "Styal", standard: "20", large: "2", easyRead: "1" };
  test("a batch has from 1 to 200 forms in all", () => {
    expect(batchForm.safeParse(batch).success).toBe(true);
    for (const counts of [
      { standard: "0", large: "0", easyRead: "0" },
      { standard: "10000" },
      { standard: "199" },
      { standard: "-1" },
      { standard: "1.5" },
      { standard: "1e2" },
      { standard: "NaN" },
    ])
      expect(batchForm.safeParse({ ...batch, ...counts }).success, JSON.stringify(counts)).toBe(false);
    expect(batchForm.safeParse({ ...batch, place: "   " }).success).toBe(false);
    expect(batchForm.safeParse({ ...batch, place: "x".repeat(301) }).success).toBe(false);
    expect(batchForm.safeParse({ ...batch, about: "k-1" }).success).toBe(false);
  });

  test("31 February is no day", () => {
    const handover = { handedOverOn: "2026-11-20", source: "By hand", returned: "3" };
    expect(handoverForm.safeParse(handover).success).toBe(true);
    for (const handedOverOn of [
      "2026-02-31",
      "2026-13-01",
      "20-11-2026",
      "",
      "yesterday",
      "2026-11-20T00:00",
    ])
      expect(handoverForm.safeParse({ ...handover, handedOverOn }).success, handedOverOn).toBe(false);
  });
});
