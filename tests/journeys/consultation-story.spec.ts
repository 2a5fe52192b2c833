/**
 * One consultation from the first word to the released figures: twenty-five questions built, translated, gated, approved,
 * answered by thirty women on one address and by twenty-three on paper, coded by two, released and taken away. The
 * program's own rules say what each woman is asked; what comes out is compared with what went in.
 */
import { parse } from "csv-parse/sync";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { beforeEach, describe, expect, onTestFailed, test } from "vitest";
import { codesOf, questionsOf, questionsShown } from "#app/domain/consultations/rules.ts";
import { isInWords } from "#app/domain/consultations/answer-flow.ts";
import { releaseDueResults } from "#app/domain/consultations/release-results.server.ts";
import type {
  Answers,
  ConsultationContent,
  Question,
  QuestionKind,
} from "#app/domain/consultations/terms.ts";
import { codePassage } from "#app/domain/contributions/code-passage.server.ts";
import { finishCoding } from "#app/domain/contributions/finish-coding.server.ts";
import { secondCodePassage } from "#app/domain/contributions/second-code-passage.server.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { fieldsOf } from "#app/domain/keying/entry.ts";
import type { FormEntry } from "#app/domain/keying/terms.ts";
import type { SystemActor } from "#app/domain/people/terms.ts";
import { PREFER_NOT_TO_SAY } from "#app/domain/consultations/terms.ts";
import type { Language } from "#app/domain/programmes/terms.ts";
import { axe, newStaffWindow, newWoman, signIn, type Circumstances } from "#tests/support/browser.ts";
import { as, asJob, carys, ffion, kit, nia, type Person } from "#tests/support/cast.ts";
import { acceptedById, itemOf, theme } from "#tests/support/coding.ts";
import { codeOn, inspect, opensCode, press, theNightPasses, useVerbsOn } from "#tests/support/journey.ts";
import { useServer } from "#tests/support/server.ts";

const server = useServer();
useVerbsOn(server);

const PICTURES = process.env["PICTURES"];
/** Kept for eyes when asked for: `PICTURES=folder`. */
async function picture(page: Page, name: string): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
}

async function at(person: Person, circumstances: Circumstances = {}): Promise<Page> {
  const { page } = await newStaffWindow(circumstances);
  page.setDefaultTimeout(30_000);
  await signIn(server, page, person);
  return page;
}

// —— what is asked ——

interface Written {
  kind: QuestionKind;
  en: string;
  cy: string;
  /** A line each; English, then Welsh. */
  lines?: [string, string][];
  passage?: [string, string];
  note?: [string, string];
  preferNot?: boolean;
  /** Asked only after an answer, by the code of a question and the place of the answer. */
  after?: [question: string, place: number];
}

