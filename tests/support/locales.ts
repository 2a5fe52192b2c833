/** The texts of both languages, flat, and the keys that the program asks for. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

export const PLURAL_FORMS = ["zero", "one", "two", "few", "many", "other"] as const;
const PLURAL = new RegExp(`_(${PLURAL_FORMS.join("|")})$`);

/** `area:some.key` to text, plural forms included, of one language. */
export function readTexts(
  language: "en" | "cy",
  folder: string = join(root, "locales"),
): Map<string, string> {
  const texts = new Map<string, string>();
  for (const file of readdirSync(join(folder, language)).filter((name) => name.endsWith(".json")))
    flatten(
      JSON.parse(readFileSync(join(folder, language, file), "utf8")),
      `${file.replace(".json", "")}:`,
      texts,
    );
  return texts;
}

function flatten(value: unknown, key: string, into: Map<string, string>): void {
  if (value && typeof value === "object")
    for (const [name, inner] of Object.entries(value))
      flatten(inner, key.endsWith(":") ? key + name : `${key}.${name}`, into);
  else into.set(key, String(value));
}

/** The key as the program asks for it, without its plural form. */
export const baseOf = (key: string): string => key.replace(PLURAL, "");
export const isPlural = (key: string): boolean => PLURAL.test(key);

/** Names between double braces, in order, each once. */
export const placeholdersOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map((match) => match[1]!))].sort();

export interface AskedKey {
  file: string;
  line: number;
  /** A whole key, or a pattern with `*` for each part that is known only when the program runs. */
  key: string;
}

/** Keys in the program's own sources: every text that looks like `area:key`, and everything given to `t`. */
export function findAskedKeys(areas: ReadonlySet<string>, folder: string = join(root, "app")): AskedKey[] {
  const asked: AskedKey[] = [];
  for (const file of sourcesIn(folder)) {
    const source = withoutComments(readFileSync(file, "utf8"));
    const add = (key: string, at: number) =>
      asked.push({ file: file.replace(root, ""), line: source.slice(0, at).split("\n").length, key });
    for (const match of source.matchAll(
      /(?<![\w$.])t\(\s*(?:"([^"\n]*)"|`([^`\n]*)`)|"([a-z][a-z-]*:[\w.-]+)"|`([^`\n]*)`/g,
    )) {
      const [, given, givenPattern, literal, pattern] = match;
      if (given !== undefined) add(given, match.index);
      else if (givenPattern !== undefined) add(toPattern(givenPattern), match.index);
      else if (literal !== undefined && areas.has(literal.split(":")[0]!)) add(literal, match.index);
      else if (
        pattern !== undefined &&
        /^[a-z-]+:[\w.${}()?"' :-]*$/.test(pattern) &&
        areas.has(pattern.split(":")[0]!)
      )
        add(toPattern(pattern), match.index);
    }
  }
  return asked;
}

/** The same lines, with comments blanked. An address in a text, `https://…`, is left whole. */
const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\/|(?<=^|[\s;{}])\/\/[^\n]*/g, (comment) => comment.replace(/[^\n]/g, " "));

/** `common:error.${kind}.title` as `common:error.*.title`. */
const toPattern = (template: string): string => template.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, "*");

/** Refusals that verbs answer, each with its area. */
export function findRefusals(
  folder: string = join(root, "app/domain"),
): { file: string; area: string; because: string }[] {
  return sourcesIn(folder).flatMap((file) => {
    const area = file.slice(folder.length + 1).split("/")[0]!;
    return [...readFileSync(file, "utf8").matchAll(/(?<!\w)refused\(\s*"([\w.:-]+)"/g)].map((match) => ({
      file: file.replace(root, ""),
      area,
      because: match[1]!,
    }));
  });
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesIn(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** Whether a whole key, a pattern or the beginning of keys names a text. */
export function isThere(asked: string, bases: ReadonlySet<string>): boolean {
  if (!asked.includes("*"))
    return bases.has(asked) || [...bases].some((base) => base.startsWith(`${asked}.`));
  const shape = asRegExp(asked);
  for (const base of bases) if (shape.test(base)) return true;
  return false;
}

const asRegExp = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .split("*")
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("[^:]+?")}$`,
  );

/** Texts that nothing seems to ask for: a hint for a reader, since a key may be put together out of sight. */
export function findUnasked(bases: ReadonlySet<string>, asked: readonly string[]): string[] {
  const whole = new Set(asked.filter((key) => !key.includes("*")));
  const shapes = asked.filter((key) => key.includes("*") && key !== "*").map(asRegExp);
  const begun = (base: string) =>
    base.split(".").some((_, index, parts) => whole.has(parts.slice(0, index + 1).join(".")));
  return [...bases].filter((base) => !begun(base) && !shapes.some((shape) => shape.test(base)));
}
