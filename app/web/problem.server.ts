/** What the open data says when it cannot answer: a problem document (RFC 9457) in the reader's language. */
import type { Language } from "../domain/programmes/terms.ts";
import { textsIn } from "./language.server.ts";

const KNOWN = [400, 403, 404, 405, 414, 415, 429, 500, 503];

/** Welsh where the reader prefers it to English; English otherwise. */
export function languageAccepted(header: string | null | undefined): Language {
  const weight = (language: string): number => {
    const entry = (header ?? "")
      .split(",")
      .map((part) => part.trim().toLowerCase())
      .find(
        (part) => part === language || part.startsWith(`${language};`) || part.startsWith(`${language}-`),
      );
    if (!entry) return 0;
    const q = /;\s*q=([0-9.]+)/.exec(entry)?.[1];
    return q === undefined ? 1 : Number(q) || 0;
  };
  return weight("cy") > weight("en") ? "cy" : "en";
}

/** `detail` is already in the language of the answer. */
export function problemText(
  status: number,
  acceptLanguage: string | null | undefined,
  detail?: string,
): { language: Language; body: string } {
  const language = languageAccepted(acceptLanguage);
  const t = textsIn(language).getFixedT(language);
  const kind = KNOWN.includes(status) ? status : status >= 500 ? 500 : 400;
  return {
    language,
    body: JSON.stringify({
      type: "about:blank",
      status,
      title: t(`open-data:problem.${kind}.title` as never),
      detail: detail ?? t(`open-data:problem.${kind}.detail` as never),
    }),
  };
}
