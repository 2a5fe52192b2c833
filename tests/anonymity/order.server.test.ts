/**
 * Whether anything in the database tells the order in which women came. Whoever holds it sees row ids, places on disk,
 * transaction numbers and the order of a dump. Before a night they tell it all, which proves that this test can see;
 * after it they tell no more than the week that is stored anyway. Source: promises 11 and 12.
 */
import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "#app/domain/contributions/calendar.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { shuffleRows } from "#app/server/jobs.server.ts";
import { programmeIdOf } from "#tests/support/cast.ts";
import { ownerPool } from "#tests/support/database.ts";

const FIRST_MONDAY = "2026-10-05";
const NIGHTS = 28;
/** So many that chance alone stays below the bar: in 2,000 rows of a week, 0.1 is more than four standard deviations. */
const A_DAY = 286;

/** Everything a woman's acts write on one day, each act a transaction of its own, as the program's functions write it; `truth` is what nobody has. */
const oneDay = (day: string, week: string, programmeId: string) => `do $$
declare n integer; id uuid; nonce bytea;
begin
  for n in 1..${A_DAY} loop
    id := gen_random_uuid(); nonce := sha256(id::text::bytea);
    perform intake_contribution(jsonb_build_object('id', id, 'programmeId', '${programmeId}', 'receivedWeek', '${week}', 'day', '${day}',
      'tokenExpiresOn', date '${day}' + 4, 'language', 'en', 'channel', 'online', 'state', 'received', 'keyVersion', 1, 'expiresOn', date '${week}' + 365),
      '\\x00', null, '\\x00', null, null, nonce, nonce);
    insert into truth (id, nonce, day, week) values (id, nonce, '${day}', '${week}');
    commit;
    if n % 5 = 0 then
      perform save_draft('${programmeId}', substr(nonce, 1, 3), nonce, '\\x00', date '${day}' + 14);
      insert into change_checks values (gen_random_uuid(), nonce, 'not-yet');
      commit;
    end if;
  end loop;
end $$`;

/** A day's work of officers: what lay on the list after the night is accepted, one by one, in the order of the list. */
const MODERATION = `do $$
declare c record;
begin
  for c in select id from contributions where state = 'received' and shuffled order by ctid limit 300 loop
    update contributions set state = 'accepted' where id = c.id;
    commit;
  end loop;
end $$`;

const ORDERS = {
  "place on disk": "row_number() over (order by %s.ctid)",
  "transaction number": "%s.xmin::text::bigint",
  "row id": "row_number() over (order by %s.id)",
  "order of a dump": "row_number() over ()",
} as const;

/** Pearson's r between arrival and each order, for each week; 0 where every row is alike. */
async function correlations(
  weeks: "each" | "newest" = "each",
): Promise<{ week: string; order: string; r: number }[]> {
  const found = [];
  for (const [order, expression] of Object.entries(ORDERS)) {
    const { rows } = await ownerPool().query<{ week: string; r: number }>(
      `select week::text, coalesce(corr(n, k), 0) as r
       from (select c.id, ${expression.replaceAll("%s", "c")} as k from contributions c) x join truth t using (id) group by week order by week desc`,
    );
    found.push(...rows.slice(0, weeks === "newest" ? 1 : undefined).map((row) => ({ ...row, order })));
  }
  return found;
}

/** How often a guess from equal transaction numbers finds the form token, or the day, of a contribution. */
async function recovery(): Promise<{ token: number; day: number; dayInWeek: number; tokens: number }> {
  const { rows } = await ownerPool().query<{ token: number; day: number; tokens: number }>(
    `with c as (select c.id, c.xmin::text as x, t.nonce, t.day, t.week from contributions c join truth t using (id)),
     tok as (select nonce_hash, xmin::text as x from form_tokens), days as (select day, xmin::text as x from intake_days),
     tn as (select x, count(*) as n from tok group by x), dn as (select d.x, date_trunc('week', d.day)::date as week, count(*) as n from days d group by 1, 2)
     select
       (select avg(case when tok.x = c.x then 1.0 / tn.n else 0 end)::float8 from c join tok on tok.nonce_hash = c.nonce left join tn on tn.x = c.x) as token,
       (select avg(case when days.x = c.x then 1.0 / dn.n else 0 end)::float8 from c join days using (day) left join dn on dn.x = c.x and dn.week = c.week) as day,
       (select count(*)::int from tok) as tokens`,
  );
  return { ...rows[0]!, dayInWeek: 1 / 7 };
}

