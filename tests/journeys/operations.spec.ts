/**
 * A careful installation, as its operator runs it: a public process that cannot read what it takes in, a staff process
 * with the whole keys, a backup with its restore, a new staff key while women write, and the end of what was taken back.
 * Source: promises 16, 18, 19, 32 and 33.
 */
import { execFile } from "node:child_process";
import { copyFileSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readKeys } from "#app/platform/keys.server.ts";
import { projectRoot } from "#app/platform/project.server.ts";
import { newWoman } from "#tests/support/browser.ts";
import { search } from "#tests/support/canaries.ts";
import { nia, sara } from "#tests/support/cast.ts";
import {
  atDesk,
  contributionIds,
  newestOf,
  opensCode,
  press,
  saysSomething,
} from "#tests/support/journey.ts";
import { newDataDir, ownerUrlIn, startServer, useServer, type RunningServer } from "#tests/support/server.ts";

const all = useServer();
const SETTINGS =
  /^(NODE_ENV|DATABASE_URL|MIGRATE_DATABASE_URL|KEYS_FILE|PROCESS_ROLE|DATA_DIR|VITEST.*|VITE_.*|DEV|PROD|SSR|MODE|BASE_URL|TEST)$/;

let open: RunningServer;
let staff: RunningServer;
let publicKeys: string;
let publicUrl: string;
const folders: string[] = [];
const folder = (): string => {
  const made = newDataDir();
  folders.push(made);
  return made;
};

/** `npx cydlais …` on an installation; rejects when it does not end with 0. Resolves with what it said. */
async function cydlais(env: Record<string, string>, ...words: string[]): Promise<string> {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !SETTINGS.test(name)));
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ["app/server/cydlais.js", ...words],
    {
      cwd: projectRoot,
      env: { ...inherited, ...env } as unknown as NodeJS.ProcessEnv,
    },
  );
  return stdout + stderr;
}

beforeAll(async () => {
  const keysFile = join(all.dataDir, "keys.json");
  publicKeys = join(folder(), "public-keys.json");
  await cydlais({ DATA_DIR: all.dataDir }, "keys", "public", keysFile, publicKeys);
  // A login of each process that may become only the roles its process needs.
  await all.database.query("create role web login password 'web' in role cydlais_public, cydlais_monitoring");
  await all.database.query(
    "create role desk login password 'desk' in role cydlais_staff, cydlais_safeguarding, cydlais_monitoring",
  );
  const login = (name: string) => {
    const url = new URL(ownerUrlIn(all.dataDir));
    url.username = url.password = name;
    return url.href;
  };
  publicUrl = login("web");
  const ends = { MIGRATE_DATABASE_URL: ownerUrlIn(all.dataDir) };
  open = await startServer({
    dataDir: folder(),
    cast: false,
    env: { ...ends, PROCESS_ROLE: "public", DATABASE_URL: publicUrl, KEYS_FILE: publicKeys },
  });
  staff = await startServer({
    dataDir: folder(),
    cast: false,
    env: { ...ends, PROCESS_ROLE: "staff", DATABASE_URL: login("desk"), KEYS_FILE: keysFile },
  });
}, 120_000);

