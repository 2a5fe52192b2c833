/**
 * `npm run bench`: measures the program beside two baselines in the same call, on loopback, and stops by itself. One JSON
 * object a line on standard output, in the format of docs/formats/bench.md; what is being done goes to standard error.
 * The machine's other work shows in every absolute figure: read the ratios.
 */
import autocannon from "autocannon";
import { readFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg } from "node:os";
import { join } from "node:path";
import type { Pool } from "pg";
import { EXPORT_FORMATS } from "#app/domain/consultations/export-terms.ts";
import { detect } from "#app/domain/redaction/detect.ts";
import { STRUCTURED_KINDS, type DetectionKind, type DetectionLanguage } from "#app/domain/redaction/terms.ts";
import { suppress } from "#app/domain/reports/suppress.ts";
import { newFormToken, writeFormToken } from "#app/domain/contributions/form-token.server.ts";
import { wrapAnswerKeys } from "#app/domain/contributions/wrap-keys.server.ts";
import { withCheckDigit } from "#app/domain/contributions/private-code.ts";
import { derivations } from "#app/platform/crypto/derivation-queue.server.ts";
import { drawDigits, keysOfCode } from "#app/platform/crypto/private-code.server.ts";
import { randomBytes } from "#app/platform/crypto/random.server.ts";
import { boxesReady } from "#app/platform/crypto/sealing.server.ts";
import { closeDatabases, connectTo, databaseFor } from "#app/platform/database.server.ts";
import { keys, useKeys } from "#app/platform/held-keys.server.ts";
import { makeKeysFile, readKeys } from "#app/platform/keys.server.ts";
import { projectRoot } from "#app/platform/project.server.ts";
import { sweepTables } from "#tests/support/attack-tables.ts";
import {
  newFolder,
  openOwner,
  ownerUrlIn,
  processorMilliseconds,
  removeFolder,
  residentMegabytes,
  startBaseline,
  startProgram,
  type Started,
} from "./installation.ts";
import { answerLongForm, ask, openLongConsultation, visitFirst } from "./pages.ts";
import { buildOnce, fillQuarter, QUARTER, signedInLead, type Built } from "./reports.ts";
import {
  answerMore,
  answerTenThousandTimes,
  exportAll,
  FIRST_PARTS,
  openResults,
  partsOf,
  QUESTIONS,
  RESPONSES,
  signedInOfficer,
  type Exported,
} from "./results.ts";
import { databaseGigabytes, seedScale, STAFF_PAGES, visitStaffPage } from "./staff.ts";

/** Each takes a group of figures that are measured together. */
const GROUPS = {
  start: ["start.cold", "start.warm"],
  memory: ["memory.idle"],
  pages: ["page.first", "page.usable"],
  writes: ["get.writes"],
  next: ["page.next"],
  public: ["baseline.page", "baseline.remix-page", "page.public"],
  send: ["baseline.insert", "baseline.remix", "kdf.alone", "send.nocode", "send.code", "send.lost"],
  suppress: ["suppress.recovered"],
  redact: ["redact.recall"],
  codes: ["code.chi-square"],
  results: ["consultation.results", "consultation.export"],
  reports: ["report.build"],
  staff: ["staff.inbox", "staff.coding", "staff.matrix", "staff.search", "seed.scale"],
} as const;
type Group = keyof typeof GROUPS;
const FIGURES: readonly string[] = Object.values(GROUPS).flat();

const CONNECTIONS = 50;
const IDLE_BEFORE_READING_MEMORY_MS = 4_000;
/** Rows written by pages would show in the statistics of tables after this long. */
const STATISTICS_MS = 1_500;
const CODES_DRAWN = 1_000_000;
const TABLES = 10_000;
/** How long a form stands before it is sent here: longer than anybody would call too fast. */
const ON_FORM_MS = 90_000;

interface Options {
  only: string[];
  /** How many contributions the pages of staff are measured with. */
  at: number[];
  seconds: number;
  rounds: number;
}

interface Figure {
  figure: string;
  value: number;
  unit: string;
  against?: string;
  ratio?: number;
  conditions?: Record<string, unknown>;
}

const USAGE = `Usage: npm run bench -- [--only FIGURE[,FIGURE]] [--seconds N] [--rounds N] [--at N[,N]]
Figures: ${FIGURES.join(", ")}
A part of a name serves: --only send measures all that begin with it.
`;

