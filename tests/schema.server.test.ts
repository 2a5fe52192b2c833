/** What the tables may never hold, asked of the database itself. Source: promises 3, 11, 12, 13 and 15. */
import { expect, test } from "vitest";
import { ownerPool } from "./support/database.ts";

/** Written by an act of a participant, or moved by one. */
const OF_PARTICIPANTS = [
  "public.contributions",
  "keys.contribution_keys",
  "public.contribution_notes",
  "public.form_tokens",
  "public.drafts",
  "public.change_checks",
  "public.intake_days",
  "public.intake_weeks",
  "monitoring.tallies",
  "monitoring.held",
];

/** A contribution in clear: no place, no age, no characteristic, no helper, no exact time. */
const IN_CLEAR = [
  "programme_id",
  "received_week",
  "consultation_version_id",
  "language",
  "channel",
  "transcribed",
  "late",
  "journey_stage",
  "area_band",
  "label",
  "may_quote",
  "state",
  "risk_flag",
];
/** Says nothing about her: keys, sealed words, and how far the work has come. */
const OF_THE_WORK = [
  "id",
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

interface Column {
  table: string;
  column: string;
  type: string;
  byDefault: string | null;
}

async function columns(): Promise<Column[]> {
  const { rows } = await ownerPool().query<Column>(
    `select table_schema || '.' || table_name as table, column_name as column, data_type as type, column_default as "byDefault"
     from information_schema.columns where table_schema in ('public', 'keys', 'monitoring', 'safeguarding') order by 1, ordinal_position`,
  );
  return rows;
}

test("every table that participants write is there to be looked at", async () => {
  const tables = new Set((await columns()).map(({ table }) => table));
  expect(OF_PARTICIPANTS.filter((table) => !tables.has(table))).toEqual([]);
});

test("no table that participants write holds a time of day, a running number or the moment of a change", async () => {
  const wrong = (await columns()).filter(
    ({ table, column, type, byDefault }) =>
      OF_PARTICIPANTS.includes(table) &&
      (/time|interval/.test(type) ||
        /nextval|now\(\)|current_|clock_|transaction_/.test(byDefault ?? "") ||
        /_at$|^(created|updated|modified)/.test(column)),
  );
  expect(wrong).toEqual([]);
  const { rows } = await ownerPool().query(
    `select c.relname from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_depend d on d.objid = c.oid and d.refobjsubid > 0
     where d.refobjid = any(select unnest($1::text[])::regclass::oid)`,
    [OF_PARTICIPANTS],
  );
  expect(rows).toEqual([]);
});

test("an id is drawn at random: version 4, which tells neither time nor order", async () => {
  const ids = (await columns()).filter(
    ({ table, column, byDefault }) => OF_PARTICIPANTS.includes(table) && column === "id" && byDefault,
  );
  expect(ids.length).toBeGreaterThan(2);
  expect(ids.filter(({ byDefault }) => byDefault !== "gen_random_uuid()")).toEqual([]);
  const { rows } = await ownerPool().query<{ id: string }>(
    "select gen_random_uuid()::text as id from generate_series(1, 100)",
  );
  expect(rows.filter(({ id }) => id[14] !== "4")).toEqual([]);
});

test("a contribution holds in clear what was promised and nothing more", async () => {
  const names = (await columns())
    .filter(({ table }) => table === "public.contributions")
    .map(({ column }) => column);
  expect(names.filter((name) => !IN_CLEAR.includes(name) && !OF_THE_WORK.includes(name))).toEqual([]);
});

test("no column anywhere is made for an address on the network, a browser or a device", async () => {
  const wrong = (await columns()).filter(
    ({ column, type }) =>
      type === "inet" ||
      type === "cidr" ||
      /(^|_)(ip|user_agent|agent|device|fingerprint|referer|referrer|latitude|longitude|geo)(_|$)/.test(
        column,
      ),
  );
  expect(wrong).toEqual([]);
});

test("no key leads from answers to equality questions, tokens or drafts to a contribution, or to one from them", async () => {
  const apart = [
    "monitoring.tallies",
    "monitoring.held",
    "public.form_tokens",
    "public.drafts",
    "public.change_checks",
  ];
  const { rows } = await ownerPool().query<{ child: string; parent: string }>(
    `select cn.nspname || '.' || c.relname as child, pn.nspname || '.' || p.relname as parent
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace cn on cn.oid = c.relnamespace
     join pg_class p on p.oid = k.confrelid join pg_namespace pn on pn.oid = p.relnamespace where k.contype = 'f'`,
  );
  expect(rows.length).toBeGreaterThan(5);
  expect(
    rows.filter(
      ({ child, parent }) =>
        apart.includes(parent) || (apart.includes(child) && parent === "public.contributions"),
    ),
  ).toEqual([]);
  expect(
    (await columns()).filter(
      ({ table, column }) => apart.includes(table) && column.startsWith("contribution"),
    ),
  ).toEqual([]);
});

test("no column is made for a token, a password or a private code as it is", async () => {
  const named = (await columns())
    .filter(({ column }) => /token|code$|password|secret/.test(column))
    .map(({ table, column }) => `${table}.${column}`);
  const digestsOrSealed = named.filter((name) => /hash|_secret$|search_tokens$/.test(name));
  // What remains is code of a priority, a label or a form: looked at one by one.
  const remaining = named.filter(
    (name) =>
      !digestsOrSealed.includes(name) && !/strateg|item_code|consultation|label|form_number/.test(name),
  );
  expect(remaining).toEqual([]);
});
