/**
 * Backup and restore: a logical dump made after a shuffle, compressed and encrypted to the installation's own
 * recipient key (age format). Content and wrapped keys are two files, so that an old content file opens only with the
 * newest keys file, and then not what was withdrawn or expired since. Source: promises 16, 32, 33.
 */
import { createReadStream, createWriteStream, existsSync, renameSync } from "node:fs";
import { Readable, Writable } from "node:stream";
import { createGunzip, createGzip } from "node:zlib";
import { createInterface } from "node:readline";
import * as age from "age-encryption";
import type pg from "pg";
import { migrateDatabase } from "#db/migrate.ts";
import { ACCESS } from "#db/access.ts";
import { verifyAudit } from "#app/domain/audit/verify-audit.server.ts";
import { keyPlace } from "#app/domain/contributions/opened.server.ts";
import { clock } from "#app/platform/clock.server.ts";
import { open, openKey } from "#app/platform/crypto/sealing.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { staffKeys } from "#app/platform/held-keys.server.ts";
import { backupIdentity } from "#app/platform/keys.server.ts";
import { projectRoot } from "#app/platform/project.server.ts";
import { memberLogin } from "#app/server/boot.server.ts";
import { prepareJobs, shuffleRows } from "#app/server/jobs.server.ts";
import { complain, say, WrongFile } from "./files.server.ts";
import { onInstallation, type Installation } from "./operator.server.ts";

const FORMAT = "cydlais-backup-1";
/** Never in a backup: they sign nobody in again and only tell who was there. */
const LEFT_OUT = ["staff_sessions", "sign_in_delays"];
const KEY_TABLES = ["keys.contribution_keys"];
const FETCH_ROWS = 500;

type Part = "content" | "keys";

const tablesOf = (part: Part): string[] =>
  Object.keys(ACCESS)
    .filter((table) => !LEFT_OUT.includes(table))
    .filter((table) => KEY_TABLES.includes(table) === (part === "keys"));

export async function backup([file]: string[]): Promise<number> {
  if (!file) {
    complain("Usage: npx cydlais backup FILE");
    return 2;
  }
  return onInstallation(async ({ owner, settings }) => {
    await shuffleRows({ db: databaseFor("staff"), now: clock() });
    const recipient = await age.identityToRecipient(backupIdentity(settings));
    await owner.query("begin isolation level repeatable read read only");
    for (const part of ["content", "keys"] as const) {
      const path = part === "keys" ? `${file}.keys` : file;
      const counts = await writePart(owner, part, `${path}.part`, recipient);
      renameSync(`${path}.part`, path);
      say(
        `${path}: ${Object.values(counts).reduce((a, b) => a + b, 0)} rows of ${Object.keys(counts).length} tables`,
      );
    }
    await owner.query("commit");
    say("Keep only the newest .keys file, at most 7 days, and never beside the content.");
    return 0;
  });
}

async function writePart(
  owner: pg.Client,
  part: Part,
  path: string,
  recipient: string,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const gzip = createGzip({ level: 6 });
  const encrypter = new age.Encrypter();
  encrypter.addRecipient(recipient);
  const encrypted = await encrypter.encrypt(Readable.toWeb(gzip) as ReadableStream<Uint8Array>);
  const written = encrypted.pipeTo(
    Writable.toWeb(createWriteStream(path, { mode: 0o600 })) as WritableStream<Uint8Array>,
  );
  const line = async (value: unknown) => {
    if (!gzip.write(JSON.stringify(value) + "\n"))
      await new Promise((resolve) => gzip.once("drain", resolve));
  };
  await line({ format: FORMAT, part, migrations: await countMigrations(owner) });
  for (const table of tablesOf(part)) {
    counts[table] = 0;
    await owner.query(`declare dump no scroll cursor for select to_jsonb(t) as row from ${table} t`);
    for (;;) {
      const { rows } = await owner.query<{ row: unknown }>(`fetch ${FETCH_ROWS} from dump`);
      if (!rows.length) break;
      for (const { row } of rows) await line({ t: table, r: row });
      counts[table] += rows.length;
    }
    await owner.query("close dump");
  }
  await line({ end: true, counts });
  gzip.end();
  await written;
  return counts;
}

const countMigrations = async (owner: pg.Client): Promise<number> =>
  Number(
    (await owner.query<{ count: string }>("select count(*) from drizzle.__drizzle_migrations")).rows[0]!
      .count,
  );

export async function restore([file]: string[]): Promise<number> {
  if (!file) {
    complain("Usage: npx cydlais restore FILE");
    return 2;
  }
  for (const path of [file, `${file}.keys`])
    if (!existsSync(path)) throw new WrongFile(`${path}: there is no such file`);
  return onInstallation(async (installation) => {
    const started = performance.now();
    // Read both files to their ends before the first row is written: a damaged one changes nothing.
    const told = await checkPart(installation, file, "content");
    await checkPart(installation, `${file}.keys`, "keys");
    const { owner } = installation;
    await migrateDatabase(installation.ownerUrl, projectRoot, memberLogin(installation.settings));
    if ((await countMigrations(owner)) !== told.migrations)
      throw new WrongFile(`${file}: it was made by another version of the program`);
    await refuseUnlessEmpty(owner);
    await owner.query("begin");
    try {
      await owner.query("set constraints all deferred");
      for (const part of ["content", "keys"] as const)
        await loadPart(installation, part === "keys" ? `${file}.keys` : file, part);
      // A key without its row belongs to something that came after the content was dumped.
      await owner.query(
        "delete from keys.contribution_keys k where not exists (select 1 from contributions c where c.id = k.contribution_id)",
      );
      await owner.query("commit");
    } catch (error) {
      await owner.query("rollback");
      throw error;
    }
    await prepareJobs(installation.ownerUrl);
    return report(owner, told.counts, performance.now() - started);
  });
}

