/** What the pages before and around sign-in share: time and database without a person, cookies, and the picture of a secret. */
import { redirect } from "@remix-run/node";
import type { Ctx } from "../domain/ctx.ts";
import type { SecondFactorSetup } from "../domain/people/join.server.ts";
import { clock } from "../platform/clock.server.ts";
import { databaseFor } from "../platform/database.server.ts";
import { endedCookie, sessionCookie } from "../platform/session.server.ts";
import { isHttps, requireSafeConnection } from "./actor.server.ts";
import { isLanguage, languageOfPath, otherLanguage } from "./language.ts";

/** For acts of somebody who is not signed in yet. Throws a `Response` where the connection is not safe. */
export function atDoor(request: Request): Pick<Ctx, "db" | "now"> {
  requireSafeConnection(request);
  return { db: databaseFor("staff"), now: clock() };
}

export function doorFrame(request: Request): { language: "en" | "cy"; otherHref: string } {
  const { pathname, search } = new URL(request.url);
  if (!isLanguage(pathname.split("/")[1])) throw new Response(null, { status: 404 });
  const language = languageOfPath(pathname);
  return { language, otherHref: pathname.replace(/^\/[^/]+/, `/${otherLanguage(language)}`) + search };
}

/** Headers that give this browser a session, or take it away. */
export const withSession = (request: Request, token: string): { "Set-Cookie": string } => ({
  "Set-Cookie": sessionCookie(token, isHttps(request)),
});
export const withoutSession = (request: Request): HeadersInit => ({
  "Set-Cookie": endedCookie(isHttps(request)),
  "Clear-Site-Data": '"cookies", "storage"',
});

export const redirectSignedIn = (request: Request, to: string, token: string): Response =>
  redirect(to, { headers: withSession(request, token) });

export interface ShownSecret {
  continuation: string;
  /** In groups of four, to be typed. */
  secret: string;
  /** The picture as a data address. */
  picture: string;
}

/** A secret as a picture for the app and as text for the hand. */
export async function showSecret({ continuation, secret, address }: SecondFactorSetup): Promise<ShownSecret> {
  const { default: QRCode } = await import("qrcode");
  const svg = await QRCode.toString(address, { type: "svg", errorCorrectionLevel: "M", margin: 2 });
  return {
    continuation,
    secret: secret.replace(/(.{4})(?=.)/g, "$1 "),
    picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`,
  };
}
