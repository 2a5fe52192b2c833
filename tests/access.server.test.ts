import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ACCESS, CALLS, DATABASE_ROLES, type DatabaseRole } from "#db/access.ts";
import { applicationUrl, ownerPool } from "./support/database.ts";

const VERBS = ["SELECT", "INSERT", "UPDATE", "DELETE"] as const;
const SCHEMAS = ["public", "keys", "monitoring", "safeguarding"];
/** Written by the migrating login alone; every role may read whether the database is up to date. */
const OF_THE_MIGRATION = new Set(["applied_access"]);

interface Table {
  name: string;
  columns: string[];
}

let tables: Table[];
let known: Map<string, Table>;
const sessions = new Map<DatabaseRole, pg.Client>();

beforeAll(async () => {
  const { rows } = await ownerPool().query<Table>(
    `select case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as name,
            array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind in ('r', 'p', 'v', 'm') and n.nspname = any($1) group by 1 order by 1`,
    [SCHEMAS],
  );
  tables = rows.filter(({ name }) => !OF_THE_MIGRATION.has(name));
  known = new Map(tables.map((table) => [table.name, table]));
  for (const role of DATABASE_ROLES) {
    const client = new pg.Client({ connectionString: applicationUrl(), options: `-c role=${role}` });
    await client.connect();
    sessions.set(role, client);
  }
});

afterAll(async () => {
  for (const client of sessions.values()) await client.end();
});

test("every table is in the matrix, and the matrix names no other", () => {
  expect(tables.map(({ name }) => name)).toEqual(Object.keys(ACCESS).sort());
});

/** Whether the database itself lets the role's session run the statement; it is planned and its rights are looked at, not run. */
async function mayRun(role: DatabaseRole, statement: string): Promise<boolean> {
  try {
    await sessions.get(role)!.query(`explain ${statement}`);
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === "42501") return false;
    throw error;
  }
}

const STATEMENT: Record<(typeof VERBS)[number], (table: string, column: string) => string> = {
  SELECT: (table, column) => `select ${column} from ${table}`,
  INSERT: (table, column) => `insert into ${table} (${column}) select null where false`,
  UPDATE: (table, column) => `update ${table} set ${column} = null where false`,
  DELETE: (table) => `delete from ${table} where false`,
};

describe.each(Object.keys(ACCESS))("%s", (name) => {
  test.each(DATABASE_ROLES)(
    "for %s is as the matrix says, verb by verb and column by column",
    async (role) => {
      const grant = ACCESS[name]![role];
      const { columns } = known.get(name)!;
      const found: string[] = [];
      const wanted: string[] = [];
      for (const verb of VERBS) {
        for (const column of verb === "DELETE" ? ["*"] : columns) {
          if (await mayRun(role, STATEMENT[verb](name, `"${column}"`))) found.push(`${verb} ${column}`);
          if (grant?.verbs.includes(verb) && (!grant.columns || grant.columns.includes(column)))
            wanted.push(`${verb} ${column}`);
        }
      }
      expect(found).toEqual(wanted);
    },
  );

  test("gives nobody the right to empty it, to build on it or to add a trigger", async () => {
    const { rows } = await ownerPool().query(
      `select role, right_name from unnest($2::text[]) role, unnest(array['TRUNCATE', 'REFERENCES', 'TRIGGER']) right_name where has_table_privilege(role, $1, right_name)`,
      [name, [...DATABASE_ROLES, "cydlais_app"]],
    );
    expect(rows).toEqual([]);
  });

  test("has row rules that bind its owner too, and one for each role that is let in", async () => {
    const { rows } = await ownerPool().query<{ on: boolean; forced: boolean; policies: string[] }>(
      `select relrowsecurity as on, relforcerowsecurity as forced,
              array(select polname::text from pg_policy where polrelid = c.oid order by 1) as policies
       from pg_class c where c.oid = $1::regclass`,
      [name],
    );
    const expected = [
      "owner_rows",
      ...DATABASE_ROLES.filter((role) => ACCESS[name]![role]).map((role) => `${role}_rows`),
    ].sort();
    expect(rows[0]).toEqual({ on: true, forced: true, policies: expected });
  });
});

test("every function of ours may be called by the roles of its list and by nobody else", async () => {
  const { rows } = await ownerPool().query<{
    signature: string;
    roles: string[];
    everyone: boolean;
    definer: boolean;
    path: string[] | null;
    returns: string;
  }>(
    `select p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' as named,
            p.proname || '(' || oidvectortypes(p.proargtypes) || ')' as signature,
            array(select r from unnest($1::text[]) r where has_function_privilege(r, p.oid, 'EXECUTE') order by 1) as roles,
            has_function_privilege('public', p.oid, 'EXECUTE') as everyone,
            p.prosecdef as definer, p.proconfig as path, p.prorettype::regtype::text as returns
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = any($2) order by 2`,
    [[...DATABASE_ROLES], SCHEMAS],
  );
  const callable = rows.filter(({ returns }) => returns !== "trigger");
  expect(Object.fromEntries(callable.map(({ signature, roles }) => [signature, roles]))).toEqual(
    Object.fromEntries(Object.entries(CALLS).map(([signature, roles]) => [signature, [...roles].sort()])),
  );
  expect(callable.filter(({ everyone }) => everyone)).toEqual([]);
  // A function with the owner's rights that looked up names on the caller's path could be led astray.
  expect(
    callable.filter(
      ({ definer, path }) => definer && !path?.some((setting) => setting.startsWith("search_path=")),
    ),
  ).toEqual([]);
});

test("no role can log in, is a superuser, passes row rules or makes roles; the application's login owns nothing", async () => {
  const { rows } = await ownerPool().query(
    `select rolname, rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolinherit, (select count(*)::int from pg_class where relowner = r.oid) as owns
     from pg_roles r where rolname like 'cydlais\\_%' and rolname <> 'cydlais_owner' order by rolname`,
  );
  const plain = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owns: 0 };
  expect(rows).toEqual([
    { rolname: "cydlais_app", rolcanlogin: true, rolinherit: false, ...plain },
    ...[...DATABASE_ROLES]
      .sort()
      .map((rolname) => ({ rolname, rolcanlogin: false, rolinherit: true, ...plain })),
  ]);
});

test("no role may make a table or a schema", async () => {
  const { rows } = await ownerPool().query(
    `select role, schema from unnest($1::text[]) role, unnest($2::text[]) schema where has_schema_privilege(role, schema, 'CREATE')
     union all select role, 'database' from unnest($1::text[]) role where has_database_privilege(role, current_database(), 'CREATE')`,
    [[...DATABASE_ROLES, "cydlais_app"], SCHEMAS],
  );
  expect(rows).toEqual([]);
});

test("a table that nobody listed is closed to every role", async () => {
  await ownerPool().query("create table not_listed (id integer)");
  for (const role of DATABASE_ROLES) expect(await mayRun(role, "select id from not_listed")).toBe(false);
  await ownerPool().query("drop table not_listed");
});

test("a right too many is seen", async () => {
  expect(await mayRun("cydlais_public", "select sealed from contributions")).toBe(false);
  await ownerPool().query("grant select (sealed) on contributions to cydlais_public");
  expect(await mayRun("cydlais_public", "select sealed from contributions")).toBe(true);
  await ownerPool().query("revoke select (sealed) on contributions from cydlais_public");
});
