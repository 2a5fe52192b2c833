/**
 * `cydlais seed scale [N]`: N invented contributions, sealed one by one exactly as what a woman sends, with masks, search
 * words, themes, passages and tallies, so that figures at scale are those of the real thing. Nobody took a code: each
 * code costs a key derivation on purpose, and a million of them would take hours. Source: docs/commands.md.
 */
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type pg from "pg";
import { change } from "#app/domain/audit/change.server.ts";
import { addDays, addMonths, dayOf, mondayOf } from "#app/domain/contributions/calendar.ts";
import { wordsMarkOf } from "#app/domain/contributions/passages.server.ts";
import { searchTokensOf } from "#app/domain/contributions/search-words.server.ts";
import { sealMasked, sealPayload } from "#app/domain/contributions/opened.server.ts";
import { done } from "#app/domain/ctx.ts";
import { JOURNEY_STAGES } from "#app/domain/programmes/terms.ts";
import { STANCES } from "#app/domain/themes/terms.ts";
import { clock } from "#app/platform/clock.server.ts";
import { randomUuid } from "#app/platform/crypto/random.server.ts";
import { boxesReady, newDataKey, sealBox } from "#app/platform/crypto/sealing.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { env } from "#app/platform/env.server.ts";
import { keys } from "#app/platform/held-keys.server.ts";
import { prepareDatabase } from "#app/server/boot.server.ts";
import { projectRoot } from "#app/platform/project.server.ts";
import { complain, say } from "./files.server.ts";
import { onInstallation } from "./operator.server.ts";
import { scaleTexts, type ScaleText } from "./scale-texts.ts";

export const SCALE_DEFAULT = 1_000_000;
const SCALE_MAX = 5_000_000;
const BATCH = 2_000;
const WEEKS = 52;
const THEMES = 12;
const PROGRAMME = "nw";
/** Batches after which the sums of codings are folded, as the nightly job does. */
const FOLD_EVERY = 10;

export const SEED_SCALE_USAGE = `Usage: npx cydlais seed scale [N]   (1 to ${SCALE_MAX.toLocaleString("en-GB")}, by default ${SCALE_DEFAULT.toLocaleString("en-GB")})
`;

/** What a sealing thread is asked for: ids, the text of each and whether it is masked. */
interface SealJob {
  ids: string[];
  texts: number[];
  masked: boolean[];
}
/** Array literals of bytes, ready for the database. */
interface SealedRows {
  sealed: string;
  sealedMasked: string;
  wraps: string;
}

/** Exit status: 0 done, 1 refused, 2 wrong words. */
export async function seedScale(words: string[]): Promise<number> {
  if (!isMainThread) return sealForAnotherThread();
  const count = readCount(words);
  if (count === undefined) {
    complain(SEED_SCALE_USAGE.trimEnd());
    return 2;
  }
  return onInstallation(async ({ settings, ownerUrl, owner }) => {
    await prepareDatabase(settings, ownerUrl);
    const programme = await findProgrammeRow(owner);
    if (await holdsRealWords(owner)) {
      complain(
        "This installation holds contributions that were not invented. Set DATA_DIR or DATABASE_URL to an installation for measuring.",
      );
      return 1;
    }
    await seed(owner, programme, count);
    return 0;
  });
}

function readCount(words: string[]): number | undefined {
  if (words.length > 1) return undefined;
  const text = (words[0] ?? String(SCALE_DEFAULT)).replaceAll(/[_,]/g, "");
  const count = /^\d{1,8}$/.test(text) ? Number(text) : 0;
  return count >= 1 && count <= SCALE_MAX ? count : undefined;
}

interface ProgrammeRow {
  id: string;
  strategyId: string;
  areaBands: string[];
  labels: string[];
  retentionMonths: number;
}

