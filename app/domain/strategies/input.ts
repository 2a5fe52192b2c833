/**
 * What a strategy file may say, and, when it may not, where, what was found and what is allowed.
 * One schema serves import, export and the open data. Source: the strategy file format in docs/
 * ("cydlais strategy import"). Nothing here reads a disk, a clock or a database.
 */
import { z } from "zod";

import {
  BODY_ROLES,
  FILE_MAX_DEPTH,
  ITEM_TYPES,
  PROBLEMS_MAX_COUNT,
  STRATEGY_FILE_MAX_BYTES,
  STRATEGY_LANGUAGES,
  STRATEGY_STATUSES,
  TITLE_MAX_CHARS,
} from "./terms.ts";

/** One thing wrong with a file. `path` is like `items[3].title.cy`; it is empty for the file as a whole. */
export type StrategyProblem = { path: string; found: string; allowed: string };

/** Forms a word may take, with the sentence that tells an operator what would be accepted. */
const ID = /^[a-z0-9][a-z0-9_-]{0,62}$/;
const ID_ALLOWED = "1 to 63 lower-case letters, digits, - and _, starting with a letter or digit";
const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;
const CODE_ALLOWED = "1 to 40 letters, digits, . - and _, starting with a letter or digit";
const LINK = /^[a-z0-9][a-z0-9_-]{0,62}:[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;
const LINK_ALLOWED = "strategy id, colon, item code, such as imp:C2";
const DATE_ALLOWED = "a real date as YYYY-MM-DD";

/**
 * Characters with no place in a title: C0 and C1 controls but tab and line feed, marks that reverse the reading
 * direction (a title could be made to read as another), and halves of a surrogate pair, which UTF-8 cannot hold.
 */
const FORBIDDEN_CHARACTER =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** White space and punctuation alone say nothing. */
const isBlank = (text: string) => !/[\p{L}\p{N}]/u.test(text);
const lengthInChars = (text: string) => [...text].length;

const said = z.string().refine((value) => !FORBIDDEN_CHARACTER.test(value), {
  params: { allowed: "text without control characters, reading-direction marks or broken characters" },
});
const written = said.refine((value) => !isBlank(value), {
  params: { allowed: "text with at least one letter or digit" },
});
const word = (form: RegExp, allowed: string) =>
  z.string().refine((text) => form.test(text), { params: { allowed } });
const date = z.string().refine(isRealDate, { params: { allowed: DATE_ALLOWED } });

/** Text by language. Which languages must be there is a matter of the whole strategy, checked below. */
const languages = z.strictObject({ en: said.nullish(), cy: said.nullish() });
const text = languages.transform(withoutNulls);

const body = z.strictObject({
  id: word(ID, ID_ALLOWED),
  name: text,
  role: z.enum(BODY_ROLES),
  cadence: written.nullish().transform(orNull),
});

const item = z.strictObject({
  code: word(CODE, CODE_ALLOWED),
  type: z.enum(ITEM_TYPES),
  parent: word(CODE, CODE_ALLOWED).nullish().transform(orNull),
  order: z.int().min(0).max(1_000_000),
  title: text,
  summary: text,
  timescale: written.nullish().transform(orNull),
  owner: written.nullish().transform(orNull),
  mapsTo: z.array(word(LINK, LINK_ALLOWED)).default([]),
});

export const strategyDocument = z.strictObject({
  id: word(ID, ID_ALLOWED),
  title: text,
  version: written,
  status: z.enum(STRATEGY_STATUSES),
  validFrom: date,
  validTo: date.nullish().transform(orNull),
  sourceFile: written,
  languages: z.array(z.enum(STRATEGY_LANGUAGES)).min(1),
  bodies: z.array(body),
  items: z.array(item),
});

/**
 * A whole strategy document. `order` is the place among the items of the same type under the same parent, as in
 * the source; items that share a place keep the order of the file. A text in a language that the strategy
 * does not list may be left out.
 */
export const strategyInput = strategyDocument.superRefine((strategy, context) => {
  for (const { path, found, allowed } of relationProblems(strategy)) {
    context.addIssue({ code: "custom", path: [...path], message: allowed, params: { found, allowed } });
  }
});

export type StrategyText = z.infer<typeof text>;
export type StrategyBody = z.infer<typeof body>;
export type StrategyItem = z.infer<typeof item>;
export type Strategy = z.infer<typeof strategyDocument>;

export type StrategyReading = { ok: true; strategy: Strategy } | { ok: false; problems: StrategyProblem[] };

/**
 * Reads a strategy file, given as text or as the bytes of the file.
 *
 * `knownItems` holds the `id:CODE` of every item that exists already; with it, each `mapsTo` must point at one of
 * them or at an item of this same file. Without it only the form of `mapsTo` is checked. Problems come in the order
 * in which they were found, at most PROBLEMS_MAX_COUNT of them. Never throws on what a file says.
 */
export function readStrategyFile(
  file: string | Uint8Array,
  knownItems?: ReadonlySet<string>,
): StrategyReading {
  const refuse = (problems: StrategyProblem[]): StrategyReading => ({
    ok: false,
    problems: firstOfEachPath(problems).slice(0, PROBLEMS_MAX_COUNT),
  });

  const bytes = typeof file === "string" ? new TextEncoder().encode(file).length : file.length;
  if (bytes > STRATEGY_FILE_MAX_BYTES) {
    return refuse([
      { path: "", found: `${bytes} bytes`, allowed: `at most ${STRATEGY_FILE_MAX_BYTES} bytes` },
    ]);
  }

  const json = decode(file);
  if (json === undefined)
    return refuse([{ path: "", found: "bytes that are not UTF-8", allowed: "UTF-8 text" }]);

  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return refuse([
      {
        path: "",
        found: `not JSON: ${escapeForTerminal((error as Error).message)}`,
        allowed: "one JSON object",
      },
    ]);
  }

  // What JSON.parse quietly accepts is looked for in the text itself, before any schema sees the value.
  const hidden = hiddenProblems(json);
  if (hidden.length > 0) return refuse(hidden);

  const parsed = strategyInput.safeParse(value);
  if (!parsed.success) return refuse(parsed.error.issues.flatMap((issue) => problemsOf(issue, value)));

  const unknown = knownItems ? unknownLinks(parsed.data, knownItems) : [];
  return unknown.length > 0 ? refuse(unknown) : { ok: true, strategy: parsed.data };
}

