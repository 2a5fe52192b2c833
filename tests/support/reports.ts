/** A quarter with much in it, written as the owner: contributions, passages, entries and screenings as their verbs leave them. */
import type { ChangeContent, ChangeState, StateDetail } from "#app/domain/changes/terms.ts";
import { programmeIdOf } from "./cast.ts";
import { itemOf, theme } from "./coding.ts";
import { ownerPool } from "./database.ts";

const both = (en: string) => ({ en, cy: `${en} (Cymraeg)` });

const DETAILS: Record<ChangeState, StateDetail> = {
  HEARD: { state: "HEARD", answerBy: "2026-08-20" },
  DID: {
    state: "DID",
    whatChanged: both("Lockers"),
    where: both("Bangor"),
    when: "2026-07-03",
    proof: both("Photograph"),
  },
  DOING: { state: "DOING", ownerRole: both("Court manager"), nextDate: "2027-02-01" },
  WILL: { state: "WILL", startDate: "2027-01-10", dependsOn: both("Budget") },
  CANT: {
    state: "CANT",
    reasonType: "law",
    reason: both("The law says so"),
    decidedBy: both("Chief officer"),
    optionsLookedAt: both("Two others"),
    wouldChangeAnswer: both("A new law"),
    reviewDate: "2027-09-30",
  },
  NOTYET: { state: "NOTYET", missing: both("Figures"), decides: both("The group"), date: "2026-09-01" },
  PASSED: { state: "PASSED", body: both("Health board"), sentOn: "2026-07-09", answer: null },
};

/** Contributions of North Wales in the weeks of a quarter, accepted, about `codes` in turn; answers their ids. */
export async function spoken(
  count: number,
  {
    from = "2026-07-06",
    themeId,
    codes,
    channel = "online",
    language = "en",
  }: { from?: string; themeId: string; codes: readonly string[]; channel?: string; language?: string },
): Promise<string[]> {
  const programmeId = await programmeIdOf("nw");
  const items = await Promise.all(codes.map((code) => itemOf(code)));
  const { rows } = await ownerPool().query<{ id: string }>(
    `insert into contributions (programme_id, received_week, language, channel, state, shuffled, coded, expires_on, journey_stage, area_band)
     select $1, $2::date + 7 * (i % 11), $3, $4, 'accepted', true, true, '2028-01-01', (array['court','custody','past'])[1 + i % 3], (array['west','east'])[1 + i % 2]
     from generate_series(1, $5) i returning id`,
    [programmeId, from, language, channel, count],
  );
  const ids = rows.map(({ id }) => id);
  await ownerPool().query(
    `with new as (
       insert into passages (contribution_id, part, starts_at, ends_at, theme_id, stance, coded_at)
       select id, 'say', 0, 5, $2, (array['problem','idea','praise','need'])[1 + n % 4], '2026-09-01' from unnest($1::uuid[]) with ordinality t(id, n) returning id)
     insert into passage_priorities (passage_id, item_id) select id, ($3::uuid[])[1 + (row_number() over () % array_length($3::uuid[], 1))] from new`,
    [ids, themeId, items],
  );
  return ids;
}

/** A published entry of North Wales; answers its slug. */
export async function entry(
  number: number,
  state: ChangeState,
  code: string,
  checks: { trueForMe?: number; notYet?: number } = {},
): Promise<string> {
  const programmeId = await programmeIdOf("nw");
  const themeId = await theme(`Theme of c-${number}`, `Thema c-${number}`);
  const content: ChangeContent = {
    weAsked: both("We asked"),
    youSaid: both("You said"),
    weDid: both("We did"),
    detail: DETAILS[state],
  };
  const published = {
    ...content,
    themeTitle: both(`Theme of c-${number}`),
    bodyName: both("Body"),
    history: [{ state, on: "2026-08-01" }],
  };
  const { rows } = await ownerPool().query<{ id: string }>(
    `insert into changes (programme_id, slug, number, body_id, theme_id, created_at) values ($1, $2, $3, 'opcc-north-wales', $4, '2026-08-01') returning id`,
    [programmeId, `c-${number}`, number, themeId],
  );
  const id = rows[0]!.id;
  await ownerPool().query(
    `insert into change_versions (change_id, number, state, content, drafted_at, published_at) values ($1, 1, $2, $3, '2026-08-01', '2026-08-01')`,
    [id, state, JSON.stringify(content)],
  );
  await ownerPool().query(
    `insert into published_changes (change_id, programme_id, slug, number, state, theme_id, priority_codes, published_at, content) values ($1, $2, $3, $4, $5, $6, $7, '2026-08-01', $8)`,
    [id, programmeId, `c-${number}`, number, state, themeId, [code], JSON.stringify(published)],
  );
  for (const [answer, n] of [
    ["true-for-me", checks.trueForMe ?? 0],
    ["not-yet", checks.notYet ?? 0],
  ] as const)
    await ownerPool().query(
      `insert into change_checks (change_id, vote_key, answer) select $1, decode(md5(random()::text || i::text), 'hex'), $2 from generate_series(1, $3) i`,
      [id, answer, n],
    );
  return `c-${number}`;
}

/** A published screening of North Wales as its row stands; answers its slug. */
export async function screening(number: number, outcome: string, code: string): Promise<string> {
  await ownerPool().query(
    `insert into published_screenings (screening_id, programme_id, slug, number, kind, outcome, rule, is_late, priority_codes, version_hash, signed_off_on, published_at, content)
     values (gen_random_uuid(), $1, $2, 1, 'screening', $3, 'D9', false, $4, 'x', '2026-08-10', '2026-08-12', $5)`,
    [
      await programmeIdOf("nw"),
      `p-${number}`,
      outcome,
      [code],
      JSON.stringify({ title: both(`Proposal ${number}`) }),
    ],
  );
  return `p-${number}`;
}

/** A mitigation of a published screening whose day has passed. The screening itself is not needed to count it. */
export async function overdueMitigation(slug: string, dueOn: string): Promise<void> {
  const client = await ownerPool().connect();
  try {
    await client.query("begin");
    await client.query("set local session_replication_role = replica");
    await client.query(
      `insert into screening_mitigations (screening_id, position, kind, place, action, owner_role, due_on, residual, status)
       select screening_id, 1, 'mitigation', 'rows.disability', 'Book an interpreter', 'Training lead', $2, 'none', 'planned' from published_screenings where slug = $1`,
      [slug, dueOn],
    );
    await client.query("commit");
  } finally {
    client.release();
  }
}

/** What women of North Wales said of themselves in the third quarter of 2026. */
export async function told(question: string, answers: Record<string, number>): Promise<void> {
  for (const [answer, count] of Object.entries(answers))
    await ownerPool().query(
      `insert into monitoring.tallies (programme_id, quarter, question, answer, count) values ($1, '2026-Q3', $2, $3, $4)`,
      [await programmeIdOf("nw"), question, answer, count],
    );
}

/** An approved quote of a theme. */
export async function quote(themeId: string, text: string): Promise<void> {
  await ownerPool().query(
    `insert into published_quotes (programme_id, theme_id, language, text, label, approved_at) values ($1, $2, 'en', $3, '', '2026-09-20')`,
    [await programmeIdOf("nw"), themeId, text],
  );
}