async function findProgrammeRow(owner: pg.Client): Promise<ProgrammeRow> {
  const { rows } = await owner.query<{
    id: string;
    strategy_id: string;
    settings: { areaBands: { code: string }[]; labels: { code: string }[]; retentionMonths: number };
  }>("select id, strategy_id, settings from programmes where slug = $1", [PROGRAMME]);
  const row = rows[0];
  if (!row) throw new Error(`There is no programme '${PROGRAMME}' here.`);
  return {
    id: row.id,
    strategyId: row.strategy_id,
    areaBands: row.settings.areaBands.map(({ code }) => code),
    labels: row.settings.labels.map(({ code }) => code),
    retentionMonths: row.settings.retentionMonths,
  };
}

/** True for anything but an empty installation, the demo and what this command made before. */
async function holdsRealWords(owner: pg.Client): Promise<boolean> {
  const { rows } = await owner.query<{ real: boolean }>(
    "select exists (select 1 from contributions) and not exists (select 1 from audit_events where event in ('scale.seeded', 'demo.told')) as real",
  );
  return rows[0]!.real;
}

async function seed(owner: pg.Client, programme: ProgrammeRow, count: number): Promise<void> {
  const texts = scaleTexts();
  const today = dayOf(clock());
  const thisWeek = mondayOf(today);
  // Sure to be there again after a crash of the machine is what this run alone does without.
  await owner.query("set synchronous_commit = off");
  // Words of many rows enter the search index together.
  await owner.query("set gin_pending_list_limit = '128MB'");
  await prepareTexts(owner, programme, texts);
  const themeIds = await findThemes(owner, programme);
  const { rows: items } = await owner.query<{ id: string }>(
    "select i.id from strategy_items i join strategies s on s.id = i.strategy_id and s.version = i.version and s.is_current where i.strategy_id = $1 and i.type = 'priority' order by i.position",
    [programme.strategyId],
  );
  await change(
    { db: databaseFor("staff"), actor: { kind: "system", job: "seed-scale" }, now: clock() },
    "scale.seeded",
    () => Promise.resolve(done({ contributions: count })),
  );
  const sealers = await openSealers();
  const started = performance.now();
  try {
    // The next batches are sealed while this one is written.
    const waiting: { rows: PlainRow[]; sealed: Promise<SealedRows> }[] = [];
    let asked = 0;
    const ask = () => {
      const size = Math.min(BATCH, count - asked);
      if (size <= 0) return;
      const rows = Array.from({ length: size }, () => invent(texts, programme, thisWeek));
      asked += size;
      waiting.push({
        rows,
        sealed: sealers.seal({
          ids: rows.map(({ id }) => id),
          texts: rows.map(({ text }) => text),
          masked: rows.map(({ state }) => state === "accepted"),
        }),
      });
    };
    for (let ahead = 0; ahead <= sealers.threads; ahead++) ask();
    for (let written = 0, batch = 1; written < count; batch++) {
      const next = waiting.shift()!;
      const sealed = await next.sealed;
      ask();
      await writeBatch(owner, programme, next.rows, sealed, texts, {
        themeIds,
        itemIds: items.map(({ id }) => id),
        today,
      });
      written += next.rows.length;
      if (batch % FOLD_EVERY === 0 || written === count) {
        await owner.query("select fold_coding_tallies()");
        const seconds = (performance.now() - started) / 1000;
        say(
          `${written.toLocaleString("en-GB")} of ${count.toLocaleString("en-GB")}, ${Math.round(seconds)} s, ${Math.round(written / seconds).toLocaleString("en-GB")} a second`,
        );
      }
    }
  } finally {
    await sealers.close();
  }
  await owner.query(
    "vacuum analyze contributions, passages, passage_priorities, codings, coding_tallies, keys.contribution_keys",
  );
  const seconds = (performance.now() - started) / 1000;
  const { rows } = await owner.query<{ bytes: string }>(
    "select pg_database_size(current_database()) as bytes",
  );
  say(
    JSON.stringify({
      figure: "seed.scale",
      value: Number(seconds.toFixed(1)),
      unit: "s",
      conditions: {
        contributions: count,
        perSecond: Math.round(count / seconds),
        databaseBytes: Number(rows[0]!.bytes),
        sealingThreads: sealers.threads,
      },
    }),
  );
}