afterAll(async () => {
  await open?.stop();
  await staff?.stop();
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

const WORDS = "The kettle in the waiting room never worked, and nobody minded.";

test("a woman’s whole way works on the public process, staff read on theirs, and neither has the other’s pages", async () => {
  const known = await contributionIds(all);
  const { page } = await newWoman({ js: false });
  const home = `${open.origin}/en/nw`;
  const code = await saysSomething(page, home, WORDS);
  await opensCode(page, home, code);
  await page.locator("summary").click();
  expect(await page.locator("main").innerText()).toContain(WORDS);
  await press(page, "add");
  await page.fill("textarea", "Nor did the clock.");
  await press(page, "add-send");
  expect(await page.locator("main").innerText()).toContain("Nor did the clock.");
  const id = await newestOf(all, known);
  await all.database.query("select shuffle_rows(date '2000-01-01')");

  const desk = await atDesk({ ...staff, database: all.database } as RunningServer, nia);
  await desk.goto(`${staff.origin}/en/staff/inbox/${id}`);
  await desk.locator("input[name=reason]").first().check();
  await desk.locator("button[value=open]").click();
  await desk.getByText(WORDS).first().waitFor();
  const duty = await atDesk({ ...staff, database: all.database } as RunningServer, sara);
  expect((await duty.goto(`${staff.origin}/en/staff/safeguarding`))!.status()).toBe(200);

  expect((await fetch(`${open.origin}/en/staff/sign-in`)).status).toBe(404);
  expect((await fetch(`${staff.origin}/en/nw/feedback`)).status).toBe(404);
  for (const { origin } of [open, staff]) expect((await fetch(`${origin}/readyz`)).status).toBe(200);
});

test("a public process begins without its database, or with one that nobody migrated, and says so kindly in each language", async () => {
  await all.database.query("create database untouched");
  const untouched = new URL(publicUrl);
  untouched.pathname = "/untouched";
  for (const [url, said] of [
    ["postgres://web:web@127.0.0.1:1/nothing", "cannot be reached"],
    [untouched.href, "npx cydlais migrate"],
  ] as const) {
    const bare = await startServer({
      dataDir: folder(),
      cast: false,
      env: { PROCESS_ROLE: "public", DATABASE_URL: url, KEYS_FILE: publicKeys },
    });
    try {
      expect((await fetch(`${bare.origin}/healthz`)).status).toBe(200);
      const ready = await fetch(`${bare.origin}/readyz`);
      expect(ready.status).toBe(503);
      expect(await ready.text()).toContain(said);
      for (const [path, words] of [
        ["/en/nw/feedback", "We cannot save anything just now"],
        ["/cy/nw/changes", "Ni allwn gadw dim byd ar hyn o bryd"],
        ["/cy/nw/code", "Ni allwn gadw dim byd ar hyn o bryd"],
      ] as const) {
        const page = await fetch(bare.origin + path);
        expect([page.status, page.headers.get("retry-after")], path).toEqual([503, "10"]);
        const text = await page.text();
        expect(text).toContain(words);
        expect(text).toContain("0808 80 10 800");
      }
    } finally {
      await bare.stop();
    }
  }
}, 180_000);

test("the public process holds no private key, and by no query that its login may run does it read her words", async () => {
  expect(readFileSync(publicKeys, "utf8")).not.toMatch(/privateKey|AGE-SECRET|"(signIn|search|backup)"/);
  expect(readKeys(publicKeys, "public").staffSide).toBeUndefined();
  expect(() => readKeys(publicKeys, "staff")).toThrow(/public keys file/);

  const client = new pg.Client({ connectionString: publicUrl });
  await client.connect();
  const read: { where: string; bytes: Buffer }[] = [];
  const refused: string[] = [];
  try {
    for (const role of ["cydlais_staff", "cydlais_safeguarding", "cydlais_owner"])
      await expect(client.query(`set role ${role}`), role).rejects.toThrow(/permission denied/);
    for (const role of ["cydlais_public", "cydlais_monitoring"]) {
      await client.query(`set role ${role}`);
      const { rows: tables } = await all.database.query<{ name: string }>(
        "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
      );
      for (const { name } of tables)
        try {
          const { rows } = await client.query<{ row: string }>(
            `select to_jsonb(t)::text as row from ${name} t`,
          );
          read.push({ where: `${role} ${name}`, bytes: Buffer.from(rows.map(({ row }) => row).join("\n")) });
        } catch {
          refused.push(`${role} ${name}`);
        }
    }
    await client.query("set role cydlais_public");
    for (const name of ["contributions", "contribution_notes", "form_tokens", "drafts"])
      expect(refused).toContain(`cydlais_public public.${name}`);
    expect(refused).toContain("cydlais_public keys.contribution_keys");
    // What the functions give for a locator: sealed columns and wraps, and no key here opens one.
    const { rows: places } = await all.database.query(
      "select programme_id, locator, verifier, id from contributions where locator is not null limit 1",
    );
    const [{ programme_id: programmeId, locator, verifier, id }] = places;
    for (const [call, values] of [
      ["find_contributions($1, $2)", [programmeId, locator]],
      ["find_notes($1, $2)", [id, verifier]],
    ] as const) {
      const { rows } = await client.query<{ row: string }>(`select to_jsonb(t)::text as row from ${call} t`, [
        ...values,
      ]);
      expect(rows.length, call).toBeGreaterThan(0);
      read.push({ where: call, bytes: Buffer.from(rows.map(({ row }) => row).join("\n")) });
    }
  } finally {
    await client.end();
  }
  expect(read.length).toBeGreaterThan(10);
  expect(search([WORDS, "Nor did the clock."], read)).toEqual([]);
});

test("a backup restores into an empty database with every row, an unbroken audit and every word; what was taken back since stays shut", async () => {
  const { page } = await newWoman({ js: false });
  const home = `${all.origin}/en/nw`;
  const kept = await saysSomething(page, home, "The window opens now.");
  const gone = await saysSomething(page, home, "I would rather not have said this.");
  const file = join(folder(), "evening");
  expect(await cydlais({ DATA_DIR: all.dataDir }, "backup", file)).toMatch(/rows of \d+ tables/);
  // A day later: one woman took her words back. The content file is the old one, the keys file the new.
  await opensCode(page, home, gone);
  await press(page, "withdraw");
  await press(page, "withdraw-now");
  const later = join(folder(), "later");
  await cydlais({ DATA_DIR: all.dataDir }, "backup", later);
  copyFileSync(`${later}.keys`, `${file}.keys`);
  for (const part of [file, `${file}.keys`])
    expect(
      search(["The window opens now.", kept, "cydlais-backup"], [{ where: part, bytes: readFileSync(part) }]),
    ).toEqual([]);

  const elsewhere = folder();
  const started = performance.now();
  const said = await cydlais(
    { DATA_DIR: elsewhere, KEYS_FILE: join(all.dataDir, "keys.json") },
    "restore",
    file,
  );
  expect(performance.now() - started).toBeLessThan(300_000);
  expect(said).toMatch(/Rows verified: \d+ in \d+ tables/);
  expect(said).toMatch(/Audit chain verified: \d+ events/);
  expect(said).toMatch(/without a key, because withdrawn or expired since: 1\b/);

  const restored = await startServer({
    dataDir: elsewhere,
    cast: false,
    env: { KEYS_FILE: join(all.dataDir, "keys.json") },
  });
  try {
    await opensCode(page, `${restored.origin}/en/nw`, kept);
    await page.locator("summary").click();
    expect(await page.locator("main").innerText()).toContain("The window opens now.");
    await opensCode(page, `${restored.origin}/en/nw`, gone);
    expect(await page.content()).not.toContain("I would rather not");
    await expect(
      cydlais({ DATA_DIR: elsewhere, KEYS_FILE: join(all.dataDir, "keys.json") }, "restore", file),
    ).rejects.toThrow(/not empty/);
  } finally {
    await restored.stop();
  }
});

test("a new staff key while women write: stopped half way and run again, nothing is shut, the old key is gone, codes still open", async () => {
  const { page } = await newWoman({ js: false });
  const home = `${all.origin}/en/nw`;
  const code = await saysSomething(page, home, "Before the new key.");
  const keysFile = join(all.dataDir, "keys.json");
  const [{ version: before }] = (
    await all.database.query("select max(key_version)::int as version from keys.contribution_keys")
  ).rows;
  const { publicKey: oldKey } = JSON.parse(readFileSync(keysFile, "utf8")).staff[0];
  // Killed outright once the new key is there and before anything is sealed to it.
  const stopped = execFile(process.execPath, ["app/server/cydlais.js", "keys", "rotate"], {
    cwd: projectRoot,
    env: {
      ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !SETTINGS.test(name))),
      DATA_DIR: all.dataDir,
    } as unknown as NodeJS.ProcessEnv,
  });
  await expect
    .poll(() => JSON.parse(readFileSync(keysFile, "utf8")).staff.length, { timeout: 20_000 })
    .toBe(2);
  stopped.kill("SIGKILL");
  const rotation = cydlais({ DATA_DIR: all.dataDir }, "keys", "rotate");
  const codes = [code];
  for (let women = 0; women < 3; women++)
    codes.push(await saysSomething(page, home, `While the key is changed, ${women}.`));
  expect(await rotation).toContain(`Staff key ${before + 1} is in use`);
  codes.push(await saysSomething(page, home, "After the new key."));

  const { rows: versions } = await all.database.query(
    "select distinct key_version as version from keys.contribution_keys",
  );
  expect(versions).toEqual([{ version: before + 1 }]);
  const held = JSON.parse(readFileSync(keysFile, "utf8"));
  expect(held.staff).toHaveLength(1);
  expect(held.staff[0].publicKey).not.toBe(oldKey);
  for (const one of codes) {
    await opensCode(page, home, one);
    expect(await page.locator("button[value=withdraw]").count()).toBe(1);
  }
  // Each of them opens for staff too: what a restore verifies, from a fresh backup.
  const file = join(folder(), "after-rotation");
  await cydlais({ DATA_DIR: all.dataDir }, "backup", file);
  const said = await cydlais({ DATA_DIR: folder(), KEYS_FILE: keysFile }, "restore", file);
  expect(said).toMatch(/without a key, because withdrawn or expired since: 0\b/);
});
