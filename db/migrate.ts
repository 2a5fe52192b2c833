/**
 * Brings a database up to date: migrations in order, then functions and access, which are applied whole whenever
 * they change. Run by the owner login alone.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { accessSql, DATABASE_ROLES } from "./access.ts";

const LOCK = 7_215_000;

const repeatableSql = (root: string): string =>
  readFileSync(join(root, "db/functions.sql"), "utf8") + "\n" + accessSql();

const IS_APPLIED = "select digest = md5($1) as same from public.applied_access where id = 1";

/** Migrates, and lets `memberLogin` act as each database role. Two at once wait for each other. */
export async function migrateDatabase(ownerUrl: string, root: string, memberLogin?: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await client.query("set client_min_messages = warning");
    await migrate(drizzle(client), { migrationsFolder: join(root, "db/migrations") });
    await client.query(
      "create table if not exists public.applied_access (id integer primary key, digest text not null)",
    );
    const sql = repeatableSql(root);
    const applied = await client.query<{ same: boolean }>(IS_APPLIED, [sql]);
    if (!applied.rows[0]?.same) {
      await client.query("begin");
      await client.query(sql);
      await client.query(
        "insert into public.applied_access values (1, md5($1)) on conflict (id) do update set digest = excluded.digest",
        [sql],
      );
      await client.query(`grant select on public.applied_access to ${DATABASE_ROLES.join(", ")}`);
      await client.query("commit");
    }
    if (memberLogin)
      await client.query(`grant ${DATABASE_ROLES.join(", ")} to ${client.escapeIdentifier(memberLogin)}`);
  } finally {
    await client.end();
  }
}

/** Whether the database is exactly as this program needs it, asked with any role's rights. */
export async function isMigrated(
  query: (sql: string, values?: unknown[]) => Promise<{ rows: unknown[] }>,
  root: string,
): Promise<boolean> {
  const exists = await query("select to_regclass('public.applied_access') is not null as there");
  if (!(exists.rows[0] as { there: boolean }).there) return false;
  const { rows } = await query(IS_APPLIED, [repeatableSql(root)]);
  return Boolean((rows[0] as { same: boolean } | undefined)?.same);
}
