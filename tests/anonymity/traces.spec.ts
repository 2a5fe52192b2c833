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

test("nothing that a browser or a network tells about her stays in the log or the database, whatever she asks for", async () => {
  const statuses = [];
  for (const [path, request] of REQUESTS)
    statuses.push((await sendWith(canaries, server.origin, path, request)).status);
  expect(statuses.filter((status) => status >= 500)).toEqual([]);
  expect(search({ ...canaries }, [spoken(server.said()), ...(await dumpDatabase(server.database))])).toEqual(
    [],
  );
  // Flushed, so that what is on disk is what a thief of the disk would find.
  await server.database.query("checkpoint");
  expect(search({ ...canaries }, readFolder(server.dataDir))).toEqual([]);
});

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
