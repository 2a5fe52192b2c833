/** What may be sent about themes and codings. Messages are keys under `themes:error` and `coding:error`. */
import { z } from "zod";
import {
  PRIORITIES_MAX,
  SPANS_MAX,
  SPLIT_MAX,
  STANCES,
  THEME_DESCRIPTION_MAX_LETTERS,
  THEME_TITLE_MAX_LETTERS,
} from "./terms.ts";

const hasLetters = (text: string) => /[\p{L}\p{N}]/u.test(text);
const optional = (max: number) => z.string().trim().max(max, "themes:error.too-long").default("");

export const themeForm = z.object({
  titleEn: z
    .string("themes:error.title")
    .trim()
    .max(THEME_TITLE_MAX_LETTERS, "themes:error.title-too-long")
    .refine(hasLetters, "themes:error.title"),
  titleCy: z.string().trim().max(THEME_TITLE_MAX_LETTERS, "themes:error.title-too-long").default(""),
  descriptionEn: optional(THEME_DESCRIPTION_MAX_LETTERS),
  descriptionCy: optional(THEME_DESCRIPTION_MAX_LETTERS),
});
export type ThemeForm = z.output<typeof themeForm>;

const stance = z.enum(STANCES, "coding:error.stance");
const theme = z.uuid("coding:error.theme");

/** `say:0-45`: part, first letter, first letter after. Parts of what she added later carry a colon of their own. */
const SPAN = /^(.{1,80}):(\d{1,6})-(\d{1,6})$/su;

export interface SpanInput {
  part: string;
  start: number;
  end: number;
}

export function readSpan(text: string): SpanInput | undefined {
  const match = SPAN.exec(text);
  return match ? { part: match[1]!, start: Number(match[2]), end: Number(match[3]) } : undefined;
}

export const writeSpan = ({ part, start, end }: SpanInput): string => `${part}:${start}-${end}`;

const span = z.string().transform((text, context) => {
  const read = readSpan(text);
  if (read) return read;
  context.addIssue({ code: "custom", message: "coding:error.span" });
  return z.NEVER;
});

export const codeForm = z.object({
  spans: z.array(span).min(1, "coding:error.no-span").max(SPANS_MAX, "coding:error.too-many-spans"),
  themeId: theme,
  itemIds: z
    .array(z.uuid("coding:error.priority"))
    .min(1, "coding:error.priority")
    .max(PRIORITIES_MAX, "coding:error.too-many-priorities"),
  stance,
});

export const secondCodeForm = z.object({ passageId: z.uuid("coding:error.passage"), themeId: theme, stance });
export const passageForm = z.object({ passageId: z.uuid("coding:error.passage") });
export const mergeForm = z.object({ intoThemeId: z.uuid("themes:error.into") });
/** The new theme is described on its own page, once it holds its passages. */
export const splitForm = z.object({
  newTitleEn: themeForm.shape.titleEn,
  newTitleCy: themeForm.shape.titleCy,
  passageIds: z
    .array(z.uuid())
    .min(1, "themes:error.passages")
    .max(SPLIT_MAX, "themes:error.too-many-passages"),
});