/** A value of the wrong form is told once, and not again for what follows from it. */
function firstOfEachPath(problems: StrategyProblem[]): StrategyProblem[] {
  const told = new Set<string>();
  return problems.filter(({ path }) => !told.has(path) && told.add(path));
}

/** Text of a file without the byte order mark that some editors put first; undefined when it is not UTF-8. */
function decode(file: string | Uint8Array): string | undefined {
  if (typeof file === "string") return file.replace(/^\ufeff/, "");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(file);
  } catch {
    return undefined;
  }
}

type Path = readonly PropertyKey[];
type RelationProblem = { path: Path; found: string; allowed: string };

/** What no single field can show: languages, lengths, double codes, parents, circles, dates in order. */
function relationProblems(strategy: Strategy): RelationProblem[] {
  const problems: RelationProblem[] = [];
  const report = (path: Path, found: string, allowed: string) => problems.push({ path, found, allowed });

  const checkText = (value: StrategyText, path: Path, isTitle: boolean) => {
    for (const language of STRATEGY_LANGUAGES) {
      const said = value[language];
      const needed = strategy.languages.includes(language);
      if (needed && (said === undefined || isBlank(said))) {
        report([...path, language], show(said), `text, because the strategy lists the language ${language}`);
      } else if (isTitle && said !== undefined && lengthInChars(said) > TITLE_MAX_CHARS) {
        report(
          [...path, language],
          `${lengthInChars(said)} characters`,
          `at most ${TITLE_MAX_CHARS} characters`,
        );
      }
    }
  };
  const checkUnique = (values: readonly string[], pathOf: (index: number) => Path) => {
    const seen = new Set<string>();
    values.forEach((value, index) => {
      if (seen.has(value)) report(pathOf(index), `${show(value)} a second time`, "each value once");
      seen.add(value);
    });
  };

  checkText(strategy.title, ["title"], true);
  checkUnique(strategy.languages, (index) => ["languages", index]);
  checkUnique(
    strategy.bodies.map((each) => each.id),
    (index) => ["bodies", index, "id"],
  );
  checkUnique(
    strategy.items.map((each) => each.code),
    (index) => ["items", index, "code"],
  );
  const bothReal = strategy.validTo !== null && [strategy.validFrom, strategy.validTo].every(isRealDate);
  if (strategy.validTo !== null && bothReal && strategy.validTo < strategy.validFrom) {
    report(["validTo"], show(strategy.validTo), `null or a date not before ${strategy.validFrom}`);
  }
  strategy.bodies.forEach((each, index) => checkText(each.name, ["bodies", index, "name"], true));

  const codes = new Set(strategy.items.map((each) => each.code));
  strategy.items.forEach((each, index) => {
    checkText(each.title, ["items", index, "title"], true);
    checkText(each.summary, ["items", index, "summary"], false);
    checkUnique(each.mapsTo, (link) => ["items", index, "mapsTo", link]);
    each.mapsTo.forEach((link, position) => {
      if (link === `${strategy.id}:${each.code}`) {
        report(["items", index, "mapsTo", position], show(link), "an item other than itself");
      }
    });
    if (each.parent !== null && !codes.has(each.parent)) {
      report(["items", index, "parent"], show(each.parent), "null or the code of an item in this file");
    }
  });

  for (const index of itemsInCircles(strategy.items)) {
    report(
      ["items", index, "parent"],
      show(strategy.items[index]!.parent),
      "a parent that is not, at any remove, below the item itself",
    );
  }
  return problems;
}

