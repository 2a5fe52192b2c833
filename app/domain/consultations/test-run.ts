/** A run through the questions before they are asked. It lives in the page alone: nothing of it is ever kept. */
import { z } from "zod";
import type { Answers } from "./terms.ts";

export interface TestRun {
  /** `q:q1`, `q:q2:a`, `check`. */
  step: string;
  answers: Answers;
}

const RUN_MAX_LETTERS = 400_000;
const run = z.object({
  step: z.string().max(200),
  answers: z.record(
    z.string().max(60),
    z.union([
      z.string(),
      z.array(z.string().max(80)).max(40),
      z.record(z.string().max(80), z.string().max(80)),
    ]),
  ),
});

/** The run that a page carries; undefined where it is not one. */
export function readTestRun(text: string): TestRun | undefined {
  if (text.length > RUN_MAX_LETTERS) return undefined;
  try {
    return run.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
