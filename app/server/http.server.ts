/**
 * What stands between the network and the pages: headers for every status, limits on bodies and time, the check that
 * a post comes from our own pages, cookies dropped on the participant side. Source: promises 6, 27, 40, 41.
 */
import type { IncomingHttpHeaders } from "node:http";
import { randomBytes } from "#app/platform/crypto/random.server.ts";

export const FORM_BODY_MAX_BYTES = 512 * 1024;
/** Builder and import forms of staff hold whole documents. */
export const STAFF_BODY_MAX_BYTES = 4 * 1024 * 1024;
export const BODY_TIMEOUT_MS = 20_000;

export type Side = "participant" | "staff" | "embed" | "api" | "probe";

/**
 * Which side an address belongs to; unknown addresses are treated as the strictest. `/en/staff.data` is the work list of
 * staff as the framework asks for it while it moves between pages.
 */
export function sideOf(pathname: string): Side {
  const [, first, second] = pathname.split("/");
  if (first === "api") return "api";
  if (first === "embed") return "embed";
  if (first === "healthz" || first === "readyz") return "probe";
  return second === "staff" || second === "staff.data" ? "staff" : "participant";
}

const PASSKEYS = /publickey-credentials-(create|get)=\(\)/g;

const COMMON: Record<string, string> = {
  "Referrer-Policy": "same-origin",
  "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  "Permissions-Policy":
    "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), clipboard-read=(), display-capture=(), encrypted-media=(), fullscreen=(), gamepad=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-create=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), storage-access=(), usb=(), xr-spatial-tracking=()",
};

const PARTICIPANT_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; report-to csp";

export const newNonce = (): string => randomBytes(16).toString("base64url");

/** Every header of an answer on one side. */
export function headersFor(side: Side, nonce: string): Record<string, string> {
  const framed = {
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
  };
  const page = {
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noarchive",
    "Reporting-Endpoints": 'csp="/csp-report"',
  };
  switch (side) {
    case "participant":
      return { ...COMMON, ...framed, ...page, "Content-Security-Policy": PARTICIPANT_CSP };
    case "staff":
      return {
        ...COMMON,
        ...framed,
        ...page,
        "X-Robots-Tag": "noindex, noarchive",
        // Only staff sign in, so only they may be asked for a passkey.
        "Permissions-Policy": COMMON["Permissions-Policy"]!.replace(
          PASSKEYS,
          "publickey-credentials-$1=(self)",
        ),
        "Content-Security-Policy": `default-src 'none'; script-src 'self' 'nonce-${nonce}' 'strict-dynamic'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; report-to csp`,
      };
    case "embed":
      return {
        ...COMMON,
        "Cache-Control": "no-store",
        "Cross-Origin-Resource-Policy": "cross-origin",
        "Content-Security-Policy":
          "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *",
      };
    case "api":
      return {
        ...COMMON,
        "Cache-Control": "no-cache",
        "Access-Control-Allow-Origin": "*",
        "Cross-Origin-Resource-Policy": "cross-origin",
        "X-Frame-Options": "DENY",
        "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
      };
    case "probe":
      return { ...COMMON, "Cache-Control": "no-store" };
  }
}

export type CrossSite = "same" | "other" | "unknown";

/**
 * Where an unsafe request comes from: the browser's own word first, else the origin against the configured one.
 * Never the `Host` header. `unknown`, when a browser says neither, is refused for staff; a participant's form token decides.
 */
export function originOf(headers: IncomingHttpHeaders, expectedOrigin: string | undefined): CrossSite {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none" ? "same" : "other";
  const { origin } = headers;
  if (origin === undefined) return "unknown";
  return expectedOrigin !== undefined && origin === expectedOrigin ? "same" : "other";
}