function readOptions(words: readonly string[]): Options | undefined {
  const options: Options = { only: [], at: [10_000], seconds: 5, rounds: 2 };
  for (let index = 0; index < words.length; index++) {
    const [name, given] = words[index]!.split("=", 2);
    const value = given ?? words[++index];
    if (!value) return undefined;
    if (name === "--only") options.only.push(...value.split(",").filter(Boolean));
    else if (name === "--at" && /^\d{3,7}(,\d{3,7})*$/.test(value)) options.at = value.split(",").map(Number);
    else if (name === "--seconds" && Number(value) >= 1 && Number(value) <= 600)
      options.seconds = Number(value);
    else if (name === "--rounds" && Number(value) >= 1 && Number(value) <= 9)
      options.rounds = Math.floor(Number(value));
    else return undefined;
  }
  return options.only.every((wanted) => FIGURES.some((figure) => figure.startsWith(wanted)))
    ? options
    : undefined;
}

const machine = {
  cores: availableParallelism(),
  processor: cpus()[0]?.model ?? "unknown",
  node: process.version,
};
const tell = (text: string): void => void process.stderr.write(`${text}\n`);
const rounded = (value: number): number => Number(value.toPrecision(4));
const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (!options) {
    process.stderr.write(USAGE);
    return 2;
  }
  const isWanted = (figure: string) =>
    !options.only.length || options.only.some((wanted) => figure.startsWith(wanted));
  const wants = (group: Group) => GROUPS[group].some(isWanted);
  const print = ({ conditions, ...figure }: Figure): void => {
    if (!isWanted(figure.figure)) return;
    console.log(
      JSON.stringify({
        ...figure,
        value: rounded(figure.value),
        ...(figure.ratio === undefined ? {} : { ratio: rounded(figure.ratio) }),
        conditions: { ...conditions, ...machine, loadBefore: rounded(loadavg()[0]!) },
      }),
    );
  };
  const folder = newFolder();
  try {
    await boxesReady;
    if (wants("codes")) await measureCodes(folder, print);
    if (wants("suppress")) measureSuppression(print);
    if (wants("redact")) measureRedaction(print);
    const served: Group[] = ["start", "memory", "pages", "writes", "next", "public", "send"];
    if (served.some(wants)) await measureServed(join(folder, "data"), options, wants, print);
    if (wants("results")) await measureResults(join(folder, "results"), options, isWanted, print);
    if (wants("staff")) for (const count of options.at) await measureStaff(folder, count, print);
    if (wants("reports")) await measureReports(join(folder, "reports"), options, print);
    return 0;
  } finally {
    removeFolder(folder);
  }
}

type Print = (figure: Figure) => void;

async function measureServed(
  dataDir: string,
  options: Options,
  wants: (group: Group) => boolean,
  print: Print,
): Promise<void> {
  tell("starting");
  let program = await startProgram(dataDir);
  const running: Started[] = [];
  let owner: Pool | undefined;
  try {
    if (wants("start")) {
      const cold = program.readyAfterMs;
      await program.stop();
      program = await startProgram(dataDir);
      print({
        figure: "start.cold",
        value: cold / 1000,
        unit: "s",
        conditions: { built: true, embeddedDatabase: "first ever" },
      });
      print({
        figure: "start.warm",
        value: program.readyAfterMs / 1000,
        unit: "s",
        conditions: { built: true, embeddedDatabase: "exists" },
      });
    }
    owner = openOwner(dataDir);
    if (wants("memory")) {
      await pause(IDLE_BEFORE_READING_MEMORY_MS);
      const megabytes = residentMegabytes(program.processId);
      if (megabytes === undefined) tell("memory.idle: this system does not tell");
      else
        print({
          figure: "memory.idle",
          value: megabytes,
          unit: "MB",
          conditions: { role: "all", without: "the database's own processes" },
        });
      for (const role of ["public", "staff"] as const) await measureRole(dataDir, role, print);
    }
    await owner.query("create table bench_sends (id uuid primary key, fields jsonb not null)");
    const bare = await startBaseline("bare-server.js", ownerUrlIn(dataDir));
    running.push(bare);
    if (wants("pages")) await measureFirstVisit(program, bare, print);
    if (wants("writes")) await measureWrites(program, owner, print);
    if (wants("next")) {
      tell("a form of sixty questions");
      const form = await answerLongForm(program.origin, await openLongConsultation(owner));
      print({
        figure: "page.next",
        value: form.largest / 1000,
        unit: "kB",
        conditions: {
          answered: form.answered,
          inWords: 10,
          lettersEach: 300,
          withoutHerAnswersKilobytes: rounded(form.withoutAnswers / 1000),
          compressed: "br",
        },
      });
    }
    if (wants("public") || wants("send")) {
      const remix = await startBaseline("small-remix-server.js", ownerUrlIn(dataDir));
      running.push(remix);
      if (wants("public")) await measurePublic(program, bare, remix, options, print);
      if (wants("send")) await measureSending(program, bare, remix, owner, dataDir, options, print);
    }
  } finally {
    await owner?.end();
    for (const one of running) await one.stop();
    await program.stop();
  }
}

