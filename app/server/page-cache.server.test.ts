import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { request as ask, type IncomingMessage } from "node:http";
import { afterEach, expect, test } from "vitest";
import { announcePublication } from "#app/domain/programmes/announce-publication.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { ownerPool } from "#tests/support/database.ts";
import { lifeOf, PageCache } from "./page-cache.server.ts";

const HEADERS = {
  "cache-control": "no-store",
  "content-type": "text/html; charset=utf-8",
  vary: "Accept-Encoding",
  "x-frame-options": "DENY",
};
const BODY = Buffer.from("<p>Tŷ a gŵr</p>".repeat(100));

let server: Server | undefined;
let cache: PageCache | undefined;
afterEach(async () => {
  cache?.stop();
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  server = cache = undefined;
});

async function serving(
  pages: PageCache,
): Promise<
  (
    url: string,
    options?: { method?: string; headers?: Record<string, string> },
  ) => Promise<{ status: number; headers: IncomingMessage["headers"]; body: Buffer }>
> {
  cache = pages;
  server = createServer((request, response) => {
    if (!pages.answer(request, response)) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server!.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return (url, { method = "GET", headers = {} } = {}) =>
    new Promise((resolve, reject) => {
      ask({ port, path: url, method, headers, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      })
        .on("error", reject)
        .end();
    });
}

const eventually = async (check: () => boolean, ms = 8_000): Promise<void> => {
  for (const until = Date.now() + ms; !check();) {
    if (Date.now() > until) throw new Error("it did not happen in time");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

test.each([
  ["/", 60_000],
  ["/en/nw", 60_000],
  ["/cy/nw/changes", 60_000],
  ["/en/norfolk?only=1", 60_000],
  ["/en/nw/changes/c-7", 60_000],
  ["/en/nw/priorities", 60_000],
  ["/en/nw/priorities/CTS-3", 15_000],
  ["/en/nw/consultations", 15_000],
  ["/en/nw/support", 60_000],
  ["/en/nw/safety", 60_000],
])("%s is kept for %i milliseconds", (url, life) => expect(lifeOf(url)).toBe(life));

test.each([
  "/en/nw/feedback",
  "/en/nw/code",
  "/en/nw/consultations/k-3/answer",
  "/en/staff",
  "/en/staff/changes",
  "/cy/staff/priorities",
  "/en/staff/support",
  "/en/nw/changes?state=DID",
  "/en/nw?only=1&x=2",
  "/en/nw/",
  "/api/v1/strategies",
  "/healthz",
  "/fr/nw",
])("%s is never kept", (url) => expect(lifeOf(url)).toBeUndefined());

test("a kept page is answered in each coding with the same headers, for GET and HEAD alone", async () => {
  const pages = new PageCache();
  const get = await serving(pages);
  pages.keep(
    "/en/nw",
    pages.generation,
    { ...HEADERS, "content-length": 3, "content-encoding": "br", "set-cookie": "a=b" },
    BODY,
  );
  const plain = await get("/en/nw");
  expect([
    plain.status,
    plain.body.equals(BODY),
    plain.headers["content-encoding"],
    plain.headers["set-cookie"],
  ]).toEqual([200, true, undefined, undefined]);
  const br = await get("/en/nw", { headers: { "accept-encoding": "gzip, br" } });
  expect(brotliDecompressSync(br.body)).toEqual(BODY);
  const gzip = await get("/en/nw", { headers: { "accept-encoding": "gzip" } });
  expect(gunzipSync(gzip.body)).toEqual(BODY);
  for (const { headers, body } of [plain, br, gzip]) {
    expect(headers).toMatchObject(HEADERS);
    expect(headers["content-length"]).toBe(String(body.length));
  }
  const head = await get("/en/nw", { method: "HEAD" });
  expect([head.headers["content-length"], head.body.length]).toEqual([String(BODY.length), 0]);
  expect((await get("/en/nw", { method: "POST" })).status).toBe(404);
  expect((await get("/en/nw", { headers: { "content-encoding": "gzip" } })).status).toBe(404);
  expect((await get("/en/nw?x=1")).status).toBe(404);
});

test("a page is made afresh after its time, and one that was made before a publication is not kept after it", async () => {
  let now = 0;
  const pages = new PageCache(() => now);
  const get = await serving(pages);
  pages.keep("/en/nw", pages.generation, HEADERS, BODY);
  now = 59_999;
  expect((await get("/en/nw")).status).toBe(200);
  now = 60_000;
  expect((await get("/en/nw")).status).toBe(404);
  const { generation } = pages;
  pages.dropAll();
  pages.keep("/en/nw", generation, HEADERS, BODY);
  expect((await get("/en/nw")).status).toBe(404);
});

test("everybody who asks at the same time shares one rendering", async () => {
  const pages = (cache = new PageCache());
  let made = 0;
  const make = () => new Promise<number>((resolve) => setTimeout(() => resolve(++made), 20));
  expect(
    await Promise.all([
      pages.share("/en/nw", make),
      pages.share("/en/nw", make),
      pages.share("/cy/nw", make),
    ]),
  ).toEqual([1, 1, 2]);
  expect(await pages.share("/en/nw", make)).toBe(3);
});

test("a publication drops every page when it commits, in every process, and not when it is undone", async () => {
  const [here, there] = [new PageCache(), new PageCache()];
  try {
    let told = 0;
    await Promise.all([here.listen("public", () => told++), there.listen("public")]);
    const before = [here.generation, there.generation, told];
    await databaseFor("staff")
      .transaction(async (tx) => {
        await announcePublication(tx);
        throw new Error("undone");
      })
      .catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect([here.generation, there.generation, told]).toEqual(before);
    await databaseFor("staff").transaction((tx) => announcePublication(tx));
    await eventually(
      () => here.generation > before[0]! && there.generation > before[1]! && told > before[2]!,
    );
  } finally {
    here.stop();
    there.stop();
  }
});

test("when its line to the database is cut, pages are dropped and it listens again", async () => {
  const pages = (cache = new PageCache());
  await pages.listen("public");
  const before = pages.generation;
  await ownerPool().query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen %'",
  );
  await eventually(() => pages.generation >= before + 2);
  const after = pages.generation;
  await databaseFor("staff").transaction((tx) => announcePublication(tx));
  await eventually(() => pages.generation > after);
});
