/** What a browser loads and how a long form grows. */
import { brotliDecompressSync } from "node:zlib";
import { existsSync } from "node:fs";
import { get as httpGet, request as httpRequest } from "node:http";
import { chromium } from "playwright-core";
import type { Pool } from "pg";
import type { ConsultationContent } from "#app/domain/consultations/terms.ts";

export interface FirstVisit {
  /** Over the wire, with headers. */
  bytes: number;
  requests: number;
  scriptBytes: number;
  cookies: number;
  /** Milliseconds to the load event on fast 3G with a processor six times slower. */
  usableMs: number;
}

const FAST_3G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: ((1.6 * 1024 * 1024) / 8) * 0.9,
  uploadThroughput: ((750 * 1024) / 8) * 0.9,
};

/** Visits each address once in a fresh browser window. Undefined without Chromium. */
export async function visitFirst(addresses: readonly string[]): Promise<FirstVisit[] | undefined> {
  const path =
    process.env["CHROMIUM"] ??
    ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((place) =>
      existsSync(place),
    );
  if (!path) return undefined;
  const browser = await chromium.launch({
    executablePath: path,
    args: ["--no-sandbox", "--headless", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    const visits: FirstVisit[] = [];
    for (const address of addresses) {
      const plain = await visit(browser, address, false);
      const slow = await visit(browser, address, true);
      visits.push({ ...plain, usableMs: slow.usableMs });
    }
    return visits;
  } finally {
    await browser.close();
  }
}

async function visit(
  browser: Awaited<ReturnType<typeof chromium.launch>>,
  address: string,
  isSlow: boolean,
): Promise<FirstVisit> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  if (isSlow) {
    await devtools.send("Network.emulateNetworkConditions", FAST_3G);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  }
  const kinds = new Map<string, string>();
  let bytes = 0;
  let scriptBytes = 0;
  let requests = 0;
  devtools.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    requests++;
    bytes += encodedDataLength;
    if (kinds.get(requestId) === "Script") scriptBytes += encodedDataLength;
  });
  const started = performance.now();
  await page.goto(address, { waitUntil: "load" });
  const usableMs = performance.now() - started;
  await page.waitForTimeout(300);
  const cookies = (await context.cookies()).length;
  await context.close();
  return { bytes, requests, scriptBytes, cookies, usableMs };
}

interface Answer {
  status: number;
  /** Of the body, as it came over the wire. */
  bytes: number;
  text: string;
}

/** One request as an old browser without scripts makes it; the answer compressed. */
export function ask(address: string, form?: Record<string, string>): Promise<Answer> {
  const body = form && new URLSearchParams(form).toString();
  return new Promise((resolve, reject) => {
    const headers: Record<string, string> = { "Accept-Encoding": "br", Origin: new URL(address).origin };
    if (body) headers["Content-Type"] = "application/x-www-form-urlencoded";
    const call = (body ? httpRequest : httpGet)(
      address,
      { method: body ? "POST" : "GET", headers },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          const bytes = Buffer.concat(chunks);
          const text = (
            response.headers["content-encoding"] === "br" ? brotliDecompressSync(bytes) : bytes
          ).toString("utf8");
          resolve({ status: response.statusCode!, bytes: bytes.length, text });
        });
      },
    );
    call.on("error", reject);
    call.end(body);
  });
}

const QUESTIONS = 60;
const TEXTS = 10;
const LETTERS = 300;
const WORDS =
  "bus leaves before school opens and back after closed so somebody waits at gate my worker rang every week letter plain court door nurse told tablets late children visit room loud housing office shut until Monday fare money food phone credit answer asked again same question form sign help near village evening group women breathe home train hours far listened never always kind cold wet".split(
    " ",
  );

/** Three hundred letters, other ones each time, as compressible as writing is. */
function words(seed: number): string {
  let state = seed * 2_654_435_761;
  let text = "";
  while (text.length < LETTERS) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    text += `${WORDS[state % WORDS.length]} `;
  }
  return text.slice(0, LETTERS);
}

/** Opens a consultation of 60 questions, ten of them in words, in the programme `nw`. */
export async function openLongConsultation(owner: Pool): Promise<string> {
  const both = (text: string) => ({ en: text, cy: text });
  const content: ConsultationContent = {
    title: both("A long list of questions"),
    purpose: both("For measuring."),
    canChange: both("Nothing."),
    cannotChange: both("Everything."),
    audience: both("Nobody."),
    level: "consultation",
    lundy: { space: both("-"), voice: both("-"), audience: both("-"), influence: both("-") },
    languages: ["en", "cy"],
    monitoring: false,
    sections: [
      {
        code: "s1",
        title: both("Questions"),
        questions: Array.from({ length: QUESTIONS }, (_, index) =>
          index < TEXTS
            ? { code: `q${index + 1}`, kind: "long-text", title: both(`What happened then, ${index + 1}?`) }
            : {
                code: `q${index + 1}`,
                kind: "one-choice",
                title: both(`How was it, ${index + 1}?`),
                choices: ["good", "middling", "bad", "unsure"].map((code) => ({ code, label: both(code) })),
                preferNotToSay: true,
              },
        ),
      },
    ],
  };
  const { rows } = await owner.query<{ id: string }>(
    `insert into consultations (programme_id, slug, number, draft, opens_at, closes_at, created_at, approved_at)
     select id, 'k-900', 900, $1, now() - interval '1 day', now() + interval '9 days', now(), now() from programmes where slug = 'nw' returning id`,
    [JSON.stringify(content)],
  );
  await owner.query(
    "insert into consultation_versions (consultation_id, number, content, created_at) values ($1, 1, $2, now())",
    [rows[0]!.id, JSON.stringify(content)],
  );
  return "k-900";
}

export interface LongForm {
  /** The largest of all further pages. */
  largest: number;
  /** The page on which the last question was asked. */
  last: number;
  /** Largest page without the sealed answers it carries. */
  withoutAnswers: number;
  answered: number;
}

/** Answers it to the end and measures each page. */
export async function answerLongForm(origin: string, slug: string): Promise<LongForm> {
  const address = `${origin}/en/nw/consultations/${slug}/answer`;
  let page = await ask(address, { act: "start" });
  const found: LongForm = { largest: 0, last: 0, withoutAnswers: 0, answered: 0 };
  for (let step = 0; step < QUESTIONS + 5; step++) {
    if (page.status !== 200) throw new Error(`the long form answered ${page.status}`);
    const token = /name="token"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="token"/.exec(page.text);
    const sealed = token?.[1] ?? token?.[2];
    if (!sealed) throw new Error("the long form carries no token");
    const hasWords = /<textarea[^>]*name="a"/.test(page.text);
    const choice =
      /<input[^>]*name="a"[^>]*value="([^"]+)"/.exec(page.text) ??
      /value="([^"]+)"[^>]*name="a"/.exec(page.text);
    found.largest = Math.max(found.largest, page.bytes);
    found.withoutAnswers = Math.max(found.withoutAnswers, page.bytes - sealed.length);
    if (!hasWords && !choice) break;
    found.last = page.bytes;
    found.answered++;
    page = await ask(address, {
      token: sealed,
      act: "continue",
      a: hasWords ? words(found.answered) : choice![1]!,
    });
  }
  if (found.answered !== QUESTIONS)
    throw new Error(`only ${found.answered} of ${QUESTIONS} questions were asked`);
  return found;
}
