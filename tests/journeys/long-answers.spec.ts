/**
 * Sixty questions of every kind on a small old phone without scripts, to the last page: what each page weighs, counted
 * where it leaves the server, and whether everybody can use it. Source: performance.md, `page.next`.
 */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { answerSteps } from "#app/domain/consultations/answer-flow.ts";
import {
  QUESTION_KINDS,
  type Answers,
  type Choice,
  type Question,
  type QuestionKind,
} from "#app/domain/consultations/terms.ts";
import { codesOf } from "#app/domain/consultations/rules.ts";
import { newWoman } from "#tests/support/browser.ts";
import { contentWith, openConsultation } from "#tests/support/consultations.ts";
import { inspect, press } from "#tests/support/journey.ts";
import { useServer } from "#tests/support/server.ts";

const server = useServer();

const QUESTIONS = 60;
const TEXTS = 10;
/** A further page beside her sealed answers so far, and with sixty answers in all; kB are thousands of bytes. */
const PAGE_MAX_BYTES = 8_000;
const LAST_MAX_BYTES = 20_000;

const DAY_MS = 86_400_000;
const both = (en: string, cy: string) => ({ en, cy });
const choices = (number: number, place: number): Choice[] =>
  Array.from({ length: number }, (_, at) => ({
    code: `o${at + 1}`,
    label: both(`Answer ${at + 1} of question ${place}`, `Ateb ${at + 1} i gwestiwn ${place}`),
  }));

const IN_WORDS: QuestionKind[] = ["long-text", "short-text", "passage-comment"];
const OTHERS = QUESTION_KINDS.filter((kind) => !IN_WORDS.includes(kind));

/** Sixty that are answered, ten of them in words, and a page of information among them; each kind in its turn. */
function sixty(): Question[] {
  const asked: Question[] = [];
  for (let place = 1, words = 0, turn = 0; asked.length <= QUESTIONS; place++) {
    const isWords = words < TEXTS && place % 6 === 0;
    // One page of information is enough: it asks nothing.
    const kinds = asked.some(({ kind }) => kind === "information")
      ? OTHERS.filter((kind) => kind !== "information")
      : OTHERS;
    const kind = isWords ? IN_WORDS[words++ % IN_WORDS.length]! : kinds[turn++ % kinds.length]!;
    const code = `q${place}`;
    const needsChoices = ["one-choice", "several-choices", "scale", "faces", "rank"].includes(kind);
    asked.push({
      code,
      kind,
      title: both(
        `What about the ${place}th thing on the way home?`,
        `Beth am y ${place}fed peth ar y ffordd adref?`,
      ),
      help: both("Say what comes to mind first.", "Dywedwch beth ddaw i’ch meddwl gyntaf."),
      ...(place % 9 === 0 ? { why: both("It helps us plan.", "Mae’n ein helpu i gynllunio.") } : {}),
      ...(place % 11 === 0
        ? { contentNote: both("This may be hard to think about.", "Gall hyn fod yn anodd meddwl amdano.") }
        : {}),
      ...(needsChoices ? { choices: choices(kind === "faces" ? 5 : 4, place) } : {}),
      ...(kind === "rank" ? { rankCount: 3 } : {}),
      ...(kind === "statements"
        ? {
            statements: [
              { code: "s1", label: both("I was listened to", "Gwrandawyd arnaf") },
              { code: "s2", label: both("I knew what came next", "Roeddwn i’n gwybod beth oedd nesaf") },
            ],
          }
        : {}),
      ...(kind === "passage-comment" || kind === "information"
        ? { passage: both("We will ring you within two days.", "Byddwn yn eich ffonio o fewn dau ddiwrnod.") }
        : {}),
      preferNotToSay: needsChoices && kind !== "rank",
    });
  }
  return asked;
}

/** Three hundred letters that are not a repetition: what cannot be pressed small is what is weighed. */
function words(place: number): string {
  const parts: string[] = [];
  for (let n = place * 7919; parts.join(" ").length < 300; n = (n * 48271 + 11) % 2147483647)
    parts.push(
      ["the", "room", "bus", "letter", "friend", "cold", "night", "door", "tea", "wait"][n % 10]! + (n % 97),
    );
  return parts.join(" ").slice(0, 300);
}

