/**
 * A consultation of 25 questions answered 10,000 times, and how long its results and its files take. Every row is sealed
 * as when a woman sends it: a data key of its own, boxed to the staff key. Source: performance.md, `consultation.results`
 * and `consultation.export`.
 */
import type { Pool } from "pg";
import { EXPORT_FORMATS, type ExportFormat } from "#app/domain/consultations/export-terms.ts";
import type { Answer, Answers, ConsultationContent, Question } from "#app/domain/consultations/terms.ts";
import { sealMasked, sealPayload } from "#app/domain/contributions/opened.server.ts";
import { CHANNELS, JOURNEY_STAGES, LANGUAGES } from "#app/domain/programmes/terms.ts";
import { randomBytes, randomUuid, sha256 } from "#app/platform/crypto/random.server.ts";
import { newDataKey, sealBox } from "#app/platform/crypto/sealing.server.ts";
import { keys } from "#app/platform/held-keys.server.ts";
import { processorMilliseconds, residentMegabytes, type Started } from "./installation.ts";

export const RESPONSES = 10_000;
const BATCH = 1_000;
const both = (text: string) => ({ en: text, cy: `${text} (cy)` });
const choices = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    code: `o${index + 1}`,
    label: both(`Option ${index + 1}`),
  }));

/** Every kind that is counted, and seven answered in words: 25. */
export const QUESTIONS: readonly Question[] = (
  [
    ...Array.from({ length: 7 }, () => ({
      kind: "one-choice" as const,
      choices: choices(5),
      preferNotToSay: true,
    })),
    ...Array.from({ length: 3 }, () => ({ kind: "several-choices" as const, choices: choices(8) })),
    ...Array.from({ length: 3 }, () => ({ kind: "yes-no-not-sure" as const, preferNotToSay: true })),
    ...Array.from({ length: 2 }, () => ({ kind: "scale" as const, choices: choices(5) })),
    { kind: "faces", choices: choices(5) },
    { kind: "rank", choices: choices(5), rankCount: 3 },
    { kind: "statements", statements: choices(6) },
    ...Array.from({ length: 5 }, () => ({ kind: "long-text" as const })),
    ...Array.from({ length: 2 }, () => ({ kind: "short-text" as const })),
  ] as Omit<Question, "code" | "title">[]
).map((question, index) => ({ code: `q${index + 1}`, title: both(`Question ${index + 1}`), ...question }));

const WORDS =
  "bus leaves before school opens and back after it closed so somebody waits at the gate my worker rang every week letter plain court door nurse told me tablets late children visit room loud housing office shut until Monday fare money food phone credit answer asked again same question form sign help near village evening group women home train hours far listened never always kind cold wet".split(
    " ",
  );
const below = (limit: number): number => Math.floor(Math.random() * limit);
const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
const text = (letters: number): string => {
  let said = "";
  while (said.length < letters) said += `${pick(WORDS)} `;
  return said.trim();
};

/** Some options are chosen far more often than others, as it is. */
function answerTo(question: Question): Answer | undefined {
  if (Math.random() < 0.12) return undefined;
  const code = () => {
    const list = question.choices ?? [];
    return list[Math.floor(Math.random() ** 2 * list.length)]!.code;
  };
  switch (question.kind) {
    case "several-choices":
      return [...new Set([code(), code(), code()])];
    case "rank":
      return [...(question.choices ?? [])]
        .sort(() => Math.random() - 0.5)
        .slice(0, question.rankCount ?? 3)
        .map((choice) => choice.code);
    case "statements":
      return Object.fromEntries(
        (question.statements ?? []).map((statement) => [statement.code, pick(["agree", "disagree", "pass"])]),
      );
    case "yes-no-not-sure":
      return pick(["yes", "no", "not-sure"]);
    default:
      return code();
  }
}

export interface Answered {
  consultationId: string;
  versionId: string;
  programmeId: string;
}

