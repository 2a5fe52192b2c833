/**
 * The words of a strategy document: which kinds of item it may hold, which standing it has, and what a board
 * does for it. The same words stand in the strategy file, the database, the addresses and the locale keys.
 * Source: the strategy file format in docs/ ("cydlais strategy import").
 */

/** Kinds of item, in the order in which a page shows them when a document holds several. */
export const ITEM_TYPES = [
  "vision",
  "vision-strand",
  "aim",
  "principle",
  "theme",
  "objective",
  "priority",
  "recommendation",
  "milestone",
  "priority-area",
  "action",
  "indicator",
  "success-measure",
  "product",
  "current-work",
  "quote",
  "key-fact",
  "board-outcome",
  "focus-area",
] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

/**
 * Standing of a whole document. `live` steers work now; `ended` means its own period is over, and says nothing
 * about what was achieved; `comparator` is shown beside others and steers nothing in this area.
 */
export const STRATEGY_STATUSES = ["live", "ended", "comparator"] as const;
export type StrategyStatus = (typeof STRATEGY_STATUSES)[number];

/** What a board or group does for the strategy that names it. */
export const BODY_ROLES = ["accountable", "oversees", "represented-on", "monitors", "endorses"] as const;
export type BodyRole = (typeof BODY_ROLES)[number];

/** Languages in which a strategy may be written: the two official languages of Wales. */
export const STRATEGY_LANGUAGES = ["en", "cy"] as const;
export type StrategyLanguage = (typeof STRATEGY_LANGUAGES)[number];

/** Longest title of a strategy, an item or a body, in characters as a reader counts them (code points). */
export const TITLE_MAX_CHARS = 300;

/** Largest strategy file, in bytes of UTF-8 (2 MB). */
export const STRATEGY_FILE_MAX_BYTES = 2_000_000;

/** Most problems named for one file, so that a badly broken file still gets an answer someone can read. */
export const PROBLEMS_MAX_COUNT = 100;

/** Deepest nesting of a strategy file is four levels; anything far beyond it is not a strategy file. */
export const FILE_MAX_DEPTH = 32;
