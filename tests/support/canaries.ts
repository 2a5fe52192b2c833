/**
 * Looks for what must never be kept. A canary is a text that occurs nowhere else; it is sent where a browser or a
 * network would put something about a woman, and then searched for in everything that stays: what the program said,
 * every table, every file of the data folder. In each usual writing, so that none is missed.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import type pg from "pg";
import { randomBytes } from "#app/platform/crypto/random.server.ts";

export interface Canaries {
  /** Documentation addresses of RFC 5737 and RFC 3849. */
  ip: string;
  ip6: string;
  agent: string;
  referer: string;
  cookie: string;
  query: string;
  path: string;
  body: string;
  language: string;
}

const word = (kind: string): string => `${kind}${randomBytes(6).toString("hex")}`;

/** Fresh ones, unlike any others. */
export function newCanaries(): Canaries {
  const [a, b] = randomBytes(2);
  return {
    ip: `203.0.113.${(a! % 254) + 1}`,
    ip6: `2001:db8:${b!.toString(16)}:${randomBytes(2).toString("hex")}::${randomBytes(2).toString("hex")}`,
    agent: word("agent"),
    referer: word("referer"),
    cookie: word("cookie"),
    query: word("query"),
    path: word("path"),
    body: word("body"),
    language: `x-${randomBytes(4).toString("hex")}`,
  };
}

export interface CanaryRequest {
  method?: string;
  /** Sent as it is; a form by default. */
  body?: string | Buffer;
  headers?: Record<string, string>;
}

/** Sends a request that carries every canary of the network and the browser. Resolves with status and text. */
export function sendWith(
  canaries: Canaries,
  origin: string,
  path: string,
  { method, body, headers = {} }: CanaryRequest = {},
): Promise<{ status: number; text: string }> {
  const url = new URL(origin);
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: url.hostname,
        port: url.port,
        path: `${path}${path.includes("?") ? "&" : "?"}q=${canaries.query}`,
        method: method ?? (body === undefined ? "GET" : "POST"),
        headers: {
          "User-Agent": `Mozilla/5.0 ${canaries.agent}`,
          Referer: `https://${canaries.referer}.example/`,
          "X-Forwarded-For": `${canaries.ip}, ${canaries.ip6}`,
          "X-Real-IP": canaries.ip,
          Forwarded: `for=${canaries.ip};by="[${canaries.ip6}]"`,
          Cookie: `seen=${canaries.cookie}; staff=${canaries.cookie}`,
          "Accept-Language": `cy, ${canaries.language};q=0.5`,
          ...(body === undefined
            ? {}
            : {
                "Content-Type": "application/x-www-form-urlencoded",
                Origin: origin,
                "Content-Length": String(Buffer.byteLength(body)),
              }),
          ...headers,
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString("utf8") }),
        );
      },
    );
    // A body that is refused half way ends the connection: that is an answer too.
    asked.on("error", (error: NodeJS.ErrnoException) =>
      error.code === "EPIPE" || error.code === "ECONNRESET"
        ? resolve({ status: 0, text: "" })
        : reject(error),
    );
    asked.end(body);
  });
}

/** A text in UTF-8, UTF-16, hex and base64 at each of its three alignments; bytes as they would be found. */
export function writingsOf(text: string): { writing: string; bytes: Buffer }[] {
  const utf8 = Buffer.from(text, "utf8");
  const little = Buffer.from(text, "utf16le");
  const big = Buffer.from(little).swap16();
  const writings = [
    { writing: "utf-8", bytes: utf8 },
    { writing: "utf-16 le", bytes: little },
    { writing: "utf-16 be", bytes: big },
    { writing: "percent", bytes: Buffer.from(encodeURIComponent(text)) },
    { writing: "json", bytes: Buffer.from(JSON.stringify(text).slice(1, -1)) },
    {
      writing: "json ascii",
      bytes: Buffer.from(
        text.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
      ),
    },
  ];
  for (const [encoding, bytes] of [
    ["utf-8", utf8],
    ["utf-16 le", little],
  ] as const) {
    writings.push(
      { writing: `${encoding} in hex`, bytes: Buffer.from(bytes.toString("hex")) },
      { writing: `${encoding} in HEX`, bytes: Buffer.from(bytes.toString("hex").toUpperCase()) },
    );
    for (let before = 0; before < 3; before++)
      for (const alphabet of ["base64", "base64url"] as const) {
        const encoded = Buffer.concat([Buffer.alloc(before), bytes])
          .toString(alphabet)
          .replace(/=+$/, "");
        // The first and last letters also carry bits of what stands beside.
        const bare = encoded.slice(
          before === 0 ? 0 : before + 1,
          (before + bytes.length) % 3 === 0 ? undefined : -1,
        );
        writings.push({ writing: `${encoding} in ${alphabet} at ${before}`, bytes: Buffer.from(bare) });
      }
  }
  return writings.filter(({ bytes }, at) => writings.findIndex((other) => other.bytes.equals(bytes)) === at);
}

export interface Hit {
  /** Table, log or file. */
  where: string;
  what: string;
  writing: string;
}

export interface Haystack {
  where: string;
  bytes: Buffer;
}

/** Every place where one of the texts is found. Short texts, such as an address, are only searched for as they are. */
export function search(
  texts: Record<string, string> | readonly string[],
  haystacks: readonly Haystack[],
): Hit[] {
  const named = Array.isArray(texts)
    ? texts.map((text: string) => [text, text] as const)
    : Object.entries(texts as Record<string, string>);
  const needles = named
    .flatMap(([what, text]) => writingsOf(text).map((writing) => ({ what, ...writing })))
    .filter(({ bytes }) => bytes.length >= 8);
  const hits: Hit[] = [];
  for (const { where, bytes } of haystacks)
    for (const needle of needles)
      if (bytes.includes(needle.bytes)) hits.push({ where, what: needle.what, writing: needle.writing });
  return hits;
}

/** Every row of every table of every schema of ours, one haystack a table. `pool` is the owner's. */
export async function dumpDatabase(pool: pg.Pool): Promise<Haystack[]> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)' order by 1`,
  );
  const haystacks: Haystack[] = [];
  for (const { name } of tables) {
    const { rows } = await pool.query<{ row: string }>(`select to_jsonb(t)::text as row from ${name} t`);
    haystacks.push({ where: name, bytes: Buffer.from(rows.map(({ row }) => row).join("\n")) });
  }
  return haystacks;
}

/** Every file below a folder as it lies on disk: tables, their dead rows and the write-ahead log among them. */
export function readFolder(folder: string): Haystack[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .map((path) => ({ where: path, bytes: readFileSync(path) }));
}

/** What a program said, as one haystack. */
export const spoken = (said: string): Haystack => ({ where: "standard output", bytes: Buffer.from(said) });