/** Search words are the same for every row that says the same: kept once, joined when rows are written. */
async function prepareTexts(
  owner: pg.Client,
  programme: ProgrammeRow,
  texts: readonly ScaleText[],
): Promise<void> {
  await owner.query("create temporary table scale_texts (n integer primary key, tokens bytea[])");
  for (const [n, text] of texts.entries())
    await owner.query("insert into scale_texts values ($1, $2::bytea[])", [
      n,
      byteaArray(searchTokensOf(programme.id, text.masked.parts)),
    ]);
}

async function findThemes(owner: pg.Client, programme: ProgrammeRow): Promise<string[]> {
  const find = () =>
    owner.query<{ id: string }>(
      "select id from themes where programme_id = $1 and merged_into is null and retired_at is null order by created_at, id limit $2",
      [programme.id, THEMES],
    );
  const known = (await find()).rows.length;
  for (let number = known + 1; number <= THEMES; number++)
    await owner.query(
      "insert into themes (programme_id, title_en, title_cy, description_en, description_cy, created_at) values ($1, $2, $3, $4, $5, $6)",
      [
        programme.id,
        `Invented theme ${number}`,
        `Thema ddychmygol ${number}`,
        "For measuring at scale.",
        "Ar gyfer mesur ar raddfa.",
        clock(),
      ],
    );
  return (await find()).rows.map(({ id }) => id);
}

interface PlainRow {
  id: string;
  text: number;
  week: string;
  state: "accepted" | "received" | "held" | "set-aside";
  channel: string;
  stage: string | null;
  area: string | null;
  label: string | null;
  coded: boolean;
  flagged: boolean;
}

const below = (limit: number): number => Math.floor(Math.random() * limit);
const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;

function invent(texts: readonly ScaleText[], programme: ProgrammeRow, thisWeek: string): PlainRow {
  const draw = Math.random();
  const state = draw < 0.9 ? "accepted" : draw < 0.93 ? "received" : draw < 0.94 ? "held" : "set-aside";
  const isWaiting = state === "received" || state === "held";
  const label = Math.random() < 0.2 ? pick(programme.labels) : null;
  return {
    id: randomUuid(),
    text: below(texts.length),
    week: addDays(thisWeek, -7 * (isWaiting ? below(2) : below(WEEKS))),
    state,
    channel: Math.random() < 0.8 ? "online" : pick(["paper", "worker", "phone", "workshop"]),
    stage: Math.random() < 0.5 ? pick(JOURNEY_STAGES) : null,
    area: Math.random() < 0.5 ? pick(programme.areaBands) : null,
    label,
    coded: state === "accepted" && Math.random() < 0.95,
    flagged: Math.random() < 0.02,
  };
}

interface Marks {
  themeIds: string[];
  itemIds: string[];
  today: string;
}