/** After the four questions of the template "experience of a service". */
const WRITTEN: Written[] = [
  {
    kind: "one-choice",
    en: "Which service is this about?",
    cy: "Am ba wasanaeth y mae hyn?",
    lines: [
      ["Court", "Llys"],
      ["Probation", "Gwasanaeth prawf"],
      ["Women’s centre", "Canolfan menywod"],
      ["Prison", "Carchar"],
    ],
    preferNot: true,
  },
  {
    kind: "short-text",
    en: "Which part of prison life is it about?",
    cy: "Am ba ran o fywyd carchar y mae?",
    after: ["q5", 3],
  },
  {
    kind: "long-text",
    en: "What should have been said to you?",
    cy: "Beth ddylai fod wedi’i ddweud wrthych chi?",
    after: ["q4", 1],
  },
  {
    kind: "several-choices",
    en: "Who helped you?",
    cy: "Pwy wnaeth eich helpu chi?",
    lines: [
      ["A worker", "Gweithiwr"],
      ["A friend", "Ffrind"],
      ["Family", "Teulu"],
      ["Nobody", "Neb"],
    ],
    preferNot: true,
  },
  { kind: "yes-no-not-sure", en: "Did you feel safe there?", cy: "Oeddech chi’n teimlo’n ddiogel yno?" },
  {
    kind: "long-text",
    en: "What would have felt safer?",
    cy: "Beth fyddai wedi teimlo’n fwy diogel?",
    after: ["q9", 1],
  },
  { kind: "scale", en: "How clear were the letters?", cy: "Pa mor glir oedd y llythyrau?" },
  {
    kind: "statements",
    en: "Do you agree with these?",
    cy: "Ydych chi’n cytuno â’r rhain?",
    lines: [
      ["I was listened to", "Gwrandawyd arnaf"],
      ["I knew what came next", "Roeddwn i’n gwybod beth oedd nesaf"],
      ["I could use my language", "Roeddwn i’n gallu defnyddio fy iaith"],
    ],
  },
  {
    kind: "rank",
    en: "What should come first?",
    cy: "Beth ddylai ddod gyntaf?",
    lines: [
      ["A phone call", "Galwad ffôn"],
      ["A visit", "Ymweliad"],
      ["A letter", "Llythyr"],
      ["A group", "Grŵp"],
    ],
  },
  {
    kind: "passage-comment",
    en: "What do you think of this text?",
    cy: "Beth yw eich barn am y testun hwn?",
    passage: ["We will ring you within two days.", "Byddwn yn eich ffonio o fewn dau ddiwrnod."],
  },
  {
    kind: "information",
    en: "The next questions are about the way home",
    cy: "Mae’r cwestiynau nesaf am y daith adref",
    note: ["Some of it may be hard to think about.", "Gall rhai pethau fod yn anodd meddwl amdanynt."],
    passage: ["You can leave out any of them.", "Gallwch adael unrhyw un ohonynt allan."],
  },
  {
    kind: "one-choice",
    en: "How did you travel home?",
    cy: "Sut aethoch chi adref?",
    lines: [
      ["By bus", "Ar fws"],
      ["By car", "Mewn car"],
      ["On foot", "Cerdded"],
    ],
  },
  { kind: "yes-no-not-sure", en: "Did somebody meet you?", cy: "Wnaeth rhywun gwrdd â chi?" },
  { kind: "short-text", en: "How long did it take?", cy: "Faint o amser gymerodd hi?", after: ["q16", 0] },
  { kind: "faces", en: "How was the first day?", cy: "Sut oedd y diwrnod cyntaf?" },
  { kind: "scale", en: "How clear was the plan?", cy: "Pa mor glir oedd y cynllun?" },
  {
    kind: "one-choice",
    en: "Where would you go for help now?",
    cy: "Ble byddech chi’n mynd am help nawr?",
    lines: [
      ["A women’s centre", "Canolfan menywod"],
      ["A doctor", "Meddyg"],
      ["Nowhere", "Unman"],
    ],
    preferNot: true,
  },
  {
    kind: "several-choices",
    en: "What is missing near you?",
    cy: "Beth sydd ar goll yn eich ardal chi?",
    lines: [
      ["A place to meet", "Lle i gwrdd"],
      ["A bus", "Bws"],
      ["Somebody who speaks Welsh", "Rhywun sy’n siarad Cymraeg"],
    ],
  },
  {
    kind: "statements",
    en: "And with these?",
    cy: "A’r rhain?",
    lines: [
      ["I would go back", "Byddwn i’n mynd yn ôl"],
      ["I would tell a friend", "Byddwn i’n dweud wrth ffrind"],
    ],
  },
  {
    kind: "yes-no-not-sure",
    en: "Would you like to hear what comes of this?",
    cy: "Hoffech chi glywed beth ddaw o hyn?",
  },
  { kind: "long-text", en: "Is there anything else?", cy: "Oes rhywbeth arall?" },
];

const WELSH = new Map<string, string>(
  WRITTEN.flatMap(({ en, cy, lines = [], passage, note }) => [
    [en, cy] as const,
    ...lines,
    ...(passage ? [passage] : []),
    ...(note ? [note] : []),
  ]),
);

// —— what is answered ——

const SAID: Record<Language, string[]> = {
  en: [
    "The waiting room was cold and I stood for an hour.",
    "A worker came with me and that made it easier.",
    "Nobody told me what the letter meant.",
    "I would like a phone call the day before.",
  ],
  cy: [
    "Roedd yr ystafell aros yn oer ac roeddwn i’n sefyll am awr.",
    "Daeth gweithiwr gyda fi ac roedd hynny’n haws.",
    "Ddywedodd neb wrthyf beth oedd ystyr y llythyr.",
    "Hoffwn gael galwad ffôn y diwrnod cynt.",
  ],
};

interface Her {
  place: number;
  language: Language;
  answers: Answers;
}

/** A woman's answers, by her place in the row alone: some questions left out, follow-ups only where they are asked. */
function womanAt(content: ConsultationContent, place: number, language: Language): Her {
  const answers: Answers = {};
  questionsOf(content).forEach((question, index) => {
    if (!questionsShown(content, answers).includes(question)) return;
    const turn = place * 7 + index * 3;
    const codes = codesOf(question);
    if (question.kind === "information" || turn % 11 === 5) return;
    if (isInWords(question)) {
      if (turn % 3 !== 1) answers[question.code] = SAID[language][turn % SAID[language].length]!;
    } else if (question.kind === "several-choices") {
      const own = question.choices!.map(({ code }) => code);
      answers[question.code] =
        question.preferNotToSay && turn % 13 === 0
          ? [PREFER_NOT_TO_SAY]
          : own.filter((_, at) => (place + at) % 3 !== 0);
    } else if (question.kind === "rank")
      answers[question.code] = [0, 1, 2].map((at) => codes[(place + at) % codes.length]!);
    else if (question.kind === "statements")
      answers[question.code] = Object.fromEntries(
        question.statements!.map(({ code }, at) => [code, codes[(place + at) % codes.length]!]),
      );
    else answers[question.code] = codes[turn % codes.length]!;
  });
  return { place, language, answers };
}

/** Her words go by paper or wire only where there is something in them. */
const hasWords = ({ answers }: Her, content: ConsultationContent): boolean =>
  questionsOf(content).some((question) => isInWords(question) && answers[question.code] !== undefined);

// —— a browser with scripts off, as plain posts ——

interface Post {
  html: string;
  status: number;
}

