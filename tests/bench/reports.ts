/**
 * A quarter with 5,000 contributions, 40 entries and 12 screenings, and how long its report takes: built and frozen, then
 * as a document and as a workbook. Source: performance.md, `report.build`.
 */
import type { Pool } from "pg";
import { CHANGE_STATES, type ChangeState, type StateDetail } from "#app/domain/changes/terms.ts";
import { quarterOf } from "#app/domain/monitoring/terms.ts";
import { daysOfQuarter, quarterBefore } from "#app/domain/reports/clocks.ts";
import { randomBytes, randomUuid, sha256 } from "#app/platform/crypto/random.server.ts";
import { processorMilliseconds, type Started } from "./installation.ts";

export const QUARTER = { contributions: 5_000, entries: 40, screenings: 12, themes: 40, answers: 2_000 };

const both = (en: string) => ({ en, cy: `${en} (cy)` });
const DETAILS: Record<ChangeState, StateDetail> = {
  HEARD: { state: "HEARD", answerBy: "2026-01-20" },
  DID: {
    state: "DID",
    whatChanged: both("Changed"),
    where: both("There"),
    when: "2026-01-03",
    proof: both("Proof"),
  },
  DOING: { state: "DOING", ownerRole: both("Owner"), nextDate: "2026-01-10" },
  WILL: { state: "WILL", startDate: "2031-01-10", dependsOn: both("Money") },
  CANT: {
    state: "CANT",
    reasonType: "law",
    reason: both("The law"),
    decidedBy: both("An officer"),
    optionsLookedAt: both("Two"),
    wouldChangeAnswer: both("A new law"),
    reviewDate: "2031-09-30",
  },
  NOTYET: { state: "NOTYET", missing: both("Figures"), decides: both("The group"), date: "2026-01-01" },
  PASSED: { state: "PASSED", body: both("A board"), sentOn: "2026-01-09", answer: null },
};

export interface Filled {
  programmeId: string;
  /** The quarter that ended last. */
  quarter: string;
}

/** Fills the quarter before `today` (ISO day) for North Wales. */
export async function fillQuarter(
  owner: Pool,
  today: string,
  size: typeof QUARTER = QUARTER,
): Promise<Filled> {
  const quarter = quarterBefore(quarterOf(today));
  const { from } = daysOfQuarter(quarter)!;
  const { rows } = await owner.query<{ id: string; strategy_id: string }>(
    "select id, strategy_id from programmes where slug = 'nw'",
  );
  const { id: programmeId, strategy_id: strategyId } = rows[0]!;
  const codes = (
    await owner.query<{ id: string; code: string }>(
      "select id, code from strategy_items where strategy_id = $1 and type = 'priority' order by code",
      [strategyId],
    )
  ).rows;
  const themeIds = (
    await owner.query<{ id: string }>(
      `insert into themes (programme_id, title_en, title_cy, description_en, description_cy, created_at)
       select $1, 'Theme ' || i, 'Thema ' || i, 'Definition', 'Diffiniad', now() from generate_series(1, $2) i returning id`,
      [programmeId, size.themes],
    )
  ).rows.map(({ id }) => id);
  // Two passages each, some themes and priorities far more often than others.
  await owner.query(
    `with sent as (
       insert into contributions (programme_id, received_week, language, channel, state, shuffled, coded, expires_on, journey_stage, area_band)
       select $1, (date_trunc('week', $2::date + 6))::date + 7 * (i % 11), (array['en','en','en','cy'])[1 + i % 4],
         (array['online','online','online','paper','worker','workshop'])[1 + i % 6], 'accepted', true, true, '2031-01-01',
         (array['court','custody','past','community-sentence', null])[1 + i % 5], (array['west','central','east'])[1 + i % 3]
       from generate_series(1, $3) i returning id),
     spoken as (
       insert into passages (contribution_id, part, starts_at, ends_at, theme_id, stance, coded_at)
       select id, 'say', 10 * n, 10 * n + 5, ($4::uuid[])[1 + floor(power(random(), 2) * array_length($4::uuid[], 1))],
         (array['problem','idea','praise','need'])[1 + floor(random() * 4)], now() from sent, generate_series(0, 1) n returning id)
     insert into passage_priorities (passage_id, item_id)
     select id, ($5::uuid[])[1 + floor(power(random(), 2) * (array_length($5::uuid[], 1) - 2))] from spoken`,
    [programmeId, from, size.contributions, themeIds, codes.map(({ id }) => id)],
  );
  for (let number = 1; number <= size.entries; number++) {
    const state = CHANGE_STATES[number % CHANGE_STATES.length]!;
    const content = {
      weAsked: both("We asked"),
      youSaid: both("You said"),
      weDid: both("We did what is said here in a sentence of usual length, and say when."),
      detail: DETAILS[state],
    };
    const changeId = randomUuid();
    const themeId = themeIds[number % themeIds.length]!;
    await owner.query(
      "insert into changes (id, programme_id, slug, number, body_id, theme_id, created_at) values ($1, $2, $3, $4, 'opcc-north-wales', $5, $6)",
      [changeId, programmeId, `c-${number}`, number, themeId, from],
    );
    await owner.query(
      "insert into change_versions (change_id, number, state, content, drafted_at, published_at) values ($1, 1, $2, $3, $4, $4)",
      [changeId, state, JSON.stringify(content), from],
    );
    await owner.query(
      "insert into published_changes (change_id, programme_id, slug, number, state, theme_id, priority_codes, published_at, content) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      [
        changeId,
        programmeId,
        `c-${number}`,
        number,
        state,
        themeId,
        [codes[number % codes.length]!.code],
        from,
        JSON.stringify({
          ...content,
          themeTitle: both(`Theme ${number}`),
          bodyName: both("Body"),
          history: [],
        }),
      ],
    );
    await owner.query(
      "insert into change_checks (change_id, vote_key, answer) select $1, decode(md5(random()::text || i::text), 'hex'), (array['true-for-me','not-yet'])[1 + i % 2] from generate_series(1, $2) i",
      [changeId, Math.floor(size.answers / size.entries)],
    );
  }
  await owner.query(
    `insert into published_screenings (screening_id, programme_id, slug, number, kind, outcome, rule, is_late, priority_codes, version_hash, signed_off_on, published_at, content)
     select gen_random_uuid(), $1, 'p-' || i, 1, 'screening', (array['screened-out','screened-out-with-mitigation','full-eia'])[1 + i % 3], 'D9', false, $2, 'x', $3::date, $3::date, $4
     from generate_series(1, $5) i`,
    [
      programmeId,
      [codes[0]!.code],
      from,
      JSON.stringify({ title: both("A proposal of usual length") }),
      size.screenings,
    ],
  );
  await owner.query("analyze contributions, passages, passage_priorities, change_checks");
  return { programmeId, quarter };
}