/** Bytes of every answer as they went over the wire, headers and compression as they were. */
async function weighed(page: Page, act: () => Promise<unknown>): Promise<{ all: number; token: number }> {
  const client = await page.context().newCDPSession(page);
  await client.send("Network.enable");
  let all = 0;
  client.on("Network.loadingFinished", ({ encodedDataLength }) => (all += encodedDataLength));
  await act();
  await page.waitForLoadState("load");
  await client.detach();
  const token = await page.locator("main form input[name=token]").first().getAttribute("value");
  return { all, token: token?.length ?? 0 };
}

test("sixty answers at 320 px without scripts: every page is light to the last, and everybody can use each kind", async () => {
  const questions = sixty();
  const content = contentWith(questions);
  expect(questions.filter(({ kind }) => kind !== "information")).toHaveLength(QUESTIONS);
  expect(questions.filter(({ kind }) => IN_WORDS.includes(kind))).toHaveLength(TEXTS);
  expect(new Set(questions.map(({ kind }) => kind)).size).toBe(QUESTION_KINDS.length);
  const now = Date.now();
  const slug = await openConsultation({
    opensAt: new Date(now - DAY_MS),
    closesAt: new Date(now + 20 * DAY_MS),
    questions,
    number: 60,
    pool: server.database,
  });
  const { page } = await newWoman({ js: false, width: 320, height: 568 });
  page.setDefaultTimeout(30_000);
  await page.goto(`${server.origin}/en/nw/consultations/${slug}/answer`);
  await press(page, "start");
  const answers: Answers = {};
  const seen = new Set<QuestionKind>();
  const pages: { step: string; all: number; token: number }[] = [];
  const steps = answerSteps(content, {}).filter((step) => step.startsWith("q:"));
  for (const [place, step] of steps.entries()) {
    const [, code, statement] = step.split(":");
    const question = questions.find((one) => one.code === code)!;
    expect(await page.locator("h1").first().textContent()).toBe(
      (statement ? question.statements!.find((one) => one.code === statement)!.label : question.title).en,
    );
    if (!seen.has(question.kind)) await inspect(page);
    seen.add(question.kind);
    const codes = codesOf(question);
    if (IN_WORDS.includes(question.kind)) {
      answers[question.code] = words(place);
      await page.fill("textarea", words(place));
    } else if (question.kind === "rank")
      for (const rank of [1, 2, 3]) await page.locator(`[name=r${rank}]`).selectOption(`o${rank}`);
    else if (question.kind === "several-choices") {
      await page.check("[name=a][value=o1]");
      await page.check("[name=a][value=o3]");
    } else if (question.kind !== "information")
      await page.check(`[name=a][value="${codes[place % codes.length]}"]`);
    pages.push({ step, ...(await weighed(page, () => press(page, "continue"))) });
  }
  expect(seen.size).toBe(QUESTION_KINDS.length);
  // May we quote, a code or none, and all sixty answers to look at.
  pages.push({ step: "quote", ...(await weighed(page, () => press(page, "skip"))) });
  await page.check("[name=wants][value=no]");
  pages.push({ step: "check", ...(await weighed(page, () => press(page, "continue"))) });
  expect(await page.locator("main dl dt").count()).toBe(QUESTIONS + 2);
  await inspect(page);
  for (const { step, all, token } of pages.slice(0, -1))
    expect(all - token, `${step}: ${all} bytes, ${token} of them her answers`).toBeLessThanOrEqual(
      PAGE_MAX_BYTES,
    );
  const [last] = pages.slice(-1);
  expect(
    last!.all,
    `the last page: ${last!.all} bytes, ${last!.token} of them her answers`,
  ).toBeLessThanOrEqual(LAST_MAX_BYTES);
  if (process.env["FIGURES"])
    console.log(JSON.stringify([pages[0], pages[29], pages.at(-3), pages.at(-2), last]));
  await press(page, "send");
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  expect(await page.locator("main form input[name=token]").count()).toBe(0);
  const { rows } = await server.database.query("select channel, state from contributions");
  expect(rows).toHaveLength(1);
});