const posted = async (path: string, fields: [string, string][]): Promise<Post> => {
  const response = await fetch(server.origin + path, {
    method: "POST",
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      Origin: server.origin,
      "Sec-Fetch-Site": "same-origin",
    },
    body: new URLSearchParams(fields),
  });
  return { html: await response.text(), status: response.status };
};

const tokenIn = (html: string): string => {
  const token = /name="token" value="([^"]+)"/.exec(html)?.[1];
  if (!token) throw new Error(`no form on the page: ${html.replace(/<[^>]+>/g, " ").slice(0, 400)}`);
  return token;
};

/** What this question's form posts. */
function fieldsFor(question: Question, statement: string | undefined, her: Her): [string, string][] {
  const answer = her.answers[question.code];
  if (answer === undefined) return [["act", question.kind === "information" ? "continue" : "skip"]];
  const given: [string, string][] =
    typeof answer === "string"
      ? [["a", answer]]
      : !Array.isArray(answer)
        ? [["a", answer[statement!]!]]
        : question.kind === "rank"
          ? answer.map((code, index): [string, string] => [`r${index + 1}`, code])
          : answer.map((code): [string, string] => ["a", code]);
  return [...given, ["act", "continue"]];
}

/** Every page she is asked, in her order, until her answers stand before her. Answers the token to send with. */
async function answersAll(
  path: string,
  content: ConsultationContent,
  her: Her,
  first: string,
): Promise<string> {
  let token = first;
  const asked = questionsShown(content, her.answers).flatMap((question) =>
    question.kind === "statements"
      ? question.statements!.map(({ code }) => ({ question, statement: code as string | undefined }))
      : [{ question, statement: undefined }],
  );
  for (const { question, statement } of asked) {
    const { html, status } = await posted(path, [["token", token], ...fieldsFor(question, statement, her)]);
    expect(status, `${question.code} of woman ${her.place}`).toBe(200);
    token = tokenIn(html);
  }
  for (const fields of [
    [["act", "skip"]],
    [
      ["wants", "no"],
      ["act", "continue"],
    ],
  ] as [string, string][][])
    token = tokenIn((await posted(path, [["token", token], ...fields])).html);
  return token;
}

// —— the days that pass ——

/** Everything that was done lies so many weeks further back. */
async function weeksPass(weeks: number): Promise<void> {
  const days = weeks * 7;
  await server.database.query(`
    update consultations set opens_at = opens_at - interval '${days} days', closes_at = closes_at - interval '${days} days',
      approved_at = approved_at - interval '${days} days', submitted_at = submitted_at - interval '${days} days';
    update consultation_releases set due_on = due_on - ${days} where released_at is null;
    update paper_batches set made_at = made_at - interval '${days} days', printed_at = printed_at - interval '${days} days',
      handed_over_on = handed_over_on - ${days};
    update contributions set received_week = received_week - ${days};
    update intake_days set day = day - ${days};
    select pg_notify('published', '')`);
}

const londonDay = (moment: Date): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(moment);
const DAY_MS = 86_400_000;

// —— what staff press ——

/** With scripts the time stands there, without them the word. */
const saved = (page: Page) => page.getByText(/^Saved( \d\d:\d\d)?$/).first();

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await saved(page).waitFor();
}

async function fillAll(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value);
}

/** A question written on its own page, in English alone: the Welsh comes from a translator. */
async function writes(page: Page, address: string, written: Written): Promise<void> {
  await page.goto(`${address}/questions`);
  await page.getByLabel("Kind of question").selectOption(written.kind);
  await page.getByRole("button", { name: "Add a question" }).click();
  await page.getByRole("heading", { level: 1, name: /^Question \d+$/ }).waitFor();
  await page.locator("[name=titleEn]").fill(written.en);
  if (written.lines) await page.locator("[name=choicesEn]").fill(written.lines.map(([en]) => en).join("\n"));
  if (written.passage) await page.locator("[name=passageEn]").fill(written.passage[0]);
  if (written.note) await page.locator("[name=contentNoteEn]").fill(written.note[0]);
  if (written.preferNot) await page.locator("[name=preferNotToSay]").check();
  if (written.after) {
    const [question, place] = written.after;
    await page.locator("[name=showWhenQuestion]").selectOption(question);
    const answer = page.locator(`[name="showWhen.${question}"]`).nth(place);
    // Without scripts the answers of every question stand there, those that do not concern it out of sight.
    await answer.evaluate((box: HTMLInputElement) => (box.checked ? undefined : box.click()));
  }
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await saved(page).waitFor();
}

async function downloaded(page: Page, link: Locator): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** As a spreadsheet saves "Unicode text" in Wales: semicolons in UTF-16 with its mark. */
const asSpreadsheetSaves = (rows: string[][]): Buffer =>
  Buffer.from(
    "\uFEFF" + rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";")).join("\r\n"),
    "utf16le",
  );

// —— the story ——

const ONLINE = 30;
const RETURNED = 23;
const WELSH_ON_PAPER = 9;
const TRANSCRIBED = 4;
const KEYED_LATE = 2;

