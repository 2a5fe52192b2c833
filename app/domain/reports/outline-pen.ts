/** How the words, figures and tables of a report are written in one language. Pure. */
import type { ChangeState } from "../changes/terms.ts";
import { CHANNELS, type Bilingual, type Language } from "../programmes/terms.ts";
import type { Block, Cell, Ink, OutlineTable, PatternName, Writing } from "./outline-terms.ts";
import type { Figure } from "./suppress.ts";
import type { ChannelMix, Narrative, ReportContent, Section } from "./terms.ts";

/** From done to not: the order in which states are drawn and told. */
export const STATE_ORDER: readonly ChangeState[] = [
  "DID",
  "DOING",
  "WILL",
  "PASSED",
  "HEARD",
  "NOTYET",
  "CANT",
];
export const STATE_LOOK: Record<ChangeState, { ink: Ink; pattern: PatternName }> = {
  DID: { ink: "done", pattern: "solid" },
  DOING: { ink: "voice", pattern: "stripes" },
  WILL: { ink: "will", pattern: "dots" },
  PASSED: { ink: "loop", pattern: "cross" },
  HEARD: { ink: "heard", pattern: "rails" },
  NOTYET: { ink: "notyet", pattern: "bricks" },
  CANT: { ink: "cant", pattern: "posts" },
};

export type Pen = ReturnType<typeof penOf>;

export function penOf(content: ReportContent, language: Language, { say, day, number }: Writing) {
  const keptBack = say("themes:kept-back");

  const inLanguage = (text: Bilingual): { text: string; lang: Language } =>
    language === "cy" && text.cy ? { text: text.cy, lang: "cy" } : { text: text.en, lang: "en" };
  /** Words in the page's own language need no mark. */
  const words = (text: Bilingual): { text: string; lang?: Language } => {
    const shown = inLanguage(text);
    return shown.lang === language ? { text: shown.text } : shown;
  };
  const shown = (value: Figure): string => (value === null ? keptBack : number(value));
  const plain = (text: string): Cell => ({ text });
  const figure = (value: Figure): Cell => ({ figure: value, shown: shown(value) });
  const percent = (value: Figure): Cell => ({
    figure: value,
    shown: value === null ? keptBack : `${value}%`,
    unit: "%",
  });
  const listed = (items: readonly string[], between = ", "): string =>
    items.join(between) || say("reports:nothing");

  /** Columns by name, a name in brackets for numbers; a column that is false is left out, and its cells with it. */
  const table = (
    id: string,
    labels: readonly (string | [string] | false)[],
    rows: readonly (readonly (Cell | false)[])[],
    more: Partial<OutlineTable> = {},
  ): Block & { kind: "table" } => ({
    kind: "table",
    table: {
      id,
      caption: say(`reports:table.${id}`),
      columns: labels
        .filter((label) => label !== false)
        .map((label) => ({
          label: say(`reports:column.${typeof label === "string" ? label : label[0]}`),
          isNumber: typeof label !== "string",
        })),
      rows: rows.map((row) => row.filter((cell): cell is Cell => cell !== false)),
      ...more,
    },
  });
  const note = (text: string): Block => ({ kind: "words", text, look: "note" });
  /** The table where it has rows; otherwise what it would have been called, and `none`. */
  const tableOr = (built: Block & { kind: "table" }, none: string): Block[] =>
    built.table.rows.length ? [built] : [{ kind: "heading", text: built.table.caption }, note(none)];

  const narrative = (section: Section, written: Narrative = content.narrative): Block[] => {
    const text = written[section];
    if (!text) return [];
    const told = words(text);
    return told.text
      .split(/\n{2,}/)
      .filter((paragraph) => paragraph.trim())
      .map((paragraph) => ({ kind: "words", ...told, text: paragraph.trim() }));
  };

  // In an order of its own: a report that was kept has its fields in any.
  const mix = (figures: ChannelMix): string =>
    CHANNELS.filter((channel) => channel in figures)
      .map((channel) =>
        say("themes:mix", {
          word: say(`themes:channel.${channel}`),
          figure: shown(figures[channel] ?? null),
        }),
      )
      .join(" · ");
  const stateName = (state: ChangeState): string => say(`changes:state.${state}`);

  return {
    language,
    say,
    day,
    number,
    inLanguage,
    words,
    shown,
    plain,
    figure,
    percent,
    listed,
    table,
    tableOr,
    note,
    narrative,
    stateName,
    statesOf: (states: Partial<Record<ChangeState, number>>): string =>
      STATE_ORDER.filter((state) => states[state])
        .map((state) => say("themes:mix", { word: stateName(state), figure: number(states[state]!) }))
        .join(" · ") || say("reports:none-yet"),
    base: say("reports:base", {
      figure: shown(content.received.total),
      mix: mix(content.received.channels),
    }),
  };
}