async function* linesOf({ settings }: Installation, path: string): AsyncGenerator<Record<string, unknown>> {
  const decrypter = new age.Decrypter();
  decrypter.addIdentity(backupIdentity(settings));
  const source = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
  let decrypted: ReadableStream<Uint8Array>;
  try {
    decrypted = await decrypter.decrypt(source);
  } catch {
    throw new WrongFile(`${path}: it is not a backup of this installation, or it is damaged`);
  }
  const gunzip = createGunzip();
  const readable = Readable.fromWeb(decrypted as never);
  readable.on("error", (error) => gunzip.destroy(error));
  readable.pipe(gunzip);
  try {
    for await (const line of createInterface({ input: gunzip, crlfDelay: Infinity }))
      yield JSON.parse(line) as Record<string, unknown>;
  } catch {
    throw new WrongFile(`${path}: it is damaged or not whole`);
  }
}

async function checkPart(
  installation: Installation,
  path: string,
  part: Part,
): Promise<{ counts: Record<string, number>; migrations: number }> {
  let migrations = -1;
  let counts: Record<string, number> | undefined;
  const seen: Record<string, number> = {};
  for await (const line of linesOf(installation, path)) {
    if (migrations < 0) {
      if (line["format"] !== FORMAT || line["part"] !== part)
        throw new WrongFile(`${path}: it is not the ${part} file of a backup`);
      migrations = Number(line["migrations"]);
    } else if (line["end"]) counts = line["counts"] as Record<string, number>;
    else seen[String(line["t"])] = (seen[String(line["t"])] ?? 0) + 1;
  }
  if (!counts || Object.entries(counts).some(([table, count]) => (seen[table] ?? 0) !== count))
    throw new WrongFile(`${path}: it is damaged or not whole`);
  return { counts, migrations };
}

async function refuseUnlessEmpty(owner: pg.Client): Promise<void> {
  for (const table of ["staff", "contributions", "themes", "consultations", "changes"]) {
    const { rowCount } = await owner.query(`select 1 from ${table} limit 1`);
    if (rowCount)
      throw new WrongFile(
        "The database is not empty: restore works into an empty database only. Nothing was changed.",
      );
  }
}

async function loadPart(installation: Installation, path: string, part: Part): Promise<void> {
  const { owner } = installation;
  if (part === "content") await owner.query("alter table audit_events disable trigger user");
  // What ships was loaded by the migration of the empty database; the backup brings its own.
  for (const table of tablesOf(part).reverse()) await owner.query(`delete from ${table}`);
  let table = "";
  let rows: unknown[] = [];
  const flush = async () => {
    if (rows.length)
      await owner.query(
        `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
        [JSON.stringify(rows)],
      );
    rows = [];
  };
  for await (const line of linesOf(installation, path)) {
    if (line["t"] === undefined) continue;
    if (line["t"] !== table || rows.length >= FETCH_ROWS) {
      await flush();
      table = String(line["t"]);
      if (!tablesOf(part).includes(table)) throw new WrongFile(`${path}: it names a table that is not ours`);
    }
    rows.push(line["r"]);
  }
  await flush();
  if (part === "content") await owner.query("alter table audit_events enable trigger user");
}

async function report(owner: pg.Client, counts: Record<string, number>, tookMs: number): Promise<number> {
  for (const [table, count] of Object.entries(counts)) {
    const found = Number(
      (await owner.query<{ count: string }>(`select count(*) from ${table}`)).rows[0]!.count,
    );
    if (found !== count) throw new Error(`${table}: ${found} rows instead of ${count}`);
  }
  say(
    `Rows verified: ${Object.values(counts).reduce((a, b) => a + b, 0)} in ${Object.keys(counts).length} tables`,
  );
  const audit = await verifyAudit(databaseFor("staff"));
  if (!audit.ok)
    throw new Error(`the audit chain is broken at event ${audit.firstBad ?? "?"}: ${audit.because}`);
  say(`Audit chain verified: ${audit.events} events`);
  const { opened, closed } = await openAll(owner);
  say(`Contributions that open: ${opened}; without a key, because withdrawn or expired since: ${closed}`);
  say(`Restored in ${(tookMs / 1000).toFixed(1)} s`);
  return 0;
}

/** Opens every contribution that has a key: one that does not open means the keys file does not belong. */
async function openAll(owner: pg.Client): Promise<{ opened: number; closed: number }> {
  const { rows } = await owner.query<{
    id: string;
    sealed: Buffer;
    version: number | null;
    wrap: Buffer | null;
  }>(
    `select c.id, c.sealed, k.key_version as version, k.staff_wrap as wrap
     from contributions c left join keys.contribution_keys k on k.contribution_id = c.id where c.sealed is not null`,
  );
  let opened = 0;
  for (const row of rows) {
    if (!row.wrap) continue;
    const box = staffKeys().staff.get(row.version!);
    if (!box) throw new Error(`the keys file of this installation lacks staff key ${row.version}`);
    open(
      openKey(box, keyPlace(row.id), row.wrap),
      { table: "contributions", column: "sealed", row: row.id },
      row.sealed,
    );
    opened++;
  }
  return { opened, closed: rows.length - opened };
}