/** A lead of the programme, signed in with a second factor; answers the cookie. */
export async function signedInLead(owner: Pool, { programmeId }: Filled): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const { rows } = await owner.query<{ id: string }>(
    "insert into staff (email, name) values ('lead@example.org', 'Lead who measures') returning id",
  );
  await owner.query("insert into staff_roles (staff_id, programme_id, role) values ($1, $2, 'lead')", [
    rows[0]!.id,
    programmeId,
  ]);
  await owner.query(
    "insert into staff_sessions (id, user_id, expires_at, started_at, second_factor_at, programme_id) values ($1, $2, now() + interval '30 minutes', now(), now(), $3)",
    [sha256(token).toString("hex"), rows[0]!.id, programmeId],
  );
  return `staff=${token}`;
}

export interface Built {
  seconds: number;
  freezeSeconds: number;
  documentSeconds: number;
  workbookSeconds: number;
  processorMs: number;
  bytes: number;
}

/** Starts the report, writes its summary, and measures: freezing it, its document, its workbook. Forgets it again. */
export async function buildOnce(
  program: Started,
  owner: Pool,
  cookie: string,
  { quarter }: Filled,
): Promise<Built> {
  const send = async (path: string, fields: Record<string, string>, expected: number) => {
    const response = await fetch(`${program.origin}/en/staff/reports${path}`, {
      method: "POST",
      headers: {
        Cookie: cookie,
        Origin: program.origin,
        "Content-Type": "application/x-www-form-urlencoded",
      },
      body: new URLSearchParams(fields).toString(),
      redirect: "manual",
    });
    await response.arrayBuffer();
    if (response.status !== expected)
      throw new Error(`${fields["act"] ?? "start"} answered ${response.status}`);
    return response.headers.get("location") ?? "";
  };
  const file = async (path: string) => {
    const response = await fetch(`${program.origin}/en/staff/reports${path}`, {
      headers: { Cookie: cookie },
    });
    const { byteLength } = await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
    return byteLength;
  };
  const id = (await send("", { quarter }, 302)).split("/").at(-1)!;
  await send(
    `/${id}`,
    { act: "write", section: "summary", revision: "1", en: "Women were heard.", cy: "Clywyd menywod." },
    200,
  );
  const processorBefore = processorMilliseconds(program.processId) ?? 0;
  const times = [performance.now()];
  await send(`/${id}`, { act: "freeze", revision: "2" }, 200);
  times.push(performance.now());
  const document = await file(`/${id}/file?as=docx`);
  times.push(performance.now());
  const workbook = await file(`/${id}/file?as=xlsx`);
  times.push(performance.now());
  const took = (step: number): number => (times[step + 1]! - times[step]!) / 1000;
  const built = {
    seconds: took(0) + took(1) + took(2),
    freezeSeconds: took(0),
    documentSeconds: took(1),
    workbookSeconds: took(2),
    processorMs: (processorMilliseconds(program.processId) ?? 0) - processorBefore,
    bytes: document + workbook,
  };
  await owner.query("delete from published_reports");
  await owner.query("delete from reports");
  return built;
}