let address = "";
let slug = "";
let content: ConsultationContent;
const women: Her[] = [];
const papers: Her[] = [];

const contentNow = async (): Promise<ConsultationContent> =>
  (
    await server.database.query<{ content: ConsultationContent }>(
      "select v.content from consultation_versions v join consultations c on c.id = v.consultation_id where c.slug = $1 order by v.number desc limit 1",
      [slug],
    )
  ).rows[0]!.content;

let broken = false;

// Each part goes on where the one before ended: after a broken one there is nothing to see.
describe("a consultation of twenty-five questions", { retry: 0, timeout: 300_000 }, () => {
  beforeEach((context) => {
    if (broken) context.skip();
    onTestFailed(() => {
      broken = true;
    });
  });

  test("is built on the screen with branches, and a branch that cannot be reached is told", async () => {
    const page = await at(nia);
    await page.goto(`${server.origin}/en/staff/consultations/new`);
    await page.getByLabel("Title (English)").fill("The way home");
    await page.getByLabel("Title (Welsh)").fill("Y daith adref");
    await page.getByLabel("Experience of a service").check();
    await page.getByRole("button", { name: "Start writing" }).click();
    await page.waitForURL(/\/about$/);
    address = page.url().replace(/\/about$/, "");
    const pairs: Record<string, [string, string]> = {
      purpose: ["How women get home, and who helps.", "Sut mae menywod yn mynd adref, a phwy sy’n helpu."],
      canChange: ["Who meets you, and when.", "Pwy sy’n cwrdd â chi, a phryd."],
      cannotChange: ["What a court decides.", "Beth mae llys yn ei benderfynu."],
      audience: ["Women who have been to court or prison.", "Menywod sydd wedi bod mewn llys neu garchar."],
      space: ["At home, or in a group you know.", "Gartref, neu mewn grŵp rydych yn ei adnabod."],
      voice: ["On a phone, on paper or with a worker.", "Ar ffôn, ar bapur neu gyda gweithiwr."],
      listener: ["The women’s justice board.", "Y bwrdd cyfiawnder menywod."],
      influence: ["We say what we did with it.", "Byddwn yn dweud beth wnaethom."],
    };
    await fillAll(
      page,
      Object.fromEntries(
        Object.entries(pairs).flatMap(([name, [en, cy]]) => [
          [`${name}En`, en],
          [`${name}Cy`, cy],
        ]),
      ),
    );
    await save(page);
    // A machine with old scripts, or none, builds as well.
    const [scripted, ...plain] = [WRITTEN.slice(0, 3), ...WRITTEN.slice(3)] as const;
    for (const written of scripted) await writes(page, address, written);
    const old = await at(nia, { js: false });
    for (const written of plain) await writes(old, address, written);
    await page.goto(`${address}/questions`);
    expect(await page.locator("main ol h3").count()).toBe(25);
    // Its question moved behind it, a follow-up can never be asked; moved back, it can.
    await page.getByRole("button", { name: "Move question 5 down" }).click();
    await page.getByText("Question 5 waits for a question that comes after it.").waitFor();
    await picture(page, "01-questions-branch");
    expect(await axe(page)).toEqual([]);
    await page.getByRole("button", { name: "Move question 6 up" }).click();
    await page
      .getByText("Question 5 waits for a question that comes after it.")
      .waitFor({ state: "detached" });
    await page.goto(address);
    await page.getByRole("heading", { name: /^\d+ of 12 needed to open$/ }).waitFor();
    expect(await page.getByRole("button", { name: "Send for approval" }).isDisabled()).toBe(true);
    await picture(page, "02-gate");
    slug = /k-\d+/.exec((await page.locator("main").textContent())!)![0];
  });

  test("is translated with a file from a spreadsheet, and Welsh that is behind its English is told until it is right", async () => {
    const page = await at(nia);
    await page.goto(`${address}/languages`);
    const out = await downloaded(page, page.getByRole("link", { name: "File for a translator (CSV)" }));
    const [head, ...rows] = parse(out, { bom: true }) as string[][];
    const translated = rows.map(([path, en, cy]) => [path!, en!, cy || WELSH.get(en!) || ""]);
    expect(rows.filter(([, , cy]) => !cy).length).toBeGreaterThan(40);
    await page.getByLabel("Choose a CSV file").setInputFiles({
      name: "Y daith adref.csv",
      mimeType: "text/csv",
      buffer: asSpreadsheetSaves([head!, ...translated]),
    });
    await page.getByRole("button", { name: "Read it in" }).click();
    await page.getByText(/^The file was read in\./).waitFor();
    await picture(page, "03-languages");
    await page.goto(`${address}/questions/q25`);
    await page.locator("[name=titleEn]").fill("Is there anything else to say?");
    await save(page);
    await page.goto(address);
    await page.getByText("Texts whose English changed after the Welsh: 1.").waitFor();
    await page.goto(`${address}/languages`);
    await page.locator('[name="still:questions.q25.title"]').check();
    await save(page);
    await page.goto(address);
    await page.getByText("Texts whose English changed after the Welsh").waitFor({ state: "detached" });
  });

  test("opens only when all twelve things are settled, and only by another person", async () => {
    const page = await at(nia);
    await page.goto(`${address}/dates`);
    const now = Date.now();
    await fillAll(page, {
      opensOn: londonDay(new Date(now - DAY_MS)),
      opensTime: "09:00",
      closesOn: londonDay(new Date(now + 20 * DAY_MS)),
      closesTime: "17:00",
      graceHours: "72",
    });
    await save(page);
    await page.goto(`${address}/priorities`);
    await page.getByLabel(/^CTS-3/).check();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved", { exact: true }).waitFor();
    await page.goto(`${address}/checks`);
    for (const area of await page.locator("main textarea").all())
      if ((await area.getAttribute("name")) !== "noPaperBecause")
        await area.fill("Talked through with the women’s panel.");
    await save(page);
    expect(await axe(page)).toEqual([]);
    await page.getByRole("link", { name: "Look at the paper pack" }).click();
    await page.getByRole("button", { name: "The pack is made and right" }).waitFor();
    expect(await page.locator("[data-question]").count()).toBe(27);
    expect(await axe(page)).toEqual([]);
    await picture(page, "04-paper");
    await page.getByRole("button", { name: "The pack is made and right" }).click();
    await page.waitForURL(/\/checks/);
    const runner = await at(nia, { js: false });
    await runner.goto(`${address}/preview`);
    await press(runner, "begin");
    for (let steps = 0; steps < 60; steps++) {
      if (await runner.locator('main button[value="finish"]:visible').count()) break;
      await runner.locator('main button[value="skip"], main button[value="continue"]:visible').last().click();
    }
    await runner.getByRole("button", { name: "End the test run and clear the answers" }).click();
    await runner.getByText("The test run is done").waitFor();
    await page.goto(address);
    await page.getByRole("heading", { name: "12 of 12 needed to open" }).waitFor();
    await page.getByRole("button", { name: "Send for approval" }).click();
    await page.getByText("It is waiting for somebody who may approve it.").waitFor();

    const lead = await at(carys);
    await lead.goto(address);
    await lead.getByRole("button", { name: "Approve", exact: true }).click();
    await lead.getByRole("heading", { name: "What has come in" }).waitFor();
    await picture(lead, "05-open");
    content = await contentNow();
    expect(questionsOf(content)).toHaveLength(25);
  });

  test("is answered by thirty women on one address and on twenty-three sheets of paper", async () => {
    women.push(
      ...Array.from({ length: ONLINE }, (_, place) => womanAt(content, place, place % 4 === 3 ? "cy" : "en")),
    );
    papers.push(
      ...Array.from({ length: RETURNED }, (_, place) =>
        womanAt(content, 100 + place, place < WELSH_ON_PAPER ? "cy" : "en"),
      ),
    );
    const path = ({ language }: Her) => `/${language}/nw/consultations/${slug}/answer`;

    // Two are at a browser of their own, on a small screen, without scripts; four of the others at a time beside them.
    const atBrowser: Page[] = [];
    for (const her of women.slice(0, 2)) {
      const { page } = await newWoman({ js: false, width: 320, lang: her.language });
      page.setDefaultTimeout(30_000);
      await page.goto(`${server.origin}${path(her)}`);
      await press(page, "start");
      const asked = questionsShown(content, her.answers);
      for (const question of asked)
        for (const statement of question.statements?.map(({ code }) => code) ?? [undefined]) {
          for (const [name, value] of fieldsFor(question, statement, her)) {
            if (name === "act") await press(page, value);
            else if (name !== "a") await page.locator(`[name=${name}]`).selectOption(value);
            else if (isInWords(question)) await page.fill("textarea", value);
            else await page.check(`[name=a][value="${value}"]`);
          }
        }
      await press(page, "skip");
      await page.check("[name=wants][value=yes]");
      await press(page, "continue");
      await inspect(page);
      await picture(page, `06-check-${her.place}`);
      atBrowser.push(page);
    }
    const forms: { her: Her; token: string }[] = [];
    let lastBegan = 0;
    const others = women.slice(2);
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        for (let her = others.shift(); her; her = others.shift()) {
          const { html } = await posted(path(her), [["act", "start"]]);
          lastBegan = Date.now();
          forms.push({ her, token: await answersAll(path(her), content, her, tokenIn(html)) });
        }
      }),
    );

    // Paper meanwhile: twenty-five packs, of which twenty-three come back.
    const page = await at(nia);
    await page.goto(`${server.origin}/en/staff/keying/new`);
    await page.locator("select[name=about]").selectOption({ index: 1 });
    await fillAll(page, { place: "Styal", standard: "18", large: "4", easyRead: "3" });
    await page.getByRole("button", { name: "Draw the codes" }).click();
    await page.getByRole("button", { name: "Show the packs to print them" }).click({ timeout: 60_000 });
    await page.locator(".paper-code").first().waitFor();
    const packs = await page.locator(".paper").evaluateAll((elements) =>
      elements.map((paper) => ({
        code: paper.querySelector(".paper-code")!.textContent!,
        number: /\d{3} \d{4}/.exec(paper.querySelector(".paper-form thead")!.textContent!)![0],
      })),
    );
    expect(new Set(packs.map(({ code }) => code)).size).toBe(25);
    const batch = page.url().replace(/\/pack$/, "");
    await page.goto(batch);
    await page.getByLabel("Day of handover").fill(londonDay(new Date()));
    await page.getByLabel("Who collected them").fill("A volunteer, by hand");
    await page.getByLabel("How many forms came back").fill(String(RETURNED));
    await page.getByRole("button", { name: "Keep this", exact: true }).click();
    await page.getByText("Kept. The forms can be typed in now.").waitFor();
    await page.getByLabel(kit.name).check();
    await page
      .getByRole("button", { name: "Keep the choice" })
      .or(page.locator("[name=intent][value=keyers]"))
      .first()
      .click();
    await page.locator("[name=intent][value=keyers]").waitFor();

    const keyer = await at(kit, { js: false });
    const second = await at(nia, { js: false });
    const entryOf = ({ place, language, answers }: Her): FormEntry => {
      const words: FormEntry["words"] = {};
      const chosen: Answers = {};
      for (const question of questionsOf(content)) {
        const answer = answers[question.code];
        if (answer === undefined) continue;
        if (isInWords(question)) words[question.code] = { text: answer as string, language };
        else chosen[question.code] = answer;
      }
      const transcribed = place - 100 < TRANSCRIBED;
      return {
        words,
        answers: chosen,
        unreadable: [],
        language,
        mayQuote: false,
        transcribed,
        ...(transcribed ? { readBack: true } : {}),
      };
    };
    const typedFor = (her: Her) => fieldsOf(questionsOf(content), [], entryOf(her));
    const postForm = async (who: Page, to: string, form: Record<string, string>): Promise<string> => {
      const response = await who.request.post(to, {
        form,
        headers: { Origin: server.origin },
        maxRedirects: 0,
      });
      expect(response.status(), await response.text()).toBe(302);
      return response.headers()["location"]!;
    };
    const byHand = async (who: Page, number: string, her: Her, change: Record<string, string> = {}) => {
      await who.goto(batch);
      await who.getByLabel("Number on the form").fill(number);
      await who.getByRole("button", { name: "Open this form" }).click();
      await who.getByRole("heading", { level: 1, name: `Form ${number}` }).waitFor();
      for (const [name, value] of Object.entries({ ...typedFor(her), ...change })) {
        const field = who.locator(`[name="${name}"]`).first();
        if (["language", "transcribed", "readBack"].includes(name))
          await who.locator(`[name="${name}"][value=${value}]`).check();
        else await field.fill(value);
      }
      await picture(who, `07-form-${her.place}`);
      await who.getByRole("button", { name: "The form is whole: take it in" }).click();
      await who.waitForURL((url) => !/\/forms\//.test(url.pathname) || url.pathname.endsWith("x"));
    };
    const byPost = async (who: Page, number: string, her: Her): Promise<string> => {
      const form = await postForm(who, batch, { intent: "begin", number });
      return postForm(who, server.origin + form, { ...typedFor(her), intent: "finish" });
    };
    const stateOf = async (number: string): Promise<string> =>
      (
        await server.database.query<{ state: string }>("select state from paper_forms where number = $1", [
          number.replace(" ", ""),
        ])
      ).rows[0]!.state;
    let disagreed = false;
    const keyed = async (place: number): Promise<void> => {
      const [{ number }, her] = [packs[place]!, papers[place]!];
      if (place < 2) await byHand(keyer, number, her);
      else await byPost(keyer, number, her);
      if ((await stateOf(number)) !== "second-due") return;
      if (disagreed) {
        await byPost(second, number, her);
        return;
      }
      // The first that a second person reads again is read otherwise in one place, and settled.
      disagreed = true;
      const form = await postForm(second, batch, { intent: "begin", number });
      await postForm(second, server.origin + form, {
        ...typedFor(her),
        quote: "1",
        intent: "finish",
      });
      expect(await stateOf(number)).toBe("differs");
      await second.goto(server.origin + form);
      await second.getByRole("heading", { level: 1, name: "read in two ways" }).waitFor();
      await picture(second, "08-differs");
      await second.locator("input[name='take.quote'][value=first]").check();
      await second.getByRole("button", { name: "This is what stands on the paper" }).click();
      await second.getByText("Settled, and the form was taken in.").waitFor();
    };
    for (let place = 0; place < RETURNED - KEYED_LATE; place++) await keyed(place);

    // Nobody writes twenty-five answers in half a minute: a group of women takes at least that.
    await page.waitForTimeout(Math.max(0, lastBegan + 31_000 - Date.now()));
    for (const woman of atBrowser) {
      await press(woman, "send");
      expect(await codeOn(woman)).toMatch(/^\d{20}$/);
    }
    const sent = await Promise.all(
      forms.map(({ her, token }) =>
        posted(path(her), [
          ["token", token],
          ["act", "send"],
        ]),
      ),
    );
    expect(sent.map(({ status }) => status)).toEqual(Array(ONLINE - 2).fill(200));
    await theNightPasses();
    const { rows } = await server.database.query<{ state: string; channel: string; n: number }>(
      "select state, channel, count(*)::int n from contributions group by 1, 2 order by 2",
    );
    expect(rows).toEqual([
      { state: "received", channel: "online", n: ONLINE },
      { state: "received", channel: "paper", n: RETURNED - KEYED_LATE },
    ]);

    // The close and its days of grace pass; two forms that were handed over before it are typed in after it.
    await weeksPass(4);
    for (let place = RETURNED - KEYED_LATE; place < RETURNED; place++) await keyed(place);
    await page.goto(batch);
    await page.getByRole("button", { name: "They add up: close the batch" }).click();
    await page.getByText("Added up. The answers no longer know their batch.").waitFor();
    expect(await axe(page)).toEqual([]);
    await picture(page, "09-totals");
    const totals = await page
      .locator("#totals, section:has(h2#totals), section[aria-labelledby=totals]")
      .first()
      .textContent();
    const { rows: batches } = await server.database.query<{ totals: unknown }>(
      "select totals from paper_batches",
    );
    expect(batches[0]!.totals).toMatchObject({
      issued: 25,
      returned: RETURNED,
      keyed: RETURNED,
      notReturned: 2,
      checked: 3,
      transcribed: TRANSCRIBED,
      late: 0,
      languages: { cy: WELSH_ON_PAPER, en: RETURNED - WELSH_ON_PAPER },
    });
    expect(totals).toContain(`Welsh`);
    const { rows: kept } = await server.database.query(
      "select count(*)::int n, count(*) filter (where late)::int late, count(*) filter (where transcribed)::int transcribed, count(batch_id)::int linked from contributions where channel = 'paper'",
    );
    expect(kept).toEqual([{ n: RETURNED, late: 0, transcribed: TRANSCRIBED, linked: 0 }]);
    // Her slip opens what she wrote on paper.
    const writer = papers.findIndex((her) => hasWords(her, content));
    const { page: slip } = await newWoman({ js: false, lang: "cy" });
    await opensCode(slip, `${server.origin}/cy/nw`, packs[writer]!.code);
    expect(await slip.locator("main").textContent()).toContain(
      Object.values(entryOf(papers[writer]!).words)[0]!.text,
    );
  });

  test("is read, coded and coded again, and agreement is told with how many it rests on", async () => {
    await theNightPasses();
    const page = await at(nia);
    await page.goto(address);
    await page.getByText("53 received:").waitFor();
    expect(await page.locator("main").textContent()).toMatch(/30 online, 23 on paper/);
    const { rows } = await server.database.query<{ id: string; transcribed: boolean }>(
      "select id, transcribed from contributions order by id",
    );
    const [one, ...others] = rows.map(({ id }) => id);
    // One by hand; the others by the same verbs.
    await page.goto(`${server.origin}/en/staff/inbox/${one}`);
    await page.getByLabel("To mask it and decide").check();
    await page.getByRole("button", { name: "Open and read" }).click();
    await page.getByRole("heading", { name: "Mask and decide" }).waitFor();
    await picture(page, "10-mask");
    await page.getByRole("button", { name: /^Accept/ }).click();
    await page
      .getByText(/Others may now read|accepted/i)
      .first()
      .waitFor();
    for (const id of others) await acceptedById(id);

    const cold = await theme("Cold rooms", "Ystafelloedd oer");
    const company = await theme("Somebody beside me", "Rhywun wrth fy ochr");
    const itemIds = [await itemOf("CTS-3")];
    const { rows: parts } = await server.database.query<{ id: string; part: string }>(
      "select id, state part from contributions where state = 'accepted' order by id",
    );
    expect(parts).toHaveLength(ONLINE + RETURNED);
    const { openMasked } = await import("#app/domain/contributions/opened.server.ts");
    const { databaseFor } = await import("#app/platform/database.server.ts");
    const passages: { id: string; contribution: string; themeId: string }[] = [];
    const uncoded = 3;
    for (const [index, { id }] of parts.slice(uncoded).entries()) {
      const masked = await openMasked(databaseFor("staff"), id);
      const part = masked?.parts.find(({ text }) => text.length > 10);
      if (part) {
        const themeId = index % 2 ? cold : company;
        const coded = await codePassage(await as(nia), {
          contributionId: id,
          spans: [{ part: part.key, start: 0, end: part.text.length }],
          themeId,
          itemIds,
          stance: "need",
        } as Parameters<typeof codePassage>[1]);
        if (!coded.ok) throw new Error(coded.because);
        passages.push({ id: coded.value.passageIds[0]!, contribution: id, themeId });
      }
      expect(await finishCoding(await as(nia), id)).toMatchObject({ ok: true });
    }
    // Ten are coded again, five of each theme; of each five one is given the other theme: κ = (0.8 − 0.5) / (1 − 0.5).
    for (const themeId of [cold, company])
      for (const [index, passage] of passages
        .filter((one) => one.themeId === themeId)
        .slice(0, 5)
        .entries())
        expect(
          await secondCodePassage(await as(ffion), {
            contributionId: passage.contribution,
            passageId: passage.id,
            themeId: index === 0 ? (themeId === cold ? company : cold) : themeId,
            stance: "need",
          } as Parameters<typeof secondCodePassage>[1]),
        ).toMatchObject({ ok: true });
    await page.goto(`${server.origin}/en/staff/coding/${rows.find(({ transcribed }) => transcribed)!.id}`);
    await page.getByText("written down for her by somebody").first().waitFor();
    await picture(page, "11-coding");

    await page.goto(`${address}/results`);
    await page.getByRole("heading", { name: "How far the work has come" }).waitFor();
    expect(await axe(page)).toEqual([]);
    await picture(page, "12-results");
    const said = (await page.locator("main").textContent())!;
    expect(said).toContain("Read100%");
    expect(said).toContain(`Coded, of what was accepted${Math.round((100 * 50) / 53)}%`);
    expect(said).toContain(`Checked by a second person, of what was coded${Math.round((100 * 10) / 50)}%`);
    expect(said).toContain("Cohen’s kappa 0.60, n = 10 passages");
    expect(said).toContain("Base: 53 answers.");
    expect(said).toContain("30 online, 23 on paper");
  });

  test("gives the figures that went in, question by question, on the page and in the files", async () => {
    const page = await at(nia);
    const fetched = async (name: string): Promise<Buffer> => {
      await page.goto(`${address}/results`);
      await page.getByRole("button", { name }).click();
      const link = page.getByRole("link", { name: /^Fetch/ });
      await link.waitFor();
      return downloaded(page, link);
    };
    const rows = parse(await fetched("Figures (CSV)"), { columns: true, bom: true }) as Record<
      string,
      string
    >[];
    const all = [...women, ...papers];
    for (const question of questionsOf(content)) {
      if (isInWords(question) || question.kind === "information") continue;
      const answered = all.filter(({ answers }) => answers[question.code] !== undefined);
      for (const statement of question.statements?.map(({ code }) => code) ?? [""])
        for (const code of codesOf(question)) {
          const expected = answered.filter(({ answers }) => {
            const answer = answers[question.code]!;
            if (typeof answer === "string") return answer === code;
            if (!Array.isArray(answer)) return answer[statement] === code;
            return question.kind === "rank" ? answer[0] === code : answer.includes(code);
          }).length;
          const row = rows.find(
            (one) =>
              one["question"] === question.code && one["statement"] === statement && one["option"] === code,
          );
          expect([question.code, statement, code, row?.["count"]]).toEqual([
            question.code,
            statement,
            code,
            String(expected),
          ]);
          expect(row!["base"]).toBe(String(answered.length));
          expect(row!["option_cy"]).not.toBe("");
        }
    }
    const data = JSON.parse((await fetched("Data (JSON)")).toString("utf8")) as {
      base: number;
      mix: Record<string, number>;
      texts: { question: string; language: string }[];
    };
    expect(data.base).toBe(53);
    expect(data.mix).toEqual({ online: ONLINE, paper: RETURNED });
    const words = all.flatMap((her) =>
      questionsOf(content).filter((question) => isInWords(question) && her.answers[question.code]),
    );
    expect(data.texts).toHaveLength(words.length);
    expect((await fetched("Workbook (XLSX)")).subarray(0, 2).toString()).toBe("PK");
    expect((await fetched("Summary to edit (DOCX)")).subarray(0, 2).toString()).toBe("PK");

    // A part of the answers follows the rules for small numbers, for everybody.
    await page.goto(`${address}/results?channel=paper`);
    expect(await page.locator("main").textContent()).toContain("23 on paper");
    await page.goto(`${address}/results?channel=paper&language=cy`);
    await page.getByText("Kept back for privacy").first().waitFor();
  });

  test("is released on a Monday, question by question, and read by everybody in both languages", async () => {
    const lead = await at(carys);
    await lead.goto(`${address}/results/release`);
    for (const code of ["q1", "q5", "q8", "q13"])
      await lead.locator(`[name=question][value=${code}]`).check();
    await lead
      .getByRole("button", { name: /release/i })
      .last()
      .click();
    await lead.getByText(/4 questions will be released on/).waitFor();
    expect(await axe(lead)).toEqual([]);
    await picture(lead, "13-release");
    const { page: reader } = await newWoman({ js: false });
    expect((await reader.goto(`${server.origin}/en/nw/consultations/${slug}/results`))!.status()).toBe(404);
    await weeksPass(1);
    await releaseDueResults(asJob("release-results") as Ctx<SystemActor>);
    for (const language of ["en", "cy"] as const) {
      await reader.goto(`${server.origin}/${language}/nw/consultations/${slug}`);
      await reader.locator(`main a[href$="/results"]`).click();
      await inspect(reader);
      await picture(reader, `14-public-${language}`);
      expect(await reader.locator("main table").count()).toBe(4);
      const said = (await reader.locator("main").textContent())!;
      // Figures are rounded to five and small ones kept back: no true one of a small group is there.
      for (const figure of await reader.locator("main tbody tr td:first-of-type").allTextContents())
        if (/^\d+$/.test(figure.trim())) expect(Number(figure) % 5, figure).toBe(0);
      expect(said).toContain(language === "en" ? "kept back for privacy" : "");
    }
  });
});