/** The report of a full quarter: frozen, as a document, as a workbook, as staff ask for them one after the other. */
async function measureReports(dataDir: string, { rounds }: Options, print: Print): Promise<void> {
  const program = await startProgram(dataDir);
  const owner = openOwner(dataDir);
  try {
    tell("a quarter");
    const filled = await fillQuarter(owner, new Date().toISOString().slice(0, 10));
    const cookie = await signedInLead(owner, filled);
    const built: Built[] = [];
    for (let round = 0; round <= rounds; round++) built.push(await buildOnce(program, owner, cookie, filled));
    // The first one warms the program, and is told apart.
    const [first, ...further] = built;
    const of = (name: keyof Built): number => median(further.map((one) => one[name]));
    print({
      figure: "report.build",
      value: of("seconds"),
      unit: "s",
      conditions: {
        ...QUARTER,
        rounds,
        firstSeconds: rounded(first!.seconds),
        freezeSeconds: rounded(of("freezeSeconds")),
        documentSeconds: rounded(of("documentSeconds")),
        workbookSeconds: rounded(of("workbookSeconds")),
        processorMs: of("processorMs"),
        kilobytes: rounded(of("bytes") / 1000),
      },
    });
  } finally {
    await owner.end().catch(() => undefined);
    await program.stop();
  }
}

const AGAIN = 20;
const PARTS = 12;
const NEW_ANSWERS = 50;

/** What is opened, and how often in a round: a view is worth what it costs when nothing of it is held yet. */
const VIEWS = {
  boxed: "first after a start, data keys still boxed as they were sent",
  first: "first after a start",
  again: "once more",
  "part-first": "the first part by channel, by language, by stage, by two of them, by all",
  part: "further parts",
  "new-answers": "once fifty answers more were accepted",
} as const;
type View = keyof typeof VIEWS;