/** Positions of the items from which the way up comes back to the same item. Each item is walked once. */
function itemsInCircles(items: readonly StrategyItem[]): number[] {
  const parentOf = new Map(items.map((each) => [each.code, each.parent]));
  const settled = new Set<string>();
  const inCircle = new Set<string>();
  for (const { code } of items) {
    const way: string[] = [];
    const onWay = new Set<string>();
    let at: string | null | undefined = code;
    while (at !== null && at !== undefined && !settled.has(at) && !onWay.has(at)) {
      way.push(at);
      onWay.add(at);
      at = parentOf.get(at);
    }
    if (at !== null && at !== undefined && onWay.has(at)) {
      for (const each of way.slice(way.indexOf(at))) inCircle.add(each);
    }
    for (const each of way) settled.add(each);
  }
  return items.flatMap((each, index) => (inCircle.has(each.code) ? [index] : []));
}

/** Every `mapsTo` that points at nothing. */
function unknownLinks(strategy: Strategy, knownItems: ReadonlySet<string>): StrategyProblem[] {
  const own = new Set(strategy.items.map((each) => `${strategy.id}:${each.code}`));
  return strategy.items.flatMap((each, index) =>
    each.mapsTo.flatMap((link, position) => {
      // A link to the strategy that is being read is judged by this file alone: an older version proves nothing.
      const exists = link.startsWith(`${strategy.id}:`) ? own.has(link) : knownItems.has(link);
      return exists
        ? []
        : [
            {
              path: pathText(["items", index, "mapsTo", position]),
              found: show(link),
              allowed: "an item of a strategy that is already here, or of this file",
            },
          ];
    }),
  );
}

/** The fields an object may have, by where it stands; used to tell an operator what an unknown field could be. */
function fieldsAt(path: Path): string[] {
  const last = path.at(-1);
  if (path.length === 0) return Object.keys(strategyDocument.shape);
  if (last === "title" || last === "name" || last === "summary") return Object.keys(languages.shape);
  return Object.keys(path[0] === "bodies" ? body.shape : item.shape);
}

function problemsOf(issue: z.core.$ZodIssue, file: unknown): StrategyProblem[] {
  const path = pathText(issue.path);
  const value = valueAt(file, issue.path);
  if (issue.code === "unrecognized_keys") {
    const allowed = `only the fields ${fieldsAt(issue.path).join(", ")}`;
    return issue.keys.map((key) => ({
      path: pathText([...issue.path, key]),
      found: "an unknown field",
      allowed,
    }));
  }
  return [{ path, found: foundOf(issue, value), allowed: allowedOf(issue) }];
}

function foundOf(issue: z.core.$ZodIssue, value: unknown): string {
  return issue.code === "custom" && typeof issue.params?.found === "string"
    ? issue.params.found
    : show(value);
}

function allowedOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_value":
      return `one of ${issue.values.map((value) => JSON.stringify(value)).join(", ")}`;
    case "invalid_type":
      return (
        {
          string: "text",
          array: "a list",
          object: "an object",
          int: "a whole number",
          number: "a whole number",
        }[issue.expected as string] ?? issue.expected
      );
    case "too_small":
      return issue.origin === "array" ? `at least ${issue.minimum} in the list` : `${issue.minimum} or more`;
    case "too_big":
      return `${issue.maximum} or less`;
    default:
      return typeof issue.code === "string" &&
        issue.code === "custom" &&
        typeof issue.params?.allowed === "string"
        ? issue.params.allowed
        : issue.message;
  }
}

/** `items[3].title.cy`; a key that is not a plain word is quoted, so that it cannot be misread. */
function pathText(path: Path): string {
  return path.reduce<string>((before, step) => {
    if (typeof step === "number") return `${before}[${step}]`;
    const name = String(step);
    if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(name)) return `${before}[${show(name)}]`;
    return before === "" ? name : `${before}.${name}`;
  }, "");
}

function valueAt(file: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, step)
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    file,
  );
}

/** A value as an operator may safely read it on a terminal: short, on one line, control characters escaped. */
function show(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  const characters = [...JSON.stringify(value)];
  const shown = characters.length > 80 ? `${characters.slice(0, 80).join("")}…` : characters.join("");
  return escapeForTerminal(shown);
}

function escapeForTerminal(shown: string): string {
  return shown.replace(
    new RegExp(FORBIDDEN_CHARACTER, "g"),
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * What JSON.parse accepts without a word: the same field twice (the last one wins unseen), field names that reach
 * the prototype of an object, and bottomless nesting. The text has already been parsed, so
 * only its strings and brackets need to be followed. No recursion: nesting cannot exhaust the stack.
 */
function hiddenProblems(json: string): StrategyProblem[] {
  type Level = { keys: Set<string> | null; step: PropertyKey };
  const problems: StrategyProblem[] = [];
  const levels: Level[] = [];
  const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},:]/gs;
  const here = () => pathText(levels.map((level) => level.step));
  let expectsKey = false;

  for (const [found] of json.matchAll(token)) {
    const level = levels.at(-1);
    if (problems.length >= PROBLEMS_MAX_COUNT) break;
    if (found === "{" || found === "[") {
      if (levels.length >= FILE_MAX_DEPTH) {
        problems.push({
          path: here(),
          found: `more than ${FILE_MAX_DEPTH} levels`,
          allowed: "a strategy, four levels deep",
        });
        break;
      }
      levels.push(found === "{" ? { keys: new Set(), step: "" } : { keys: null, step: 0 });
      expectsKey = found === "{";
    } else if (found === "}" || found === "]") {
      levels.pop();
      expectsKey = false;
    } else if (found === ",") {
      if (level && level.keys === null) level.step = (level.step as number) + 1;
      expectsKey = level !== undefined && level.keys !== null;
    } else if (found === ":") {
      expectsKey = false;
    } else {
      const said = JSON.parse(found) as string;
      if (expectsKey && level?.keys) {
        level.step = said;
        if (FORBIDDEN_KEYS.has(said)) {
          problems.push({
            path: here(),
            found: "a field name that objects reserve",
            allowed: "only the fields of the format",
          });
        } else if (level.keys.has(said)) {
          problems.push({ path: here(), found: "the same field a second time", allowed: "each field once" });
        }
        level.keys.add(said);
      }
    }
  }
  return problems;
}

/** Only days that exist, from the year 1 on; a database keeps no year 0. */
function isRealDate(said: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(said);
  if (!match || match[1] === "0000") return false;
  const day = new Date(`${said}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === said;
}

/** A language with nothing to say is left out, so that the same content always has the same form. */
function withoutNulls(said: { en?: string | null | undefined; cy?: string | null | undefined }): {
  en?: string;
  cy?: string;
} {
  return {
    ...(said.en === null || said.en === undefined ? {} : { en: said.en }),
    ...(said.cy === null || said.cy === undefined ? {} : { cy: said.cy }),
  };
}

function orNull<Value>(value: Value | null | undefined): Value | null {
  return value ?? null;
}