let programmeId: string;
beforeAll(async () => {
  programmeId = await programmeIdOf("nw");
  await ownerPool().query(
    "create table truth (n bigserial, id uuid primary key, nonce bytea, day date, week date)",
  );
});

describe("28 days and nights", () => {
  let seen: {
    evening: Awaited<ReturnType<typeof correlations>>;
    recovered: Awaited<ReturnType<typeof recovery>>;
  };

  beforeAll(async () => {
    for (let night = 0; night < NIGHTS; night++) {
      const day = addDays(FIRST_MONDAY, night);
      const week = addDays(FIRST_MONDAY, night - (night % 7));
      await ownerPool().query(oneDay(day, week, programmeId));
      await ownerPool().query(MODERATION);
      // The evening of the first day: nothing was re-written yet.
      if (night === 0) seen = { evening: await correlations(), recovered: await recovery() };
      await shuffleRows({ db: databaseFor("staff"), now: new Date(`${addDays(day, 1)}T02:30:00Z`) });
      await ownerPool().query("delete from form_tokens where expires_on <= $1", [addDays(day, 1)]);
    }
  }, 120_000);

  test("before the first night every order but the random id tells who came when, and a token or a day is found every time", () => {
    for (const { order, r } of seen.evening)
      if (order === "row id") expect(Math.abs(r)).toBeLessThan(0.3);
      else expect(r, order).toBeGreaterThan(0.99);
    expect(seen.recovered.token).toBe(1);
  });

  test("afterwards, within each week, no order has anything to do with the order of arrival", async () => {
    const { rows } = await ownerPool().query<{ n: number }>("select count(*)::int as n from contributions");
    expect(rows[0]!.n).toBe(NIGHTS * A_DAY);
    const found = await correlations();
    expect(found).toHaveLength(16);
    expect(found.filter(({ r }) => Math.abs(r) >= 0.1)).toEqual([]);
  });

  test("afterwards a join on the transaction number finds a token or a day no more often than chance", async () => {
    const { token, day, dayInWeek, tokens } = await recovery();
    expect(tokens).toBeGreaterThan(A_DAY);
    expect(token).toBeLessThanOrEqual(1 / tokens + 0.02);
    expect(day).toBeLessThanOrEqual(dayInWeek + 0.02);
  });

  test.each([
    ["form_tokens", "nonce_hash"],
    ["drafts", "verifier"],
    ["change_checks", "vote_key"],
  ])("what lies in %s is in no order of arrival either", async (table, column) => {
    const { rows } = await ownerPool().query<{ disk: number; number: number; n: number }>(
      `select corr(t.n, k)::float8 as disk, coalesce(corr(t.n, x), 0)::float8 as number, count(*)::int as n
       from (select ${column} as nonce, row_number() over (order by ctid) as k, xmin::text::bigint as x from ${table}) s join truth t using (nonce)`,
    );
    expect(rows[0]!.n).toBeGreaterThan(300);
    expect(Math.abs(rows[0]!.disk)).toBeLessThan(0.1);
    expect(Math.abs(rows[0]!.number)).toBeLessThan(0.1);
  });

  test("every id is a random one of version 4", async () => {
    for (const table of ["contributions", "drafts"]) {
      const { rows } = await ownerPool().query(
        `select 1 from ${table} where substr(id::text, 15, 1) <> '4' or substr(id::text, 20, 1) !~ '[89ab]'`,
      );
      expect(rows).toEqual([]);
    }
  });

  test("the server keeps no times of transactions", async () => {
    const { rows } = await ownerPool().query<{ track_commit_timestamp: string }>(
      "show track_commit_timestamp",
    );
    expect(rows[0]!.track_commit_timestamp).toBe("off");
  });
});