/** Pages and files of a consultation of 25 questions with 10,000 answers, in an installation of their own. */
async function measureResults(
  dataDir: string,
  { rounds }: Options,
  isWanted: (figure: string) => boolean,
  print: Print,
): Promise<void> {
  let program = await startProgram(dataDir);
  let owner = openOwner(dataDir);
  try {
    useKeys(readKeys(join(dataDir, "keys.json"), "all"));
    tell(`${RESPONSES.toLocaleString("en-GB")} answers to ${QUESTIONS.length} questions`);
    const made = await answerTenThousandTimes(owner);
    const cookie = await signedInOfficer(owner, made);
    const measured = new Map<View, { ms: number; processorMs: number }[]>();
    const open = async (view: View, part = "") => {
      const before = processorMilliseconds(program.processId) ?? 0;
      const ms = await openResults(program, cookie, made, part);
      const processorMs = (processorMilliseconds(program.processId) ?? 0) - before;
      measured.set(view, [...(measured.get(view) ?? []), { ms, processorMs }]);
    };
    const startAgain = async () => {
      await owner.end();
      await program.stop();
      program = await startProgram(dataDir);
      owner = openOwner(dataDir);
      // The list is asked beforehand: what is measured is the results, not the first page of a start.
      await fetch(`${program.origin}/en/staff/consultations`, { headers: { Cookie: cookie } });
    };
    const files: Exported[] = [];
    await startAgain();
    await open("boxed");
    connectTo(ownerUrlIn(dataDir));
    tell(`wrapped ${await wrapAnswerKeys({ db: databaseFor("staff") })}`);
    await closeDatabases();
    for (let round = 1; round <= rounds; round++) {
      await startAgain();
      tell(`results, round ${round} of ${rounds}`);
      await open("first");
      for (let again = 0; again < AGAIN; again++) await open("again");
      for (const part of FIRST_PARTS) await open("part-first", part);
      for (const part of partsOf(PARTS)) await open("part", part);
      await answerMore(owner, made, NEW_ANSWERS);
      await open("new-answers");
      if (!isWanted("consultation.export")) continue;
      tell(`files, round ${round} of ${rounds}`);
      files.push(...(await exportAll(program, cookie, made)));
    }
    const conditions = { responses: RESPONSES, questions: QUESTIONS.length, rounds };
    for (const [view, all] of measured)
      print({
        figure: "consultation.results",
        value: median(all.map(({ ms }) => ms)),
        unit: "ms",
        conditions: {
          ...conditions,
          view,
          meaning: VIEWS[view],
          pages: all.length,
          worstMs: Math.round(Math.max(...all.map(({ ms }) => ms))),
          processorMs: rounded(all.reduce((sum, { processorMs }) => sum + processorMs, 0) / all.length),
        },
      });
    for (const format of EXPORT_FORMATS) {
      const ofIt = files.filter((file) => file.format === format);
      if (!ofIt.length) continue;
      print({
        figure: "consultation.export",
        value: median(ofIt.map(({ seconds }) => seconds)),
        unit: "s",
        conditions: {
          ...conditions,
          format,
          megabytes: rounded(median(ofIt.map(({ bytes }) => bytes)) / 1e6),
          processorMs: median(ofIt.map(({ processorMs }) => processorMs)),
          memoryBeforeMB: Math.max(...ofIt.map(({ memoryBefore }) => memoryBefore ?? 0)),
          memoryMostMB: Math.max(...ofIt.map(({ memoryMost }) => memoryMost ?? 0)),
        },
      });
    }
  } finally {
    await owner.end().catch(() => undefined);
    await program.stop();
  }
}

/** The process of one side beside the others, on the same database. */
async function measureRole(dataDir: string, role: "public" | "staff", print: Print): Promise<void> {
  const alone = await startProgram(join(dataDir, role), {
    PROCESS_ROLE: role,
    DATABASE_URL: ownerUrlIn(dataDir),
    KEYS_FILE: join(dataDir, "keys.json"),
  });
  try {
    await pause(IDLE_BEFORE_READING_MEMORY_MS);
    const megabytes = residentMegabytes(alone.processId);
    if (megabytes !== undefined)
      print({ figure: "memory.idle", value: megabytes, unit: "MB", conditions: { role } });
  } finally {
    await alone.stop();
  }
}