/** Opens the consultation and answers it; says which. */
export async function answerTenThousandTimes(owner: Pool, responses = RESPONSES): Promise<Answered> {
  const content: ConsultationContent = {
    title: both("Ten thousand answers"),
    purpose: both("For measuring."),
    canChange: both("Nothing."),
    cannotChange: both("Everything."),
    audience: both("Nobody."),
    level: "consultation",
    lundy: { space: both("-"), voice: both("-"), audience: both("-"), influence: both("-") },
    languages: ["en", "cy"],
    monitoring: false,
    sections: [{ code: "s1", title: both("Questions"), questions: [...QUESTIONS] }],
  };
  const { rows } = await owner.query<{ id: string; programme_id: string }>(
    `insert into consultations (programme_id, slug, number, draft, opens_at, closes_at, created_at, approved_at)
     select id, 'k-901', 901, $1, now() - interval '60 days', now() - interval '9 days', now(), now() from programmes where slug = 'nw' returning id, programme_id`,
    [JSON.stringify(content)],
  );
  const { id: consultationId, programme_id: programmeId } = rows[0]!;
  const version = await owner.query<{ id: string }>(
    "insert into consultation_versions (consultation_id, number, content, created_at) values ($1, 1, $2, now()) returning id",
    [consultationId, JSON.stringify(content)],
  );
  const made = { consultationId, versionId: version.rows[0]!.id, programmeId };
  for (let from = 0; from < responses; from += BATCH)
    await answerMore(owner, made, Math.min(BATCH, responses - from));
  await owner.query("vacuum analyze contributions, keys.contribution_keys");
  return made;
}

/** So many further answers, accepted. */
export async function answerMore(owner: Pool, made: Answered, count: number): Promise<void> {
  const { publicKey, version } = keys().staffPublic;
  const rows = Array.from({ length: count }, () => {
    const id = randomUuid();
    const key = newDataKey();
    const answers: Answers = {};
    const parts: { key: string; text: string }[] = [];
    for (const question of QUESTIONS) {
      if (question.kind === "long-text" || question.kind === "short-text") {
        if (Math.random() < 0.6)
          parts.push({ key: question.code, text: text(question.kind === "long-text" ? 260 : 60) });
        continue;
      }
      const answer = answerTo(question);
      if (answer !== undefined) answers[question.code] = answer;
    }
    return {
      id,
      sealed: sealPayload(key, id, { v: 1, parts, answers }),
      masked: sealMasked(key, id, { v: 1, parts, masks: [] }),
      wrap: sealBox(publicKey, key),
      channel: Math.random() < 0.8 ? "online" : pick(CHANNELS),
      language: Math.random() < 0.8 ? "en" : "cy",
      stage: Math.random() < 0.6 ? pick(JOURNEY_STAGES) : null,
    };
  });
  await owner.query(
    `insert into contributions (id, programme_id, consultation_version_id, received_week, language, channel, journey_stage, state, shuffled, sealed, sealed_masked, expires_on)
     select r.id, $1, $2, date_trunc('week', now())::date, r.language, r.channel, r.stage, 'accepted', true, r.sealed, r.masked, (now() + interval '1 year')::date
     from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::bytea[], $8::bytea[]) as r(id, language, channel, stage, sealed, masked)`,
    [
      made.programmeId,
      made.versionId,
      rows.map(({ id }) => id),
      rows.map(({ language }) => language),
      rows.map(({ channel }) => channel),
      rows.map(({ stage }) => stage),
      rows.map(({ sealed }) => sealed),
      rows.map(({ masked }) => masked),
    ],
  );
  await owner.query(
    "insert into keys.contribution_keys (contribution_id, key_version, staff_wrap) select id, $1, wrap from unnest($2::uuid[], $3::bytea[]) as k(id, wrap)",
    [version, rows.map(({ id }) => id), rows.map(({ wrap }) => wrap)],
  );
}

/** An officer of the programme, signed in with a second factor; answers the cookie. */
export async function signedInOfficer(
  owner: Pool,
  { programmeId }: Pick<Answered, "programmeId">,
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const { rows } = await owner.query<{ id: string }>(
    "insert into staff (email, name) values ('bench@example.org', 'Officer who measures') returning id",
  );
  await owner.query("insert into staff_roles (staff_id, programme_id, role) values ($1, $2, 'officer')", [
    rows[0]!.id,
    programmeId,
  ]);
  await owner.query(
    "insert into staff_sessions (id, user_id, expires_at, started_at, second_factor_at, programme_id) values ($1, $2, now() + interval '30 minutes', now(), now(), $3)",
    [sha256(token).toString("hex"), rows[0]!.id, programmeId],
  );
  return `staff=${token}`;
}

