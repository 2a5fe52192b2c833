/** The form with questions about her, after her words are in. It carries nothing that leads back to them. */
import { holdAnswers } from "../domain/monitoring/keep-answers.server.ts";
import { readMonitoringAnswers, type MonitoringAnswers } from "../domain/monitoring/terms.ts";
import { readFormToken, newFormToken, writeFormToken } from "../domain/contributions/form-token.server.ts";
import { clock } from "../platform/clock.server.ts";
import { readFields } from "./answers.server.ts";
import type { ProgrammePage } from "./programme.server.ts";

export interface AboutHerShown {
  status: number;
  isDone: boolean;
  token: string;
  answers: MonitoringAnswers;
}

/** Nonces already counted by this process, with the moment they may be forgotten: pressing twice counts once. */
const counted = new Map<string, number>();

/** Undefined when the post is not of this form. */
export async function answerAboutHer(
  request: Request,
  { programme, language }: ProgrammePage,
): Promise<AboutHerShown | undefined> {
  const fields = await readFields(request);
  const act = fields["act"]?.[0];
  if (fields["about"] === undefined && act !== "about-her") return undefined;
  const now = clock();
  const flow = `about:${programme.id}`;
  const read = readFormToken<null>(flow, fields["about"]?.[0], now);
  const token = read.kind === "foreign" ? newFormToken(flow, language, null, now) : read.token;
  const answers = readMonitoringAnswers(fields);
  const shown = { status: 200, token: writeFormToken(token), answers };
  if (act !== "count") return { ...shown, isDone: false };
  for (const [nonce, until] of counted) if (until < now.getTime()) counted.delete(nonce);
  if (read.kind === "valid" && !counted.has(token.nonce)) {
    counted.set(token.nonce, now.getTime() + 24 * 3_600_000);
    holdAnswers(programme.id, answers, now);
  }
  return { ...shown, isDone: true };
}