/** Pages of staff over so many contributions, in an installation of their own. */
async function measureStaff(folder: string, contributions: number, print: Print): Promise<void> {
  const dataDir = join(folder, `staff-${contributions}`);
  await (await startProgram(dataDir)).stop();
  tell(`${contributions.toLocaleString("en-GB")} contributions`);
  const seconds = await seedScale(dataDir, contributions);
  const program = await startProgram(dataDir);
  const owner = openOwner(dataDir);
  try {
    print({
      figure: "seed.scale",
      value: seconds,
      unit: "s",
      conditions: { contributions, databaseGigabytes: rounded(await databaseGigabytes(owner)) },
    });
    const { rows } = await owner.query<{ programme_id: string }>(
      "select programme_id from contributions group by 1 order by count(*) desc limit 1",
    );
    const cookie = await signedInOfficer(owner, { programmeId: rows[0]!.programme_id });
    for (const [figure, path] of Object.entries(STAFF_PAGES)) {
      const { p50, p95 } = await visitStaffPage(program, path, cookie);
      print({
        figure,
        value: p95,
        unit: "ms",
        conditions: { contributions, p50Ms: rounded(p50), page: path },
      });
    }
  } finally {
    await owner.end();
    await program.stop();
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function measureFirstVisit(program: Started, bare: Started, print: Print): Promise<void> {
  tell("first visits in a browser");
  const addresses = [`${program.origin}/en/nw/feedback`, `${program.origin}/cy/nw/feedback`, bare.origin];
  // A page that was just compiled is slower: each address is asked once beforehand.
  for (const address of addresses) await ask(address);
  const visits = await visitFirst(addresses);
  if (!visits) return tell("page.first and page.usable need Chromium: apt-get install chromium");
  const [english, welsh, bareVisit] = visits as [(typeof visits)[0], (typeof visits)[0], (typeof visits)[0]];
  for (const [language, visit] of [
    ["en", english],
    ["cy", welsh],
  ] as const)
    print({
      figure: "page.first",
      value: visit!.bytes / 1000,
      unit: "kB",
      conditions: {
        page: `/${language}/nw/feedback`,
        requests: visit!.requests,
        scriptKilobytes: rounded(visit!.scriptBytes / 1000),
        cookies: visit!.cookies,
      },
    });
  print({
    figure: "page.usable",
    value: english!.usableMs,
    unit: "ms",
    against: "baseline.page",
    ratio: english!.usableMs / bareVisit!.usableMs,
    conditions: { network: "fast 3G", slowedTimes: 6, baselineMs: Math.round(bareVisit!.usableMs) },
  });
}

const PAGES = [
  "",
  "/feedback",
  "/consultations",
  "/changes",
  "/priorities",
  "/priorities/CTS-3",
  "/code",
  "/support",
  "/privacy",
  "/accessibility",
  "/safety",
];

async function measureWrites(program: Started, owner: Pool, print: Print): Promise<void> {
  const count = async () => {
    await pause(STATISTICS_MS);
    const { rows } = await owner.query<{ n: string }>(
      "select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0) as n from pg_stat_user_tables where schemaname in ('public', 'keys', 'monitoring', 'safeguarding')",
    );
    return Number(rows[0]!.n);
  };
  const before = await count();
  let asked = 0;
  for (const language of ["en", "cy"])
    for (const page of PAGES)
      for (let again = 0; again < 3; again++) {
        const { status } = await ask(`${program.origin}/${language}/nw${page}`);
        if (status >= 500) throw new Error(`/${language}/nw${page} answered ${status}`);
        if (status === 200) asked++;
      }
  print({
    figure: "get.writes",
    value: (await count()) - before,
    unit: "rows",
    conditions: { pagesAnswered: asked },
  });
}

async function load(url: string, seconds: number, request: Parameters<typeof autocannon>[0]["requests"][0]) {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: seconds, requests: [request] });
  return {
    perSecond: result["2xx"] / result.duration,
    answered: result["2xx"],
    failed: result.non2xx + result.errors + result.timeouts,
    p97_5: result.latency.p97_5,
    p50: result.latency.p50,
  };
}
type Load = Awaited<ReturnType<typeof load>>;

/** Medians over the rounds. */
const summed = (loads: readonly Load[]) => ({
  perSecond: median(loads.map(({ perSecond }) => perSecond)),
  p50: median(loads.map(({ p50 }) => p50)),
  p97_5: median(loads.map(({ p97_5 }) => p97_5)),
  failed: loads.reduce((sum, { failed }) => sum + failed, 0),
});

async function measurePublic(
  program: Started,
  bare: Started,
  remix: Started,
  { seconds, rounds }: Options,
  print: Print,
): Promise<void> {
  const pages = ["/en/nw", "/en/nw/changes", "/en/nw/priorities"];
  const get = (origin: string, path: string) =>
    load(origin, seconds, { method: "GET", path, headers: { "accept-encoding": "gzip" } });
  const loads: Record<string, Load[]> = {};
  for (const path of pages) await ask(program.origin + path);
  for (let round = 1; round <= rounds; round++) {
    tell(`public pages, round ${round} of ${rounds}`);
    (loads["bare"] ??= []).push(await get(bare.origin, "/"));
    (loads["remix"] ??= []).push(await get(remix.origin, "/"));
    for (const path of pages) (loads[path] ??= []).push(await get(program.origin, path));
  }
  const bareFigure = summed(loads["bare"]!);
  const conditions = { connections: CONNECTIONS, seconds, rounds, loadGenerator: "same machine" };
  print({ figure: "baseline.page", value: bareFigure.perSecond, unit: "1/s", conditions });
  print({
    figure: "baseline.remix-page",
    value: summed(loads["remix"]!).perSecond,
    unit: "1/s",
    against: "baseline.page",
    ratio: summed(loads["remix"]!).perSecond / bareFigure.perSecond,
    conditions,
  });
  for (const path of pages) {
    const { perSecond, p97_5, failed } = summed(loads[path]!);
    print({
      figure: "page.public",
      value: perSecond,
      unit: "1/s",
      against: "baseline.page",
      ratio: perSecond / bareFigure.perSecond,
      conditions: { ...conditions, page: path, p97_5Ms: p97_5, failed },
    });
  }
}

