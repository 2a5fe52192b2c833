import { mkdirSync, readFileSync } from "node:fs";
import { beforeAll, expect, test, vi } from "vitest";
import { CHANGE_STATES } from "#app/domain/changes/terms.ts";
import { listPublicConsultations } from "#app/domain/consultations/queries.server.ts";
import { openByCode, readByCode } from "#app/domain/contributions/open-by-code.server.ts";
import { readTypedCode } from "#app/domain/contributions/private-code.ts";
import { ROLES } from "#app/domain/people/terms.ts";
import { verifyAudit } from "#app/domain/audit/verify-audit.server.ts";
import { readTallies, sumOf } from "#app/domain/themes/tallies.server.ts";
import { giveSecondFactor } from "#app/domain/people/give-second-factor.server.ts";
import { totpAt } from "#app/platform/crypto/one-time-codes.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { env } from "#app/platform/env.server.ts";
import { findSession, startSession } from "#app/platform/session.server.ts";
import { demoSignIns, NotForADemo, prepareDemo } from "#app/server/demo.server.ts";
import { screeningDecide } from "#app/cli/screening-decide.ts";
import { standAt } from "#app/platform/clock.server.ts";
import { programmeIdOf, type Person } from "#tests/support/cast.ts";
import { visit } from "#tests/support/pages.ts";
import { ownerPool } from "#tests/support/database.ts";
import type { Told } from "./demo.ts";

const NOW = new Date("2026-11-26T15:00:00Z");
const rowsOf = async <T>(statement: string): Promise<T[]> => (await ownerPool().query(statement)).rows as T[];
const told = (): Told => JSON.parse(readFileSync(`${env().DATA_DIR}/demo-sign-ins.json`, "utf8")) as Told;

beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => undefined);
  mkdirSync(env().DATA_DIR, { recursive: true });
  // The people of the tests stand in every test database; the demo wants an empty one.
  await ownerPool().query("delete from staff");
  await prepareDemo(env(), NOW);
}, 120_000);

test("it is told once: a second start adds nothing", async () => {
  const count = () =>
    rowsOf(
      "select (select count(*) from contributions) as contributions, (select count(*) from staff) as staff, (select count(*) from audit_events) as events, (select count(*) from change_versions) as versions",
    );
  const before = await count();
  await prepareDemo(env(), NOW);
  expect(await count()).toEqual(before);
});

test("an installation in use is refused, and nothing is added to it", async () => {
  await ownerPool().query("alter table audit_events disable trigger audit_no_edit");
  await ownerPool().query("update audit_events set event = 'demo.told-not' where event = 'demo.told'");
  try {
    await expect(prepareDemo(env(), NOW)).rejects.toThrow(NotForADemo);
  } finally {
    await ownerPool().query("update audit_events set event = 'demo.told' where event = 'demo.told-not'");
  }
});

test("entries in all seven states are published, each read by a woman of the panel and approved by another person than its drafter", async () => {
  const published = await rowsOf<{
    state: string;
    drafted: string;
    read: string;
    approved: string;
    comment: string;
  }>(
    "select p.state, v.drafted_by as drafted, v.read_by as read, v.approved_by as approved, v.reader_comment as comment from published_changes p join change_versions v on v.change_id = p.change_id and v.published_at is not null",
  );
  expect(new Set(published.map(({ state }) => state))).toEqual(new Set(CHANGE_STATES));
  for (const { drafted, read, approved, comment } of published) {
    expect(new Set([drafted, read, approved]).size).toBe(3);
    expect(comment.length).toBeGreaterThan(5);
  }
  expect(await rowsOf("select slug from published_changes where being_checked_again")).toHaveLength(1);
});

test("one consultation is open with six questions and linked to CTS-3, and one is closed", async () => {
  const found = await listPublicConsultations(databaseFor("public"), await programmeIdOf("nw"), NOW);
  expect(found.map(({ phase }) => phase).sort()).toEqual(["closed", "open"]);
  const open = found.find(({ phase }) => phase === "open")!;
  expect(open.priorityCodes).toEqual(["CTS-3"]);
  expect(open.content.sections.flatMap(({ questions }) => questions)).toHaveLength(6);
  for (const { title } of open.content.sections.flatMap(({ questions }) => questions))
    expect([title.en, title.cy].every(Boolean)).toBe(true);
});

