/** A translator's file out and in: encodings of spreadsheets, wrong files told row by row, all or nothing. */
import { describe, expect, test } from "vitest";
import { contentWith, SIX_QUESTIONS } from "#tests/support/consultations.ts";
import { readTranslationFile, translationFileOf } from "./translation-file.ts";
import { textsOf, withTexts } from "./texts.ts";

const content = contentWith(SIX_QUESTIONS);
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark: boolean) => {
  const bytes = Buffer.from((mark ? "\uFEFF" : "") + text, "utf16le");
  return new Uint8Array(bytes);
};
const file = translationFileOf(content);
const without = file.replace(/^\uFEFF/, "");
const reasons = (bytes: Uint8Array, against = content) => {
  const read = readTranslationFile(bytes, against);
  return read.ok ? [] : read.problems;
};

test("what went out comes back unchanged", () => {
  const read = readTranslationFile(utf8(file), content);
  expect(read).toMatchObject({ ok: true, changed: 0 });
  if (read.ok) expect(withTexts(content, read.texts)).toEqual(content);
});

describe.each([
  ["UTF-8 with its mark", () => utf8(file)],
  ["UTF-8 without", () => utf8(without)],
  ["UTF-16 with its mark", () => utf16(without, true)],
  ["UTF-16 without", () => utf16(without, false)],
  ["UTF-16, big end first", () => new Uint8Array(Buffer.from(`\uFEFF${without}`, "utf16le").swap16())],
])("in %s", (_, bytes) => {
  test("the Welsh letters are read", () => {
    const read = readTranslationFile(bytes(), content);
    expect(read.ok && read.texts.get("questions.q4.title")?.cy).toBe("Sut oeddech chi’n teimlo yn y llys?");
  });
});

test.each([[";"], ["\t"]])("cells may be parted by %j", (sign) => {
  const rows = textsOf(content).map(({ path, text }) =>
    [path, text.en, text.cy ?? ""].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(sign),
  );
  expect(
    readTranslationFile(utf8([["path", "english", "welsh"].join(sign), ...rows].join("\r\n")), content).ok,
  ).toBe(true);
});

test("Windows-1252 is read where it can hold the letters, and told where letters were lost", () => {
  const latin = (text: string) =>
    new Uint8Array(Buffer.from(text.replaceAll("’", "\u0092").replaceAll("…", "\u0085"), "latin1"));
  const read = readTranslationFile(latin(without), content);
  expect(read.ok && read.texts.get("questions.q4.title")?.cy).toBe("Sut oeddech chi’n teimlo yn y llys?");
  expect(reasons(latin(without.replace("Sut oeddech", "Sut mae’r d?r")))).toMatchObject([
    { because: "lost-letters", detail: { path: "questions.q4.title" } },
  ]);
});

test("a cell that a spreadsheet would run is made harmless, and comes back as it was", () => {
  const risky = structuredClone(content);
  risky.purpose = { en: "=1+1", cy: "@SUM(A1)" };
  const out = translationFileOf(risky);
  expect(out).toContain("purpose,'=1+1,'@SUM(A1)");
  const read = readTranslationFile(utf8(out), risky);
  expect(read.ok && read.texts.get("purpose")).toEqual({ en: "=1+1", cy: "@SUM(A1)" });
});

test("new Welsh is taken, with its line ends as we keep them", () => {
  const read = readTranslationFile(
    utf8(file.replace("Cymorth cyn i lys benderfynu", '"Cymorth\r\ncynnar"')),
    content,
  );
  expect(read).toMatchObject({ ok: true, changed: 1 });
  expect(read.ok && read.texts.get("title")?.cy).toBe("Cymorth\ncynnar");
});

describe("nothing is taken", () => {
  test.each<[string, Uint8Array, object[]]>([
    ["from an empty file", new Uint8Array(), [{ because: "empty" }]],
    ["from a file too large", new Uint8Array(2 * 1024 * 1024 + 1), [{ because: "too-big" }]],
    ["from a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0, 0, 3]), [{ because: "encoding" }]],
    [
      "from other columns",
      utf8("name,amount\na,1"),
      [{ because: "wrong-columns", row: 1, detail: { found: "name, amount" } }],
    ],
    [
      "from another language",
      utf8("path,english,french\ntitle,a,b"),
      [{ because: "wrong-language", row: 1, detail: { found: "french" } }],
    ],
    [
      "from a row with too few cells",
      utf8(without.replace(/audience,.*\r\n/, "audience\r\n")),
      [{ because: "cells", row: 6 }, { because: "missing-path" }],
    ],
    ["from an open quotation mark", utf8(`${without}title,"half`), [{ because: "not-a-table" }]],
    [
      "from a path of elsewhere",
      utf8(`${without}questions.q99.title,What,Beth\r\n`),
      [{ because: "unknown-path", detail: { path: "questions.q99.title" } }],
    ],
    [
      "from a path that is there twice",
      utf8(`${without}title,Help before a court decides,Eto\r\n`),
      [{ because: "twice" }],
    ],
    [
      "where the English is not what is asked",
      utf8(without.replace("What would have helped?", "What was bad?")),
      [{ because: "english-differs", detail: { path: "questions.q2.title" } }],
    ],
  ])("%s", (_, bytes, expected) => {
    expect(reasons(bytes)).toMatchObject(expected);
  });

  test("from half a file: every missing place is named", () => {
    const lines = without.split("\r\n");
    const half = lines.slice(0, Math.floor(lines.length / 2)).join("\r\n");
    const problems = reasons(utf8(half));
    expect(problems.length).toBe(textsOf(content).length - Math.floor(lines.length / 2) + 1);
    expect(new Set(problems.map(({ because }) => because))).toEqual(new Set(["missing-path"]));
  });

  test("from another consultation's file", () => {
    const other = contentWith([
      { code: "q1", kind: "long-text", title: { en: "Something else?", cy: "Rhywbeth arall?" } },
    ]);
    other.title = { en: "Another one", cy: "Un arall" };
    const because = reasons(utf8(translationFileOf(other))).map((problem) => problem.because);
    expect(because).toContain("english-differs");
    expect(because).toContain("missing-path");
  });
});