/** One transaction: rows, keys, what was coded in them, and the tallies of days and weeks. */
async function writeBatch(
  owner: pg.Client,
  programme: ProgrammeRow,
  rows: readonly PlainRow[],
  sealed: SealedRows,
  texts: readonly ScaleText[],
  { themeIds, itemIds, today }: Marks,
): Promise<void> {
  const now = clock();
  const isWaiting = ({ state }: PlainRow) => state === "received" || state === "held";
  await owner.query("begin");
  try {
    await owner.query(
      `insert into contributions (id, programme_id, received_week, language, channel, journey_stage, area_band, label, may_quote, state,
         risk_flag, risk_read, shuffled, coded, sealed, sealed_masked, search_tokens, expires_on)
       select r.id, $1, r.week, r.language, r.channel, r.stage, r.area, r.label, r.label is not null, r.state,
         r.flagged, r.flagged and r.state not in ('received', 'held'), true, r.coded, r.sealed, r.sealed_masked,
         case when r.state = 'accepted' then t.tokens end, r.expires
       from unnest($2::uuid[], $3::date[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::bool[], $11::bool[], $12::bytea[], $13::bytea[], $14::int[], $15::date[])
         as r(id, week, language, channel, stage, area, label, state, flagged, coded, sealed, sealed_masked, n, expires)
       join scale_texts t on t.n = r.n`,
      [
        programme.id,
        rows.map(({ id }) => id),
        rows.map(({ week }) => week),
        rows.map(({ text }) => texts[text]!.language),
        rows.map(({ channel }) => channel),
        rows.map(({ stage }) => stage),
        rows.map(({ area }) => area),
        rows.map(({ label }) => label),
        rows.map(({ state }) => state),
        rows.map(({ flagged }) => flagged),
        rows.map(({ coded }) => coded),
        sealed.sealed,
        sealed.sealedMasked,
        rows.map(({ text }) => text),
        rows.map(({ week }) => addMonths(week, programme.retentionMonths)),
      ],
    );
    await owner.query(
      "insert into keys.contribution_keys (contribution_id, key_version, staff_wrap) select id, $1, wrap from unnest($2::uuid[], $3::bytea[]) as k(id, wrap)",
      [keys().staffPublic.version, rows.map(({ id }) => id), sealed.wraps],
    );
    const coded = rows.filter((row) => row.coded);
    await owner.query(
      "insert into codings (contribution_id, programme_id, coded_at, second_due) select id, $1, $2, false from unnest($3::uuid[]) as c(id)",
      [programme.id, now, coded.map(({ id }) => id)],
    );
    await writePassages(owner, coded, texts, { themeIds, itemIds, today });
    const waiting = rows.filter(isWaiting).length;
    const unread = rows.filter((row) => isWaiting(row) && row.flagged).length;
    await owner.query(
      "insert into intake_days as d (programme_id, day, received, flagged) values ($1, $2, $3, $4) on conflict (programme_id, day, slot) do update set received = d.received + $3, flagged = d.flagged + $4",
      [programme.id, today, waiting, unread],
    );
    await owner.query(
      `insert into intake_weeks as w (programme_id, week, kept) select $1, week, count(*) from unnest($2::date[]) as r(week) group by week
       on conflict (programme_id, week) do update set kept = w.kept + excluded.kept`,
      [programme.id, rows.filter((row) => !isWaiting(row)).map(({ week }) => week)],
    );
    await owner.query("commit");
  } catch (error) {
    await owner.query("rollback").catch(() => undefined);
    throw error;
  }
}

/** One sentence of each, and of every third a second one, each to a theme and a priority. */
async function writePassages(
  owner: pg.Client,
  coded: readonly PlainRow[],
  texts: readonly ScaleText[],
  { themeIds, itemIds }: Marks,
): Promise<void> {
  const passages = coded.flatMap(({ id, text }) => {
    const { sentences, masked } = texts[text]!;
    const places = Math.random() < 0.3 ? sentences.slice(0, 2) : [pick(sentences)];
    return places.map(({ start, end }) => ({
      id: randomUuid(),
      contributionId: id,
      start,
      end,
      // Some themes are spoken of far more than others.
      themeId: themeIds[Math.floor(Math.random() ** 2 * themeIds.length)]!,
      itemId: pick(itemIds),
      stance: pick(STANCES),
      mark: wordsMarkOf(id, masked.parts[0]!.text.slice(start, end)),
    }));
  });
  await owner.query(
    `insert into passages (id, contribution_id, part, starts_at, ends_at, theme_id, stance, coded_at, words_mark)
     select id, contribution, 'say', starts, ends, theme, stance, $1, mark
     from unnest($2::uuid[], $3::uuid[], $4::int[], $5::int[], $6::uuid[], $7::text[], $8::bytea[]) as p(id, contribution, starts, ends, theme, stance, mark)`,
    [
      clock(),
      passages.map(({ id }) => id),
      passages.map(({ contributionId }) => contributionId),
      passages.map(({ start }) => start),
      passages.map(({ end }) => end),
      passages.map(({ themeId }) => themeId),
      passages.map(({ stance }) => stance),
      byteaArray(passages.map(({ mark }) => mark)),
    ],
  );
  await owner.query(
    "insert into passage_priorities (passage_id, item_id) select * from unnest($1::uuid[], $2::uuid[])",
    [passages.map(({ id }) => id), passages.map(({ itemId }) => itemId)],
  );
}

