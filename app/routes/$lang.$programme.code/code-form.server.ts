/**
 * Everything behind a private code, answered to POST alone. Between pages what the code opened travels in a sealed
 * field that lives for half an hour; the code itself is nowhere but in the box she typed it into.
 */
import { asPublic } from "../../web/actor.server.ts";
import { cleanText, readFields, type Fields } from "../../web/answers.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { inLanguage, languageShown } from "../../web/language.ts";
import type { ProgrammePage } from "../../web/programme.server.ts";
import { shownChange, type ShownChange } from "../../web/shown-change.server.ts";
import { addToContribution } from "../../domain/contributions/add-to-contribution.server.ts";
import { checkChange } from "../../domain/contributions/check-change.server.ts";
import { hasWords, isTooLong } from "../../domain/contributions/feedback-flow.ts";
import { newNonce } from "../../domain/contributions/form-token.server.ts";
import {
  CHECK_ANSWERS,
  openByCode,
  readByCode,
  type CheckAnswer,
  type CodeHolder,
} from "../../domain/contributions/open-by-code.server.ts";
import { findCodes, readTypedCode } from "../../domain/contributions/private-code.ts";
import { withdrawContribution } from "../../domain/contributions/withdraw-contribution.server.ts";
import type { AnonymousCtx } from "../../domain/ctx.ts";
import { TooManyLookUps } from "../../platform/crypto/derivation-queue.server.ts";
import { openToken, sealToken } from "../../platform/crypto/sealing.server.ts";
import { isDatabaseDown } from "../../platform/database.server.ts";
import { keys } from "../../platform/held-keys.server.ts";

const OPEN_FOR_MS = 30 * 60 * 1000;

export type Notice =
  | "code-expired"
  | "code-expired-words"
  | "busy"
  | "away-now"
  | "added"
  | "added-before"
  | "added-edited"
  | "answer-kept"
  | "code-in-words";

export interface ShownText {
  /** Title of the question, or undefined where the page names it: see `key`. */
  title?: string | undefined;
  titleLang?: "en" | "cy" | undefined;
  key: string;
  text: string;
}

export interface MineShown {
  state: string;
  /** Working days; absent where nothing is promised. */
  readWithin?: number | undefined;
  lang: "en" | "cy";
  week: string;
  mayQuote: boolean;
  words: ShownText[];
  hasChosenAnswers: boolean;
  masked?: { parts: ShownText[]; masks: { word: string; reason: string }[] } | undefined;
  notes: { id: string; kind: string; week: string; state: string; text?: string | undefined }[];
  answers: { changeId: string; change: ShownChange; check?: CheckAnswer | undefined }[];
}

export type CodeShown =
  | {
      kind: "enter";
      typed: string;
      error?: string | undefined;
      notice?: Notice | undefined;
      addition?: string | undefined;
    }
  | { kind: "mine"; token: string; mine: MineShown; notice?: Notice | undefined }
  | {
      kind: "add";
      token: string;
      text: string;
      error?: string | undefined;
      notice?: Notice | undefined;
      isWarned?: boolean;
    }
  | { kind: "withdraw"; token: string; notice?: Notice | undefined }
  /** What was opened could not be read just now; the same page can be asked for again. */
  | { kind: "wait"; token: string }
  | { kind: "gone"; how: "now" | "before" };

export interface CodeAnswer {
  status: number;
  shown: CodeShown;
}

interface OpenToken {
  id: string;
  locator: string;
  verifier: string;
  key?: string | undefined;
  vote: string;
  until: number;
  nonce: string;
}

interface Opened {
  holder: CodeHolder;
  nonce: string;
}

export async function answerCode(request: Request, page: ProgrammePage): Promise<CodeAnswer> {
  const ctx = asPublic();
  const fields = await readFields(request);
  const first = (name: string) => fields[name]?.[0];
  const act = first("act") ?? "open";
  if (first("view") === "gone")
    return { status: 200, shown: { kind: "gone", how: first("how") === "before" ? "before" : "now" } };
  if (first("token") === undefined) return enter(ctx, page, fields, act);
  const opened = readToken(page, first("token")!, ctx.now);
  const text = cleanText(first("addition") ?? "");
  if (!opened) {
    const hasText = hasWords(text);
    return {
      status: 400,
      shown: {
        kind: "enter",
        typed: "",
        notice: hasText ? "code-expired-words" : "code-expired",
        addition: hasText ? text : undefined,
      },
    };
  }
  const view = first("view") ?? "mine";
  try {
    return await actOn(
      ctx,
      page,
      opened,
      act === "continue" && view === "add" ? "add-send" : act,
      view,
      text,
      first("warned") === "yes",
    );
  } catch (error) {
    if (!isDatabaseDown(error)) throw error;
    const token = writeToken(page, opened, ctx.now);
    if (view === "add") return { status: 503, shown: { kind: "add", token, text, notice: "away-now" } };
    if (view === "withdraw") return { status: 503, shown: { kind: "withdraw", token, notice: "away-now" } };
    return { status: 503, shown: { kind: "wait", token } };
  }
}

async function enter(
  ctx: AnonymousCtx,
  page: ProgrammePage,
  fields: Fields,
  act: string,
): Promise<CodeAnswer> {
  const typed = (fields["code"]?.[0] ?? "").slice(0, 200);
  const addition = fields["addition"]?.[0];
  const asked = { kind: "enter" as const, typed, addition };
  if (act === "language") return { status: 200, shown: asked };
  const read = readTypedCode(typed);
  if (!read.ok) return { status: 400, shown: { ...asked, error: read.because } };
  try {
    const holder = await openByCode(ctx, page.programme.id, read.code);
    // Same answer for a wrong code and for one that was never given, so that nobody can test whether a code exists.
    if (!holder) return { status: 400, shown: { ...asked, error: "code.unknown" } };
    const opened = { holder, nonce: newNonce() };
    if (hasWords(addition) && holder.dataKey)
      return {
        status: 200,
        shown: { kind: "add", token: writeToken(page, opened, ctx.now), text: addition },
      };
    return await mine(ctx, page, opened);
  } catch (error) {
    if (error instanceof TooManyLookUps) return { status: 503, shown: { ...asked, notice: "busy" } };
    if (isDatabaseDown(error)) return { status: 503, shown: { ...asked, notice: "away-now" } };
    throw error;
  }
}

