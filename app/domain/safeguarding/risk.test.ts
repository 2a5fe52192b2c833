import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mutatedForms } from "./patterns.ts";
import { riskIn } from "./risk.ts";
import { RISK_LANGUAGES, RISK_REASONS } from "./terms.ts";

interface Labelled {
  readonly id: string;
  readonly lang: "en" | "cy";
  readonly text: string;
  readonly risk: boolean;
  readonly why: string;
}

const labelled = (name: string): Labelled[] =>
  readFileSync(`tests/data/safeguarding/${name}.jsonl`, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Labelled);

describe.each(RISK_LANGUAGES)("the labelled texts in %s", (lang) => {
  const texts = labelled(lang);
  const disclosing = texts.filter((text) => text.risk);
  const harmless = texts.filter((text) => !text.risk);

  test("there are enough of both kinds and none twice", () => {
    expect(disclosing.length).toBeGreaterThanOrEqual(200);
    expect(harmless.length).toBeGreaterThanOrEqual(400);
    expect(new Set(texts.map((text) => text.text.toLowerCase())).size).toBe(texts.length);
    expect(new Set(texts.map((text) => text.id)).size).toBe(texts.length);
  });

  test("at least 98 in 100 disclosures are read first", () => {
    const missed = disclosing.filter((text) => !riskIn(text.text, lang).risk);
    expect(
      1 - missed.length / disclosing.length,
      missed.map((text) => text.id).join(" "),
    ).toBeGreaterThanOrEqual(0.98);
  });

  test("at most 25 in 100 other texts are", () => {
    const raised = harmless.filter((text) => riskIn(text.text, lang).risk);
    expect(raised.length / harmless.length).toBeLessThanOrEqual(0.25);
  });
});

/**
 * Neither the cues nor the weights have seen these texts; most harmless ones were written to mislead. The bars are what was
 * measured (docs/formats/risk.md) less a small margin, far from the promise of formats.md.
 */
const UNSEEN = { en: { found: 0.89, raised: 0.32 }, cy: { found: 0.87, raised: 0.29 } } as const;

describe.each(RISK_LANGUAGES)("the held-out texts in %s", (lang) => {
  const held = labelled(`held-out-${lang}`);
  const plain = (text: string): string =>
    text
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, " ")
      .trim();

  test("none of them has been fitted to", () => {
    const fitted = new Set(
      RISK_LANGUAGES.flatMap((one) => [...labelled(one), ...labelled(`wide-${one}`)]).map((text) =>
        plain(text.text),
      ),
    );
    expect(held.filter((text) => fitted.has(plain(text.text)))).toEqual([]);
  });

  test("disclosures are found and others left as often as the format page says", () => {
    const share = (risk: boolean): number => {
      const texts = held.filter((text) => text.risk === risk);
      expect(texts.length).toBeGreaterThanOrEqual(100);
      return texts.filter((text) => riskIn(text.text, lang).risk).length / texts.length;
    };
    expect(share(true)).toBeGreaterThanOrEqual(UNSEEN[lang].found);
    expect(share(false)).toBeLessThanOrEqual(UNSEEN[lang].raised);
  });
});

test.each([
  ["the probation man texts me at night", "allegation-staff"],
  ["i have been saving up my tablets and written to my boys", "suicide-self-harm"],
  ["my boy has no food at his dads", "current-harm-child"],
] as const)("%s is raised with its own reason", (text, reason) => {
  expect(riskIn(text, "en").reasons).toContain(reason);
});

test("one sentence is found among many harmless ones", () => {
  const harmless =
    "The bus is late every day. The course was good and the tutor was kind. I would like more groups in the evening. ";
  expect(riskIn(harmless.repeat(2), "en").risk).toBe(false);
  expect(riskIn(`${harmless}My boyfriend strangled me again last night. ${harmless}`, "en").risk).toBe(true);
});

test("a disclosure in the other language is found too", () => {
  expect(riskIn("mae fy ngŵr yn fy nghuro", "en").risk).toBe(true);
  expect(riskIn("my husband hits me", "cy").risk).toBe(true);
});

test("the reasons stand in their fixed order and only beside a risk", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.constantFrom(...RISK_LANGUAGES),
      (text, lang) => {
        const { risk, reasons } = riskIn(text, lang);
        expect(risk).toBe(reasons.length > 0);
        expect(reasons).toEqual(RISK_REASONS.filter((reason) => reasons.includes(reason)));
      },
    ),
  );
});

test("letter case, accents apart and curly apostrophes change nothing", () => {
  const answer = riskIn("I don't feel safe going home tonight", "en");
  expect(riskIn("I DON\u2019T FEEL SAFE GOING HOME TONIGHT", "en")).toEqual(answer);
  expect(riskIn("mae fy ngŵr yn fy nghuro".normalize("NFD"), "cy")).toEqual(
    riskIn("mae fy ngŵr yn fy nghuro", "cy"),
  );
});

test("Welsh words are known in their mutated forms", () => {
  expect(mutatedForms("curo")).toEqual(expect.arrayContaining(["curo", "guro", "nghuro", "churo"]));
  expect(mutatedForms("brifo")).toEqual(expect.arrayContaining(["frifo", "mrifo"]));
});

/** Least milliseconds of processor time of several readings: other work on the machine does not count. */
function workOf(letters: string): number {
  const readings = [1, 2, 3, 4, 5].map(() => {
    const before = process.cpuUsage();
    riskIn(letters, "en");
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...readings);
}

const HOSTILE = {
  "one word": "he hits me ",
  "no blanks": "x",
  "short sentences": "he. ",
  "fear in Welsh": "mae o'n fy mrifo i bob nos a dwi'n ofni ",
  "near misses": "officeq strangel bruisez frightned ",
  apostrophes: "'n'n'n",
  "marks and signs": "a\u0301\u0301$@",
};

test("100 kB of cue words in ever new order is read in linear time", () => {
  const cueWords =
    "he hits me officer bruises kids tonight ofn mae fy nghuro phone scared not door home".split(" ");
  let seed = 1;
  let text = "";
  while (text.length < 100_000) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    text += cueWords[(seed >> 8) % cueWords.length] + ((seed >> 4) % 13 === 0 ? ". " : " ");
  }
  riskIn(text, "en");
  expect(workOf(text)).toBeLessThan(workOf(text.slice(0, 25_000)) * 6 + 10);
});

// How fast is a matter of the bench; here only that no text makes the work grow faster than its length.
test.each(Object.entries(HOSTILE))("100 kB of %s costs no more than its length asks", (_name, piece) => {
  const text = piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000);
  riskIn(text, "en");
  expect(workOf(text)).toBeLessThan(workOf(text.slice(0, 25_000)) * 8 + 100);
});
