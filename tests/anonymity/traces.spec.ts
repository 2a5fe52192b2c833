import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  dumpDatabase,
  newCanaries,
  readFolder,
  search,
  sendWith,
  spoken,
  writingsOf,
} from "#tests/support/canaries.ts";
import { nia, type Person } from "#tests/support/cast.ts";
import { randomBytes, sha256 } from "#app/platform/crypto/random.server.ts";
import { useServer } from "#tests/support/server.ts";

const server = useServer({ env: { LOG_LEVEL: "trace" } });
const canaries = newCanaries();

/** Ordinary requests, refused ones and broken ones: what goes wrong is logged most. */
const REQUESTS: [path: string, request?: Parameters<typeof sendWith>[3]][] = [
  ["/"],
  ...["en", "cy"].flatMap((language) =>
    [
      "",
      "/safety",
      "/feedback",
      "/consultations",
      "/code",
      "/changes",
      "/priorities",
      "/support",
      "/privacy",
    ].map((page): [string] => [`/${language}/nw${page}`]),
  ),
  [`/en/nw/${canaries.path}`],
  [`/${canaries.path}`],
  [`/en/${canaries.path}`],
  [`/en/nw/changes/${canaries.path}`],
  ["/en/nw/%00"],
  [`/en/nw/%E0%A4${canaries.path}`],
  ["/en/staff"],
  [`/en/staff/inbox/${canaries.path}`],
  ["/healthz"],
  ["/readyz"],
  [`/api/v1/${canaries.path}`],
  ["/en/nw/feedback", { body: `say=${canaries.body}` }],
  ["/en/nw/code", { body: `code=${canaries.body}` }],
  [
    "/en/nw/feedback",
    { body: `say=${canaries.body}`, headers: { Origin: `https://${canaries.referer}.example` } },
  ],
  ["/en/nw/feedback", { body: `say=${canaries.body}`, headers: { "Content-Type": "text/plain" } }],
  [
    "/en/nw/feedback",
    {
      body: `say=${canaries.body}`,
      headers: { "Content-Type": `application/x-www-form-urlencoded; charset=${canaries.body}` },
    },
  ],
  [
    "/en/nw/feedback",
    { body: Buffer.concat([Buffer.from(`say=${canaries.body}`), Buffer.from([0xff, 0xfe])]) },
  ],
  ["/en/nw/feedback", { body: `say=${canaries.body.repeat(40_000)}` }],
  ["/en/staff/sign-in", { body: `email=${canaries.body}%40example.org&password=${canaries.body}` }],
  [
    "/csp-report",
    {
      body: JSON.stringify({
        "csp-report": {
          "document-uri": canaries.body,
          "effective-directive": "img-src",
          "blocked-uri": canaries.body,
        },
      }),
      headers: { "Content-Type": "application/csp-report" },
    },
  ],
  ["/en/nw", { method: "PUT", body: canaries.body }],
  ["/en/nw", { method: "TRACE" }],
];

/** What is looked for: each round of requests with canaries of its own, so that none hides behind another. */
const ROUNDS = 4;
const SEARCHES_MIN = 300;

test("nothing that a browser or a network tells about her stays in the log or the database, whatever she asks for", async () => {
  const statuses = new Map<number, number>();
  const planted: Record<string, string> = {};
  let searches = 0;
  for (let round = 0; round < ROUNDS; round++) {
    // The first round sends what the list above was written with: its bodies and paths hold those canaries.
    const fresh = round === 0 ? canaries : newCanaries();
    for (const [kind, text] of Object.entries(fresh)) planted[`${kind} ${round}`] = text;
    for (const [path, request] of REQUESTS) {
      const { status } = await sendWith(fresh, server.origin, path, request);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      searches += Object.keys(fresh).length;
    }
  }
  // An officer's acts are logged too: what her browser says is no more to be kept than a woman's.
  for (const path of ["/en/staff/inbox", "/cy/staff/coding", "/en/staff/no-such-page", "/en/staff/audit"]) {
    await sendWith(canaries, server.origin, path, { headers: { Cookie: await sessionOf(nia) } });
    await sendWith(canaries, server.origin, path, {
      body: `act=${canaries.body}`,
      headers: { Cookie: await sessionOf(nia) },
    });
    searches += 2 * Object.keys(canaries).length;
  }
  expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([]);
  for (const status of [200, 400, 403, 404, 405])
    expect([...statuses.keys()], "refusals are among the answers").toContain(status);
  expect(searches).toBeGreaterThanOrEqual(SEARCHES_MIN);
  expect(search(planted, [spoken(server.said()), ...(await dumpDatabase(server.database))])).toEqual([]);
  // Flushed, so that what is on disk is what a thief of the disk would find.
  await server.database.query("checkpoint");
  expect(search(planted, readFolder(server.dataDir))).toEqual([]);
});

/** The Cookie header of a person who is signed in. */
async function sessionOf(person: Person): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await server.database.query(
    `insert into staff_sessions (id, user_id, expires_at, started_at, second_factor_at, programme_id)
     select $1, $2, now() + interval '30 minutes', now(), now(), id from programmes where slug = $3`,
    [sha256(token).toString("hex"), person.staffId, person.programme],
  );
  return `staff=${token}`;
}

test("the search is able to find: in a table, in its bytes, on disk and in a log", async () => {
  const planted = newCanaries();
  await server.database.query(
    "insert into outbox_mails (to_address, language, subject, body) values ('x', 'en', $1, $2)",
    [planted.agent, Buffer.from(planted.body).toString("base64")],
  );
  await server.database.query(
    "insert into sign_in_delays (account_key, failures, next_try_at) values ($1, 0, now())",
    [Buffer.from(planted.ip6)],
  );
  await server.database.query("checkpoint");
  const hits = search({ ...planted }, await dumpDatabase(server.database));
  expect(hits.map(({ where, what }) => `${where} ${what}`).sort()).toEqual([
    "public.outbox_mails agent",
    "public.outbox_mails body",
    "public.sign_in_delays ip6",
  ]);
  expect(search({ agent: planted.agent }, readFolder(server.dataDir)).length).toBeGreaterThan(0);
  expect(search({ ...planted }, [spoken(`GET /?q=${planted.query}`)])).toMatchObject([{ what: "query" }]);
  for (const { bytes } of writingsOf("Ŵyl y Sêr 17"))
    expect(
      search(
        ["Ŵyl y Sêr 17"],
        [{ where: "here", bytes: Buffer.concat([Buffer.from("xx"), bytes, Buffer.from("yy")]) }],
      ).length,
    ).toBeGreaterThan(0);
});

test("nothing about her is said while the database is away", async () => {
  const processId = Number(
    readFileSync(join(server.dataDir, "postgres/data/postmaster.pid"), "utf8").split("\n")[0],
  );
  process.kill(processId, "SIGKILL");
  const fresh = newCanaries();
  const statuses = new Set<number>();
  for (const [path, request] of REQUESTS)
    statuses.add((await sendWith(fresh, server.origin, path, request)).status);
  expect(statuses).toContain(503);
  expect(search({ ...fresh, ...{ planted: canaries.body } }, [spoken(server.said())])).toEqual([]);
});