/** Bytes as the database reads an array of them. */
const byteaArray = (list: readonly (Buffer | null)[]): string =>
  `{${list.map((bytes) => (bytes ? `"\\\\x${bytes.toString("hex")}"` : "NULL")).join(",")}}`;

/** Each row under a data key of its own, bound to its id, the key boxed to the staff key: as when a woman sends. */
function sealRows(
  { ids, texts, masked }: SealJob,
  all: readonly ScaleText[],
  staffPublicKey: Buffer,
): SealedRows {
  const sealed: Buffer[] = [];
  const sealedMasked: (Buffer | null)[] = [];
  const wraps: Buffer[] = [];
  ids.forEach((id, index) => {
    const text = all[texts[index]!]!;
    const key = newDataKey();
    sealed.push(sealPayload(key, id, { v: 1, parts: text.parts, answers: {} }));
    sealedMasked.push(masked[index] ? sealMasked(key, id, text.masked) : null);
    wraps.push(sealBox(staffPublicKey, key));
  });
  return { sealed: byteaArray(sealed), sealedMasked: byteaArray(sealedMasked), wraps: byteaArray(wraps) };
}

interface Sealers {
  threads: number;
  seal: (job: SealJob) => Promise<SealedRows>;
  close: () => Promise<void>;
}

/** One thread beside this one for each further core; without a build to load there, this thread seals. */
async function openSealers(): Promise<Sealers> {
  await boxesReady;
  const { publicKey } = keys().staffPublic;
  const build = join(projectRoot, env().BUILD_DIR, "server/index.js");
  const threads = existsSync(build) ? Math.max(1, Math.min(6, availableParallelism() - 1)) : 0;
  if (!threads) {
    const texts = scaleTexts();
    return {
      threads,
      seal: (job) => Promise.resolve(sealRows(job, texts, publicKey)),
      close: () => Promise.resolve(),
    };
  }
  const workers = Array.from(
    { length: threads },
    () =>
      new Worker(
        "const { workerData } = require('node:worker_threads'); import(workerData.build).then((build) => build.entry.module.cydlais(['seed', 'scale'], build));",
        {
          eval: true,
          workerData: { build: pathToFileURL(build).href, staffPublicKey: new Uint8Array(publicKey) },
        },
      ),
  );
  let turn = 0;
  let number = 0;
  return {
    threads,
    seal: (job) =>
      new Promise((resolve, reject) => {
        const worker = workers[turn++ % threads]!;
        const asked = ++number;
        const hear = (answer: { asked: number; rows: SealedRows }) => {
          if (answer.asked !== asked) return;
          worker.off("message", hear).off("error", reject);
          resolve(answer.rows);
        };
        worker.on("message", hear).on("error", reject);
        worker.postMessage({ asked, job });
      }),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** In a sealing thread: answers jobs until it is ended. */
async function sealForAnotherThread(): Promise<number> {
  await boxesReady;
  const texts = scaleTexts();
  const publicKey = Buffer.from((workerData as { staffPublicKey: Uint8Array }).staffPublicKey);
  parentPort!.on("message", ({ asked, job }: { asked: number; job: SealJob }) =>
    parentPort!.postMessage({ asked, rows: sealRows(job, texts, publicKey) }),
  );
  return new Promise(() => undefined);
}