/** Twelve short answers, as the baselines' form has them. */
const BARE_BODY = new URLSearchParams(
  Array.from({ length: 12 }, (_, index) => [`q${index + 1}`, "The bus leaves before the school opens."]),
).toString();

async function measureSending(
  program: Started,
  bare: Started,
  remix: Started,
  owner: Pool,
  dataDir: string,
  { seconds, rounds }: Options,
  print: Print,
): Promise<void> {
  useKeys(readKeys(join(dataDir, "keys.json"), "all"));
  const { rows } = await owner.query<{ id: string }>("select id from programmes where slug = 'nw'");
  const programmeId = rows[0]!.id;
  const form = "application/x-www-form-urlencoded";
  const post = (origin: string) =>
    load(origin, seconds, {
      method: "POST",
      path: origin === remix.origin ? "/?index" : "/",
      headers: { "content-type": form },
      body: BARE_BODY,
    });
  const say = BARE_BODY.replaceAll(/q\d+=|&/g, " ")
    .replaceAll("+", " ")
    .trim();
  /** A filled-in form that has come to its last page; each is another woman's. */
  const filledIn = (wantsCode: boolean) => {
    const begun = new Date(Date.now() - ON_FORM_MS);
    const token = writeFormToken(
      newFormToken(`feedback:${programmeId}`, "en", { step: "check", say, wantsCode, wordsIn: "en" }, begun),
    );
    return new URLSearchParams({ token, act: "send" }).toString();
  };
  const send = (wantsCode: boolean) =>
    load(program.origin, seconds, {
      method: "POST",
      path: "/en/nw/feedback",
      headers: { "content-type": form, origin: program.origin, "accept-encoding": "gzip" },
      setupRequest: (request) => ({ ...request, body: filledIn(wantsCode) }),
    });
  const count = async () =>
    Number((await owner.query<{ n: string }>("select count(*) as n from contributions")).rows[0]!.n);
  const before = await count();
  const loads: Record<"bare" | "remix" | "nocode" | "code", Load[]> = {
    bare: [],
    remix: [],
    nocode: [],
    code: [],
  };
  const derived: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    tell(`sending, round ${round} of ${rounds}`);
    loads.bare.push(await post(bare.origin));
    loads.remix.push(await post(remix.origin));
    loads.nocode.push(await send(false));
    derived.push(await deriveFor(seconds, programmeId));
    loads.code.push(await send(true));
  }
  const conditions = {
    connections: CONNECTIONS,
    seconds,
    rounds,
    loadGenerator: "same machine",
    durable: true,
  };
  const [bareFigure, remixFigure, nocode, code] = [
    summed(loads.bare),
    summed(loads.remix),
    summed(loads.nocode),
    summed(loads.code),
  ];
  const kdf = median(derived);
  print({
    figure: "baseline.insert",
    value: bareFigure.perSecond,
    unit: "1/s",
    conditions: { ...conditions, p97_5Ms: bareFigure.p97_5, failed: bareFigure.failed },
  });
  print({
    figure: "baseline.remix",
    value: remixFigure.perSecond,
    unit: "1/s",
    against: "baseline.insert",
    ratio: remixFigure.perSecond / bareFigure.perSecond,
    conditions: { ...conditions, p97_5Ms: remixFigure.p97_5, failed: remixFigure.failed },
  });
  print({
    figure: "kdf.alone",
    value: kdf,
    unit: "1/s",
    conditions: { atOnce: derivations.atOnce, memoryMebibytes: 19, passes: 2 },
  });
  print({
    figure: "send.nocode",
    value: nocode.perSecond,
    unit: "1/s",
    against: "baseline.remix",
    ratio: nocode.perSecond / remixFigure.perSecond,
    conditions: { ...conditions, p50Ms: nocode.p50, p97_5Ms: nocode.p97_5, failed: nocode.failed },
  });
  print({
    figure: "send.code",
    value: code.perSecond,
    unit: "1/s",
    against: "kdf.alone",
    ratio: code.perSecond / kdf,
    conditions: { ...conditions, p50Ms: code.p50, p97_5Ms: code.p97_5, failed: code.failed },
  });
  // What was still under way when a load ended may be kept without having been answered, never the other way round.
  const answered = [...loads.nocode, ...loads.code].reduce((sum, one) => sum + one.answered, 0);
  print({
    figure: "send.lost",
    value: Math.max(0, answered - ((await count()) - before)),
    unit: "contributions",
    conditions: { answered },
  });
}

