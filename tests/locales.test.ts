import { expect, test } from "vitest";
import { EVENTS } from "#app/domain/audit/terms.ts";
import {
  baseOf,
  findAskedKeys,
  findRefusals,
  findUnasked,
  isPlural,
  isThere,
  placeholdersOf,
  PLURAL_FORMS,
  readTexts,
} from "./support/locales.ts";

const en = readTexts("en");
const cy = readTexts("cy");
const bases = new Set([...en.keys()].map(baseOf));
const areas = new Set([...bases].map((key) => key.split(":")[0]!));
const asked = findAskedKeys(areas);

/** Texts that are right to be the same in both languages: names, figures, addresses. */
const SAME_IN_BOTH = new Set<string>([]);

/** Refusals that only a scheduled job or a command of the operator gets: nobody reads them on a page. */
const NEVER_ON_A_PAGE = new Set(["audit:chain-broken", "audit:nothing-yet", "audit:already-signed"]);

test("both languages have the same keys", () => {
  const basesOf = (texts: Map<string, string>) => new Set([...texts.keys()].map(baseOf));
  const [inEn, inCy] = [basesOf(en), basesOf(cy)];
  expect({
    onlyInEnglish: [...inEn].filter((key) => !inCy.has(key)),
    onlyInWelsh: [...inCy].filter((key) => !inEn.has(key)),
  }).toEqual({ onlyInEnglish: [], onlyInWelsh: [] });
});

test("every event of the audit is named in both languages", () => {
  const keys = Object.keys(EVENTS).map((event) => `audit:event.${event.replaceAll(".", "_")}`);
  expect(keys.filter((key) => !en.has(key) || !cy.has(key))).toEqual([]);
});

test("no text is empty", () => {
  expect([...en, ...cy].filter(([, text]) => text.trim() === "").map(([key]) => key)).toEqual([]);
});

test("a counted text has one and other in English and all six forms in Welsh", () => {
  const counted = new Set([...en.keys(), ...cy.keys()].filter(isPlural).map(baseOf));
  const missing = [...counted].flatMap((base) => [
    ...["one", "other"].filter((form) => !en.has(`${base}_${form}`)).map((form) => `en ${base}_${form}`),
    ...PLURAL_FORMS.filter((form) => !cy.has(`${base}_${form}`)).map((form) => `cy ${base}_${form}`),
  ]);
  expect(missing).toEqual([]);
});

test("each text has the same placeholders in both languages", () => {
  const wrong = [...cy].flatMap(([key, text]) => {
    const english = en.get(key) ?? en.get(`${baseOf(key)}_other`) ?? en.get(baseOf(key));
    if (english === undefined) return [];
    // A counted text may say its number in a word: “dim”, “un”, “dwy”.
    const names = (words: string) =>
      placeholdersOf(words).filter((name) => !(isPlural(key) && name === "count"));
    return names(text).join() === names(english).join()
      ? []
      : [`${key}: ${names(english).join() || "none"} in English, ${names(text).join() || "none"} in Welsh`];
  });
  expect(wrong).toEqual([]);
});

test("no English is left in the Welsh", () => {
  const words = (text: string) => text.replace(/\{\{[^}]*\}\}/g, " ").match(/\p{L}{2,}/gu) ?? [];
  const left = [...cy]
    .filter(([key, text]) => en.get(key) === text && words(text).length >= 2 && !SAME_IN_BOTH.has(key))
    .map(([key, text]) => `${key}: ${text}`);
  expect(left).toEqual([]);
});

test("every key that the program asks for is a text", () => {
  expect(asked.length).toBeGreaterThan(20);
  const missing = asked
    .filter(({ key }) => key !== "*" && !key.startsWith("*") && !isThere(key, bases))
    .map(({ file, line, key }) => `${file}:${line} ${key}`);
  expect(missing).toEqual([]);
});

test("every refusal of a verb has its sentence", () => {
  const missing = findRefusals()
    .filter(
      ({ area, because }) =>
        !NEVER_ON_A_PAGE.has(`${area}:${because}`) &&
        // Verbs of one area may be shown on pages of another: contributions are read in the inbox.
        ![...areas].some((place) =>
          isThere(because.includes(":") ? because : `${place}:refusal.${because}`, bases),
        ),
    )
    .map(({ file, area, because }) => `${file}: ${area}:refusal.${because}`);
  expect([...new Set(missing)]).toEqual([]);
});

test("the reading of keys tells a missing one, a pattern without a text and an unused one", () => {
  const some = new Set(["common:error.403.title", "common:back"]);
  expect(isThere("common:back", some)).toBe(true);
  expect(isThere("common:forward", some)).toBe(false);
  expect(isThere("common:error.*.title", some)).toBe(true);
  expect(isThere("common:error.*.text", some)).toBe(false);
  expect(findUnasked(some, ["common:error.*.title"])).toEqual(["common:back"]);
  expect(placeholdersOf("{{title}} – step {{ now }} of {{of}}")).toEqual(["now", "of", "title"]);
});
