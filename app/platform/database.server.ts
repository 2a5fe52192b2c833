/** The doors to PostgreSQL: one small pool for each database role this process may act as. */
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import type { PgTransaction } from "drizzle-orm/pg-core";
import pg from "pg";
import * as schema from "#db/schema/index.ts";
import type { DatabaseRole } from "#db/access.ts";
import { logError } from "./log.server.ts";

export type Db = NodePgDatabase<typeof schema> | Tx;
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the driver's own result type does not matter here
export type Tx = PgTransaction<any, typeof schema, any>;
export type Store = "public" | "staff" | "monitoring" | "safeguarding";

const POOL_SIZE: Record<Store, number> = { public: 10, staff: 10, monitoring: 1, safeguarding: 2 };
const CONNECT_TIMEOUT_MS = 3_000;
const STATEMENT_TIMEOUT_MS = 15_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 15_000;

const pools = new Map<Store, pg.Pool>();
const databases = new Map<Store, NodePgDatabase<typeof schema>>();
let url: string | undefined;

/** Tells where the database is. Pools are opened when first used. */
export function connectTo(databaseUrl: string): void {
  url = databaseUrl;
}

/** The database as one role sees it. Throws when that role is not this process's. */
export function databaseFor(store: Store): NodePgDatabase<typeof schema> {
  const known = databases.get(store);
  if (known) return known;
  const database = drizzle(poolFor(store), { schema });
  databases.set(store, database);
  return database;
}

/** For the few statements that are one function call; parameters are always bound. */
export function poolFor(store: Store): pg.Pool {
  const known = pools.get(store);
  if (known) return known;
  if (!url) throw new Error("the database is not connected");
  const role: DatabaseRole = `cydlais_${store}`;
  // Whatever the server's own default: what was acknowledged is on disk (promise 29).
  const pool = openPool(url, { max: POOL_SIZE[store], options: `-c role=${role} -c synchronous_commit=on` });
  pools.set(store, pool);
  return pool;
}

/** A pool that survives the death of its server: every client, idle or busy, has an error listener. */
export function openPool(connectionString: string, options: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: STATEMENT_TIMEOUT_MS + 1_000,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    keepAlive: true,
    ...options,
  });
  const heard = (error: Error) => logError("database connection lost", error);
  pool.on("error", heard);
  pool.on("connect", (client) => client.on("error", heard));
  return pool;
}

export async function closeDatabases(): Promise<void> {
  const open = [...pools.values()];
  pools.clear();
  databases.clear();
  await Promise.all(open.map((pool) => pool.end()));
}

/** No such database, login, role, schema or table: an operator has not made or migrated it yet. */
const NOT_READY = ["3D000", "28000", "28P01", "42704", "3F000", "42P01"];

/** True when the error says that the database cannot be used now, not that the request was wrong. */
export function isDatabaseDown(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const code = "code" in cause ? String(cause.code) : "";
    if (/^(ECONN|ENOTFOUND|EPIPE|ETIMEDOUT|ENOENT|57P0|08|53)/.test(code)) return true;
    if (NOT_READY.includes(code)) return true;
    if (
      /timeout exceeded when trying to connect|Connection terminated|connection is closed|Query read timeout|not queryable/i.test(
        cause.message,
      )
    )
      return true;
  }
  return false;
}
