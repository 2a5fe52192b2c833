/**
 * The questions about who is heard from: all optional, asked after the contribution, never joined to it.
 * Source: domain 4.6; ethnic groups follow the ONS list for Wales.
 */
export const MONITORING_QUESTIONS = {
  council: [
    "ynys-mon",
    "gwynedd",
    "conwy",
    "denbighshire",
    "flintshire",
    "wrexham",
    "elsewhere-in-wales",
    "prison-outside-wales",
    "elsewhere",
  ],
  age: ["18-24", "25-34", "35-44", "45-54", "55-plus"],
  disability: ["yes", "no"],
  ethnicity: ["white", "mixed", "asian", "black", "gypsy-or-traveller", "other"],
  language: ["welsh", "english", "both", "other"],
  care: ["yes", "no"],
  carer: ["mother", "carer", "both", "neither"],
  exService: ["yes", "no"],
} as const satisfies Record<string, readonly string[]>;

export type MonitoringQuestion = keyof typeof MONITORING_QUESTIONS;
export const MONITORING_NAMES = Object.keys(MONITORING_QUESTIONS) as MonitoringQuestion[];

/** Chosen answers; a question left out is absent. */
export type MonitoringAnswers = Partial<Record<MonitoringQuestion, string>>;

/** Fewest women in one write: fewer would tell who came when. */
export const BATCH_MIN = 10;

/** `2026-Q4`. `day` is an ISO day. */
export const quarterOf = (day: string): string =>
  `${day.slice(0, 4)}-Q${Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1}`;

/** The answers that may be kept; anything else is dropped. */
export function readMonitoringAnswers(posted: Partial<Record<string, string[]>>): MonitoringAnswers {
  const answers: MonitoringAnswers = {};
  for (const name of MONITORING_NAMES) {
    const answer = posted[name]?.[0];
    if (answer !== undefined && (MONITORING_QUESTIONS[name] as readonly string[]).includes(answer))
      answers[name] = answer;
  }
  return answers;
}