async function actOn(
  ctx: AnonymousCtx,
  page: ProgrammePage,
  opened: Opened,
  act: string,
  view: string,
  text: string,
  isWarned: boolean,
): Promise<CodeAnswer> {
  const { holder, nonce } = opened;
  const token = writeToken(page, opened, ctx.now);
  if (act === "language" && view === "add")
    return { status: 200, shown: { kind: "add", token, text, isWarned } };
  if (act === "withdraw" || (act === "language" && view === "withdraw"))
    return { status: 200, shown: { kind: "withdraw", token } };
  // A new nonce for each time the box is opened: what is pressed twice there is kept once.
  if (act === "add")
    return {
      status: 200,
      shown: { kind: "add", token: writeToken(page, { holder, nonce: newNonce() }, ctx.now), text: "" },
    };
  if (act === "add-send") {
    if (!hasWords(text)) return { status: 400, shown: { kind: "add", token, text, error: "no-addition" } };
    if (isTooLong(text)) return { status: 400, shown: { kind: "add", token, text, error: "too-long" } };
    if (!isWarned && findCodes(text).length)
      return { status: 200, shown: { kind: "add", token, text, notice: "code-in-words", isWarned: true } };
    const added = await addToContribution(ctx, holder, { text, language: page.language, nonce });
    if (added === "gone") return { status: 409, shown: { kind: "gone", how: "before" } };
    if (added === "edited")
      return {
        status: 409,
        shown: {
          kind: "add",
          token: writeToken(page, { holder, nonce: newNonce() }, ctx.now),
          text,
          notice: "added-edited",
        },
      };
    return mine(ctx, page, opened, added === "new" ? "added" : "added-before");
  }
  if (act === "withdraw-now") {
    const withdrawn = await withdrawContribution(ctx, holder);
    return { status: 200, shown: { kind: "gone", how: withdrawn === "withdrawn" ? "now" : "before" } };
  }
  const answer = CHECK_ANSWERS.find((one) => act.startsWith(`${one}:`));
  if (answer) {
    const kept = await checkChange(ctx, holder, act.slice(answer.length + 1), answer);
    return mine(ctx, page, opened, kept === "kept" ? "answer-kept" : undefined);
  }
  return mine(ctx, page, opened);
}

async function mine(
  ctx: AnonymousCtx,
  page: ProgrammePage,
  opened: Opened,
  notice?: Notice,
): Promise<CodeAnswer> {
  const { language, programme } = page;
  const hers = await readByCode(ctx, opened.holder);
  if (!hers) return { status: 200, shown: { kind: "gone", how: "before" } };
  const titled = ({ key, text }: { key: string; text: string }): ShownText => {
    const question = hers.questions[key];
    return {
      key,
      text,
      title: question && inLanguage(question, language),
      titleLang: question && languageShown(question, language),
    };
  };
  const { settings } = programme;
  return {
    status: 200,
    shown: {
      kind: "mine",
      token: writeToken(page, opened, ctx.now),
      notice,
      mine: {
        // That her words wait for a person because they came fast is nothing she needs to know.
        state:
          hers.state === "held"
            ? "received"
            : hers.state === "accepted" && hers.answers.length
              ? "answered"
              : hers.state,
        readWithin: settings.promisesShown ? settings.moderatedWithinWorkingDays : undefined,
        lang: hers.language,
        week: dayInWords(hers.week, language),
        mayQuote: hers.mayQuote,
        words: hers.words.map(titled),
        hasChosenAnswers: hers.hasChosenAnswers,
        masked: hers.masked && {
          parts: hers.masked.parts.map(titled),
          masks: hers.masked.masks.map(({ word, reason }) => ({ word, reason })),
        },
        notes: hers.notes.map((note) => ({ ...note, week: dayInWords(note.week, language) })),
        answers: hers.answers.map(({ change, check }) => ({
          changeId: change.changeId,
          change: shownChange(change, language),
          check,
        })),
      },
    },
  };
}

const purpose = (page: ProgrammePage) => `code:${page.programme.id}`;

function writeToken(page: ProgrammePage, { holder, nonce }: Opened, now: Date): string {
  const token: OpenToken = {
    id: holder.contributionId,
    locator: holder.locator.toString("base64"),
    verifier: holder.verifier.toString("base64"),
    key: holder.dataKey?.toString("base64"),
    vote: holder.voteSecret.toString("base64"),
    until: now.getTime() + OPEN_FOR_MS,
    nonce,
  };
  return sealToken(keys().forms, purpose(page), token);
}

function readToken(page: ProgrammePage, sealed: string, now: Date): Opened | undefined {
  const token = openToken(keys().forms, purpose(page), sealed) as OpenToken | undefined;
  if (!token || token.until < now.getTime()) return undefined;
  const bytes = (text: string) => Buffer.from(text, "base64");
  return {
    nonce: token.nonce,
    holder: {
      contributionId: token.id,
      programmeId: page.programme.id,
      locator: bytes(token.locator),
      verifier: bytes(token.verifier),
      dataKey: token.key ? bytes(token.key) : undefined,
      voteSecret: bytes(token.vote),
    },
  };
}