test("every role can be signed in to with what is printed, and only with the second factor", async () => {
  const { signIns } = told();
  expect(new Set(signIns.flatMap(({ roles }) => roles))).toEqual(new Set(ROLES));
  const printed = demoSignIns(env(), NOW, "http://127.0.0.1:3000")!;
  const db = databaseFor("staff");
  for (const { email, secret } of signIns) {
    expect(printed).toContain(email);
    expect(printed).toContain(totpAt(secret, NOW));
    const [row] = await rowsOf<{ id: string }>(`select id from staff where email = '${email}'`);
    const token = await startSession(row!.id, NOW, { secondFactorAt: null, programmeId: null });
    const half = (await findSession(token, NOW))!;
    expect((await giveSecondFactor({ db, now: NOW }, half, totpAt(secret, NOW))).ok).toBe(true);
  }
  expect(await rowsOf("select 1 from staff where totp_secret is null")).toHaveLength(0);
});

test("the private codes open: what was done, what was masked, an answer of the team", async () => {
  const ctx = { db: databaseFor("public"), now: NOW };
  const read = await Promise.all(
    told().codes.map(async ({ code }) => {
      const digits = readTypedCode(code);
      return readByCode(
        ctx,
        (await openByCode(ctx, await programmeIdOf("nw"), digits.ok ? digits.code : ""))!,
      );
    }),
  );
  expect(read[0]!.answers.map(({ change }) => change.state)).toContain("DID");
  expect(read[1]!.masked!.masks.map(({ word }) => word)).toEqual(["[name]"]);
  expect(read[2]!.notes.map(({ kind }) => kind)).toContain("reply");
});

test("words stand in both languages, in several channels and states, coded to themes; one disclosure is kept apart", async () => {
  const [counts] = await rowsOf<Record<string, number>>(
    `select count(*)::int as all, count(*) filter (where language = 'cy')::int as cy, count(distinct channel)::int as channels,
       count(*) filter (where state = 'set-aside')::int as aside, count(*) filter (where state = 'safeguarding')::int as safeguarding,
       count(*) filter (where state = 'received')::int as waiting, count(*) filter (where coded)::int as coded,
       count(*) filter (where not shuffled)::int as unshuffled from contributions`,
  );
  expect(counts!["all"]).toBeGreaterThanOrEqual(60);
  expect(counts!["cy"]).toBeGreaterThanOrEqual(20);
  expect(counts).toMatchObject({ aside: 2, safeguarding: 1, unshuffled: 0 });
  expect(counts!["channels"]).toBeGreaterThanOrEqual(2);
  expect(counts!["waiting"]).toBeGreaterThanOrEqual(10);
  expect(
    await rowsOf("select 1 from safeguarding.disclosure_records where reported_at is not null"),
  ).toHaveLength(1);
  const tallies = await readTallies(databaseFor("staff"), await programmeIdOf("nw"));
  expect([...tallies.themes.values()].filter(({ passages }) => passages > 0).length).toBeGreaterThanOrEqual(
    8,
  );
  expect(sumOf(tallies.coded)).toBeGreaterThanOrEqual(50);
  expect(await rowsOf("select 1 from theme_releases")).toHaveLength(2);
});

/** Promise 15: what is stored in clear beside the words, all of it at once. */
const KEPT_IN_CLEAR =
  "programme_id, received_week, consultation_version_id, language, channel, transcribed, late, journey_stage, area_band, label, may_quote";

test("every stored combination of what is kept in clear covers ten women or more", async () => {
  const combinations = await rowsOf<{ n: number }>(
    `select count(*)::int as n from contributions where state <> 'withdrawn' group by ${KEPT_IN_CLEAR}`,
  );
  expect(combinations.length).toBeGreaterThanOrEqual(7);
  expect(combinations.filter(({ n }) => n < 10)).toEqual([]);
});

test("one woman with choices of her own would be found by that count", async () => {
  const found = await rowsOf<{ n: number }>(
    `with changed as (select *, case when ctid = (select min(ctid) from contributions) then 'resettlement' else journey_stage end as stage from contributions)
     select count(*)::int as n from changed group by ${KEPT_IN_CLEAR.replace("journey_stage", "stage")}`,
  );
  expect(found.some(({ n }) => n < 10)).toBe(true);
});

