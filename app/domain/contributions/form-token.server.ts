/**
 * The sealed form token: the only memory of a form that is being filled in. It travels in the form itself, so that
 * nothing about a woman who has not sent anything is kept anywhere. It holds her answers so far, when the form was
 * begun and the nonce that makes sending twice the same as sending once. Source: promises 27 and 28.
 */
import { randomBytes } from "#app/platform/crypto/random.server.ts";
import { openToken, sealToken } from "#app/platform/crypto/sealing.server.ts";
import { keys } from "#app/platform/held-keys.server.ts";
import type { Language } from "../programmes/terms.ts";

/** After this long a form is shown again with a new token instead of being sent. */
export const FORM_TOKEN_LIFE_MS = 24 * 60 * 60 * 1000;
/** A form sent sooner than this after it was begun was not filled in by a person: it is held, never refused. */
export const TOO_FAST_SECONDS = 3;
const NONCE_BYTES = 16;

export interface FormToken<A> {
  /** Which form of which programme, such as `feedback:<programme id>`. A token of another flow does not open. */
  flow: string;
  /** Language of the page that carries the token. */
  language: Language;
  answers: A;
  /** Seconds since 1970 when the form was begun; never stored. */
  issuedAt: number;
  /** 128 random bits, base64url; used once, at sending. */
  nonce: string;
}

export type ReadFormToken<A> =
  | { kind: "valid"; token: FormToken<A> }
  /** Genuine but older than a day: the same answers under a new nonce. Show the form again, do not send. */
  | { kind: "renewed"; token: FormToken<A> }
  /** Altered, of another form, or not ours. */
  | { kind: "foreign" };

export const newNonce = (): string => randomBytes(NONCE_BYTES).toString("base64url");

export function newFormToken<A>(flow: string, language: Language, answers: A, now: Date): FormToken<A> {
  return { flow, language, answers, issuedAt: Math.floor(now.getTime() / 1000), nonce: newNonce() };
}

/** The token as the value of a hidden field. */
export const writeFormToken = <A>({ flow, language, answers, issuedAt, nonce }: FormToken<A>): string =>
  sealToken(keys().forms, `form:${flow}`, { l: language, a: answers, i: issuedAt, n: nonce });

/** Reads a token that this program wrote for `flow`; its answers are as they were when it was written. */
export function readFormToken<A>(flow: string, sealed: string | undefined, now: Date): ReadFormToken<A> {
  const read = sealed
    ? (openToken(keys().forms, `form:${flow}`, sealed) as
        { l: Language; a: A; i: number; n: string } | undefined)
    : undefined;
  if (!read) return { kind: "foreign" };
  if (now.getTime() - read.i * 1000 < FORM_TOKEN_LIFE_MS)
    return {
      kind: "valid",
      token: { flow, language: read.l, answers: read.a, issuedAt: read.i, nonce: read.n },
    };
  return { kind: "renewed", token: newFormToken(flow, read.l, read.a, now) };
}

/** Seconds since the form was begun. */
export const secondsOnForm = (token: Pick<FormToken<unknown>, "issuedAt">, now: Date): number =>
  now.getTime() / 1000 - token.issuedAt;