/** Derivations a second with nothing else to do, as many at once as the program allows itself. */
async function deriveFor(seconds: number, programmeId: string): Promise<number> {
  const until = performance.now() + seconds * 1000;
  const started = performance.now();
  let count = 0;
  const one = async () => {
    while (performance.now() < until) {
      await derivations.run("send", () =>
        keysOfCode(keys().code, programmeId, withCheckDigit(drawDigits(keys().code, randomBytes(16)))),
      );
      count++;
    }
  };
  await Promise.all(Array.from({ length: derivations.atOnce }, one));
  return (count * 1000) / (performance.now() - started);
}

async function measureCodes(folder: string, print: Print): Promise<void> {
  tell(`drawing ${CODES_DRAWN.toLocaleString("en-GB")} codes`);
  const path = join(folder, "codes.json");
  await makeKeysFile(path);
  const { code } = readKeys(path, "all");
  const seen = Array.from({ length: 20 }, () => new Uint32Array(10));
  for (let drawn = 0; drawn < CODES_DRAWN; drawn++) {
    const digits = withCheckDigit(drawDigits(code, randomBytes(16)));
    for (let place = 0; place < 20; place++) seen[place]![digits.charCodeAt(place) - 48]!++;
  }
  const expected = CODES_DRAWN / 10;
  const worst = Math.max(
    ...seen.map((counts) => counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)),
  );
  print({
    figure: "code.chi-square",
    value: worst,
    unit: "largest of 20 places",
    conditions: {
      codes: CODES_DRAWN,
      degreesOfFreedom: 9,
      onePerMilleOver: 27.88,
      onePerMilleForAnyOf20Over: 35.4,
    },
  });
}

function measureSuppression(print: Print): void {
  tell(`attacking ${TABLES.toLocaleString("en-GB")} suppressed tables`);
  const started = performance.now();
  const found = sweepTables(TABLES, 1, (table) => {
    const names = (count: number, letter: string) =>
      Array.from({ length: count }, (_, index) => `${letter}${index}`);
    return suppress({
      ...table,
      rows: names(table.counts.length, "r"),
      columns: names(table.counts[0]!.length, "c"),
    } as never) as never;
  });
  const { recovered, recoveredTogether, certainChanges, alone, figures, withheld } = found;
  print({
    figure: "suppress.recovered",
    value: recovered + recoveredTogether + certainChanges + alone,
    unit: "figures",
    conditions: {
      tables: TABLES,
      figures,
      withheldShare: rounded(withheld / figures),
      seconds: rounded((performance.now() - started) / 1000),
    },
  });
}

interface Labelled {
  text: string;
  labels: { start: number; end: number; kind: DetectionKind }[];
}

function measureRedaction(print: Print): void {
  const groups: Record<string, readonly DetectionKind[]> = {
    structured: STRUCTURED_KINDS,
    name: ["name"],
    place: ["place"],
  };
  for (const language of ["en", "cy"] as const satisfies readonly DetectionLanguage[]) {
    const set = readFileSync(join(projectRoot, `tests/data/redaction/${language}.jsonl`), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Labelled);
    for (const [group, kinds] of Object.entries(groups)) {
      let wanted = 0;
      let got = 0;
      for (const { text, labels } of set) {
        const found = detect(text, language);
        for (const label of labels.filter(({ kind }) => kinds.includes(kind))) {
          wanted++;
          const letters = [...Array(label.end - label.start).keys()]
            .map((at) => at + label.start)
            .filter((at) => /[\p{L}\p{N}]/u.test(text.charAt(at)));
          const isNamed = found.some(
            ({ start, end, kind }) => kind === label.kind && start < label.end && label.start < end,
          );
          if (isNamed && letters.every((at) => found.some(({ start, end }) => start <= at && at < end)))
            got++;
        }
      }
      print({
        figure: "redact.recall",
        value: got / wanted,
        unit: "share",
        conditions: { language, kinds: group, labelled: wanted, texts: set.length },
      });
    }
  }
}

process.exitCode = await main();
