/** The error page for when no route can render one: static, in the language of the address, with the help lines. */
import { renderToStaticMarkup } from "react-dom/server";
import { createElement } from "react";
import { I18nextProvider } from "react-i18next";
import { ErrorPage } from "#app/ui/error-page.tsx";
import participantStyles from "#app/ui/participant.css?url";
import { languageOfPath } from "#app/web/language.ts";
import { textsIn } from "#app/web/language.server.ts";

const pages = new Map<string, string>();

export function plainErrorPage(path: string, status: number): string {
  const language = languageOfPath(path);
  const key = `${language}${status}`;
  const known = pages.get(key);
  if (known) return known;
  const texts = textsIn(language);
  const body = renderToStaticMarkup(
    createElement(I18nextProvider, { i18n: texts }, createElement(ErrorPage, { status, language })),
  );
  const page = `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${texts.t("common:title.error")}</title><link rel="stylesheet" href="${participantStyles}"><link rel="icon" href="/icon.svg" type="image/svg+xml"><script src="/exit-4.js"></script></head><body>${body}</body></html>`;
  pages.set(key, page);
  return page;
}