/** Milliseconds until the whole page is there. */
export async function openResults(
  program: Started,
  cookie: string,
  { consultationId }: Answered,
  part = "",
): Promise<number> {
  const started = performance.now();
  const response = await fetch(`${program.origin}/en/staff/consultations/${consultationId}/results${part}`, {
    headers: { Cookie: cookie },
    redirect: "manual",
  });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`the results answered ${response.status}`);
  return performance.now() - started;
}

/** One part of each kind. */
export const FIRST_PARTS = [
  "?channel=online",
  "?language=en",
  "?stage=not-said",
  "?channel=online&stage=not-said",
  "?channel=online&language=en&stage=not-said",
] as const;

/** Every part that one filter, two or three may ask for, in an order that is the same each time. */
export const partsOf = (count: number): string[] => {
  const parts = [
    ...CHANNELS.map((channel) => `?channel=${channel}`),
    ...LANGUAGES.map((language) => `?language=${language}`),
    ...JOURNEY_STAGES.map((stage) => `?stage=${stage}`),
    ...CHANNELS.flatMap((channel) => JOURNEY_STAGES.map((stage) => `?channel=${channel}&stage=${stage}`)),
    ...LANGUAGES.flatMap((language) =>
      JOURNEY_STAGES.map((stage) => `?channel=online&language=${language}&stage=${stage}`),
    ),
  ];
  const step = Math.max(1, Math.floor(parts.length / count));
  return parts.filter((_, index) => index % step === 0).slice(0, count);
};

export interface Exported {
  format: ExportFormat;
  seconds: number;
  bytes: number;
  processorMs: number;
  /** Resident memory of the program in megabytes, before and at most. */
  memoryBefore: number | undefined;
  memoryMost: number | undefined;
}

const LOOK_EVERY_MS = 50;

/** Asks for each file in turn, waits until it is made, and fetches it. */
export async function exportAll(program: Started, cookie: string, made: Answered): Promise<Exported[]> {
  const all: Exported[] = [];
  for (const format of EXPORT_FORMATS) all.push(await exportOne(program, cookie, made, format));
  return all;
}

async function exportOne(
  program: Started,
  cookie: string,
  { consultationId }: Answered,
  format: ExportFormat,
): Promise<Exported> {
  const headers = {
    Cookie: cookie,
    Origin: program.origin,
    "Content-Type": "application/x-www-form-urlencoded",
  };
  const processorBefore = processorMilliseconds(program.processId) ?? 0;
  const memoryBefore = residentMegabytes(program.processId);
  let memoryMost = memoryBefore;
  const look = setInterval(() => {
    const now = residentMegabytes(program.processId);
    if (now !== undefined && now > (memoryMost ?? 0)) memoryMost = now;
  }, LOOK_EVERY_MS);
  const started = performance.now();
  try {
    const begun = await fetch(`${program.origin}/en/staff/consultations/${consultationId}/results`, {
      method: "POST",
      headers,
      body: `format=${format}`,
      redirect: "manual",
    });
    const address = begun.headers.get("location");
    if (!address) throw new Error(`the export answered ${begun.status}`);
    const page = `${program.origin}${address}`;
    for (;;) {
      const response = await fetch(page, { headers: { Cookie: cookie } });
      const html = await response.text();
      if (html.includes(`${address}/file`)) break;
      if (!response.headers.get("refresh")) throw new Error(`${format} was not made`);
      await new Promise((next) => setTimeout(next, LOOK_EVERY_MS));
    }
    const file = await fetch(`${page}/file`, { headers: { Cookie: cookie } });
    const bytes = (await file.arrayBuffer()).byteLength;
    return {
      format,
      seconds: (performance.now() - started) / 1000,
      bytes,
      processorMs: (processorMilliseconds(program.processId) ?? 0) - processorBefore,
      memoryBefore,
      memoryMost,
    };
  } finally {
    clearInterval(look);
  }
}