test("the columns that are counted are all that a contribution keeps about her in clear", async () => {
  const columns = (
    await rowsOf<{ column_name: string }>(
      "select column_name from information_schema.columns where table_schema = 'public' and table_name = 'contributions'",
    )
  ).map(({ column_name }) => column_name);
  const others = [
    "id",
    "state",
    "risk_flag",
    "risk_read",
    "shuffled",
    "coded",
    "locator",
    "verifier",
    "code_version",
    "sealed",
    "sealed_masked",
    "search_tokens",
    "batch_id",
    "expires_on",
  ];
  expect(columns.filter((column) => !others.includes(column)).sort()).toEqual(
    KEPT_IN_CLEAR.split(", ").sort(),
  );
});

test("the audit of the story is whole", async () => {
  expect((await verifyAudit(databaseFor("staff"))).ok).toBe(true);
});

test("the report of the quarter before is frozen, with words in both languages and every priority", async () => {
  const [report] = await rowsOf<{ quarter: string; content: { priorities: object[]; narrative: object } }>(
    "select quarter, content from published_reports",
  );
  expect(report!.quarter).toBe("2026-Q3");
  expect(report!.content.priorities).toHaveLength(21);
  expect(report!.content.narrative).toMatchObject({
    summary: { en: expect.stringContaining("again") as string, cy: expect.stringContaining("eto") as string },
  });
});

test("a screening is followed from its first outcome by D7 to the full assessment by D4, one waits for its decision, one is late; both published versions are whole in both languages", async () => {
  const versions = await rowsOf<Record<string, unknown>>(
    `select p.slug, s.number, s.kind, s.state, s.outcome, s.rule, s.is_late as late from screenings s
     join proposals p on p.id = s.proposal_id order by p.number, s.number`,
  );
  expect(versions).toEqual([
    {
      slug: "p-1",
      number: 1,
      kind: "screening",
      state: "superseded",
      outcome: "screened-out-with-mitigation",
      rule: "D7",
      late: false,
    },
    {
      slug: "p-1",
      number: 2,
      kind: "screening",
      state: "under-review",
      outcome: "full-eia",
      rule: "D4",
      late: false,
    },
    { slug: "p-1", number: 3, kind: "full-eia", state: "draft", outcome: null, rule: null, late: false },
    {
      slug: "p-2",
      number: 1,
      kind: "screening",
      state: "outcome-proposed",
      outcome: "screened-out-with-mitigation",
      rule: "D7",
      late: false,
    },
    { slug: "p-3", number: 1, kind: "screening", state: "draft", outcome: null, rule: null, late: true },
  ]);
  const published = await rowsOf<{
    content: { rows: { texts: Record<string, { en: string; cy: string } | null> }[] };
  }>("select content from published_screenings order by number");
  expect(published).toHaveLength(2);
  for (const { content } of published)
    for (const { texts } of content.rows)
      for (const text of Object.values(texts)) {
        expect(text?.cy).toBeTruthy();
        expect(text!.cy).not.toBe(text!.en);
      }
});

test("the file of every screening, for staff and for the public, is decided again to the same answer", async () => {
  const versions = await rowsOf<{ id: string; decision: unknown }>(
    "select id, signed_content -> 'decision' as decision from screenings order by started_at, number",
  );
  const [auditor] = await rowsOf<{ id: string }>("select id from staff where email = 'ann@example.org'");
  const ann: Person = {
    staffId: auditor!.id,
    name: "Ann Lloyd",
    email: "ann@example.org",
    language: "en",
    programme: "nw",
    roles: ["auditor"],
  };
  standAt(NOW);
  let decided = 0;
  for (const { id, decision } of versions) {
    const { html } = await visit(`/en/staff/screenings/${id}/file.json`, { as: ann });
    const again = screeningDecide(html);
    expect(again).toMatchObject({ exitCode: 0, stderr: "" });
    if (!decision) continue;
    expect(JSON.parse(again.stdout)).toEqual(decision);
    decided++;
  }
  const published = await rowsOf<{ content: { file: unknown; decision: unknown } }>(
    "select content from published_screenings",
  );
  for (const { content } of published)
    expect(JSON.parse(screeningDecide(JSON.stringify(content.file)).stdout)).toEqual(content.decision);
  expect(decided).toBeGreaterThanOrEqual(3);
  standAt(undefined);
});
