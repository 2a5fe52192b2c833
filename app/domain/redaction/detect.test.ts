/**
 * Whether the detectors meet their bars on labelled texts in both languages, and keep their promises on any text.
 * The labelled texts are invented; a third of the names and a tenth of the places in them stand in no gazetteer.
 */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detect } from "./detect.ts";
import {
  DETECTION_KINDS,
  STRUCTURED_KINDS,
  type Detection,
  type DetectionKind,
  type DetectionLanguage,
} from "./terms.ts";

interface Labelled {
  id: string;
  lang: DetectionLanguage;
  text: string;
  labels: { start: number; end: number; kind: DetectionKind }[];
}

const read = (lang: DetectionLanguage): Labelled[] =>
  readFileSync(new URL(`../../../tests/data/redaction/${lang}.jsonl`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Labelled);

const LETTER = /[\p{L}\p{N}]/u;
const meets = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

/** A label is found when a finding of its kind meets it and every letter and figure of it would be masked. */
function measure(set: readonly Labelled[]) {
  const wanted = new Map<DetectionKind, number>();
  const got = new Map<DetectionKind, number>();
  let findings = 0;
  let right = 0;
  let plain = 0;
  let masked = 0;
  for (const { text, lang, labels } of set) {
    const found = detect(text, lang);
    const covered = (i: number) => found.some((one) => one.start <= i && i < one.end);
    for (const label of labels) {
      wanted.set(label.kind, (wanted.get(label.kind) ?? 0) + 1);
      let whole = found.some((one) => one.kind === label.kind && meets(one, label));
      for (let i = label.start; i < label.end; i += 1)
        if (LETTER.test(text.charAt(i)) && !covered(i)) whole = false;
      if (whole) got.set(label.kind, (got.get(label.kind) ?? 0) + 1);
    }
    for (const one of found) {
      findings += 1;
      if (labels.some((label) => label.kind === one.kind && meets(one, label))) right += 1;
    }
    for (let i = 0; i < text.length; i += 1) {
      if (!LETTER.test(text.charAt(i)) || labels.some((label) => label.start <= i && i < label.end)) continue;
      plain += 1;
      if (covered(i)) masked += 1;
    }
  }
  const recall = (kinds: readonly DetectionKind[]) => {
    const total = kinds.reduce((sum, kind) => sum + (wanted.get(kind) ?? 0), 0);
    return { total, share: kinds.reduce((sum, kind) => sum + (got.get(kind) ?? 0), 0) / total };
  };
  return { recall, wanted, got, precision: right / findings, masked: masked / plain };
}

describe.each(["en", "cy"] as const)("the labelled texts in %s", (lang) => {
  const set = read(lang);
  const result = measure(set);

  test("number at least five hundred, some of them without anything to find, and every label lies inside its text", () => {
    expect(set.length).toBeGreaterThanOrEqual(500);
    expect(set.filter((one) => one.labels.length === 0).length).toBeGreaterThan(25);
    for (const { text, labels } of set)
      for (const label of labels) expect(label.start < label.end && label.end <= text.length).toBe(true);
  });

  test("have 99 of 100 items with a shape of their own found and covered", () => {
    const { total, share } = result.recall(STRUCTURED_KINDS);
    expect(total).toBeGreaterThan(300);
    expect(share).toBeGreaterThanOrEqual(0.99);
  });

  test("have 95 of 100 names found and covered", () =>
    expect(result.recall(["name"]).share).toBeGreaterThanOrEqual(0.95));

  test("have 90 of 100 places and organisations found and covered", () => {
    expect(result.recall(["place"]).share).toBeGreaterThanOrEqual(0.9);
    expect(result.recall(["organisation"]).share).toBeGreaterThanOrEqual(0.9);
  });

  test("have 90 of 100 dates and ages found and covered", () => {
    expect(result.recall(["date"]).share).toBeGreaterThanOrEqual(0.9);
    expect(result.recall(["age"]).share).toBeGreaterThanOrEqual(0.9);
  });

  test("have no kind of which fewer than nine in ten are found", () => {
    for (const [kind, total] of result.wanted)
      expect([kind, (result.got.get(kind) ?? 0) / total >= 0.9]).toEqual([kind, true]);
  });

  test("keep 80 of 100 findings right and mask at most a tenth of the other letters", () => {
    expect(result.precision).toBeGreaterThanOrEqual(0.8);
    expect(result.masked).toBeLessThanOrEqual(0.1);
  });
});

const kindsIn = (text: string, lang: DetectionLanguage) =>
  detect(text, lang).map((one) => [one.kind, text.slice(one.start, one.end)]);

describe("what stays", () => {
  test("help lines and the short emergency numbers stay, however they are spaced", () => {
    for (const line of [
      "999",
      "101",
      "111",
      "116 123",
      "116123",
      "0808 80 10 800",
      "0808 8010 800",
      "07860 077333",
      "+44 7860 077333",
    ]) {
      expect(kindsIn(`Please ring ${line} if you need to.`, "en")).toEqual([]);
      expect(kindsIn(`Ffoniwch ${line} os oes angen.`, "cy")).toEqual([]);
    }
  });

  test("a programme's own line and name stay when it says so, and go when it does not", () => {
    const text = "Ring 01248 999 555 or ask Harbour Light Project.";
    expect(kindsIn(text, "en").map(([kind]) => kind)).toEqual(["phone", "organisation"]);
    expect(detect(text, "en", { neverMask: ["01248 999555", "Harbour Light Project"] })).toEqual([]);
  });

  test("countries, North Wales, public bodies and national charities stay", () => {
    expect(
      kindsIn("North Wales Police and Betsi Cadwaladr let women in Wales down; Women's Aid did not.", "en"),
    ).toEqual([]);
    expect(kindsIn("Mae Heddlu Gogledd Cymru a Betsi Cadwaladr yn gwybod hynny yng Nghymru.", "cy")).toEqual(
      [],
    );
  });

  test("words that are also names stay where they are words", () => {
    expect(kindsIn("I hope the summer will be better. May I mark it with a rose in May?", "en")).toEqual([]);
    expect(kindsIn("Roedd yr haf yn braf, ac eira ar y glyn. Mae gwawr newydd.", "cy")).toEqual([]);
    expect(kindsIn("I had meetings in May 2023 and in March 2024, and again last March.", "en")).toEqual([]);
    expect(kindsIn("Mae Nia yn garedig. Mae Mair yn dda hefyd.", "cy")).toEqual([
      ["name", "Nia"],
      ["name", "Mair"],
    ]);
  });
});

describe("what goes", () => {
  test("numbers in the ranges kept for drama, mistyped and spelled out are phones", () => {
    for (const number of [
      "07700 900123",
      "01632 960 001",
      "O77OO 9OO 123",
      "07700\n900123",
      "0770090012",
      "+44 (0)7700 900123",
    ]) {
      expect(kindsIn(`my number is ${number} ok`, "en").map(([kind]) => kind)).toEqual(["phone"]);
    }
    expect(
      kindsIn("ring oh seven seven double oh nine oh oh one two three", "en").map(([kind]) => kind),
    ).toEqual(["phone"]);
  });

  test("a wrong check digit lowers the confidence and rejects nothing", () => {
    const [right] = detect("NHS 943 476 5919", "en");
    const [wrong] = detect("NHS 943 476 5918", "en");
    expect([right?.kind, wrong?.kind]).toEqual(["nhs-number", "nhs-number"]);
    expect(wrong!.confidence).toBeLessThan(right!.confidence);
  });

  test("a name goes without its title and in the mutated form as written", () => {
    expect(kindsIn("Mrs Patel helped.", "en")).toEqual([["name", "Patel"]]);
    expect(kindsIn("Cefais help gan Ddafydd.", "cy")).toEqual([["name", "Ddafydd"]]);
    expect(kindsIn("Rhoddais y llythyr i Fair.", "cy")).toEqual([["name", "Fair"]]);
    expect(kindsIn("Daeth Siân ap Gwilym i'm gweld.", "cy")).toEqual([["name", "Siân ap Gwilym"]]);
  });

  test("a place goes in every mutated form", () => {
    for (const [words, place] of [
      ["ym Mangor", "Mangor"],
      ["o Fangor", "Fangor"],
      ["yng Nghaernarfon", "Nghaernarfon"],
      ["i Gaernarfon", "Gaernarfon"],
      ["ym Mhwllheli", "Mhwllheli"],
      ["o Bwllheli", "Bwllheli"],
      ["i Lanrwst", "Lanrwst"],
    ]) {
      expect(kindsIn(`Roeddwn i'n byw ${words} bryd hynny.`, "cy")).toEqual([["place", place]]);
    }
  });
});

describe("any text", () => {
  const sound = (text: string, found: readonly Detection[]) => {
    let end = 0;
    for (const one of found) {
      expect(one.start).toBeGreaterThanOrEqual(end);
      expect(one.end).toBeGreaterThan(one.start);
      expect(one.end).toBeLessThanOrEqual(text.length);
      expect(DETECTION_KINDS).toContain(one.kind);
      expect(one.confidence > 0 && one.confidence <= 1).toBe(true);
      end = one.end;
    }
  };

  test("gets findings that are sorted, inside the text and apart from one another", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 200 }),
        fc.constantFrom("en" as const, "cy" as const),
        (text, lang) => sound(text, detect(text, lang)),
      ),
      { numRuns: 300 },
    );
  });

  test("made of pieces that look like details gets the same", () => {
    const piece = fc.constantFrom(
      "Sarah",
      "ap ",
      "07700 ",
      "900123",
      "@",
      "mail.com",
      "LL57",
      " 2AB",
      "A1234BC",
      "/",
      "12",
      "-",
      "\n",
      " ",
      "Bangor",
      "ym ",
      "o ",
      "O",
      "’s",
      "Mrs ",
      ".",
      "20",
      "CRN ",
      "HMP ",
      "Road",
      "www.",
      "dot ",
      "at ",
      "👩‍👧",
      "ŵ",
      "e\u0301",
      "oed",
      "born ",
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom("en" as const, "cy" as const),
        (pieces, lang) => sound(pieces.join(""), detect(pieces.join(""), lang)),
      ),
      { numRuns: 400 },
    );
  });

  test("longer than one stretch gets each detail at its own place", () => {
    const sentence = "Nobody listened to us that day. Ring Sarah Jones on 07700 900123 in Wrexham. ";
    const text = sentence.repeat(1_000);
    const found = detect(text, "en");
    expect(found).toHaveLength(3_000);
    sound(text, found);
    for (const one of found) {
      const wanted = { name: "Sarah Jones", phone: "07700 900123", place: "Wrexham" }[
        one.kind as "name" | "phone" | "place"
      ];
      expect(text.slice(one.start, one.end)).toBe(wanted);
    }
  });

  test("gets the same answer twice", () => {
    const [first] = read("cy");
    expect(detect(first!.text, "cy")).toEqual(detect(first!.text, "cy"));
  });

  test("of a hundred thousand hostile characters is read in time that grows in line with its length", () => {
    const hostile = [
      "a",
      "1",
      " ",
      "a@",
      "\n",
      "1 ",
      "a.",
      "A1 ",
      "07700 ",
      "O",
      "@",
      "_",
      "Llan-",
      "Sarah ",
      "ap ",
      "1/",
      "+44",
      "www.",
      "at dot ",
      "the Red ",
      "a'",
      "é",
      "12/03/",
      "yn ",
      "ref ",
    ];
    const times = hostile.map((piece) => {
      const text = piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000);
      detect(text.slice(0, 10_000), "cy");
      const began = performance.now();
      detect(text, "en");
      return [JSON.stringify(piece), Math.round(performance.now() - began)] as const;
    });
    // Printed, not asserted: the figure depends on the machine.
    process.stdout.write(
      `milliseconds for 100 kB: ${times.map(([piece, took]) => `${piece} ${took}`).join(", ")}\n`,
    );
    // Far above the measured figure, far below what a quadratic reading takes.
    expect(Math.max(...times.map(([, took]) => took))).toBeLessThan(3_000);
  });
});
