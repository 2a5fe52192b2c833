/** Brings staff pages to life. Participant pages never load it. */
import { RemixBrowser } from "@remix-run/react";
import i18next from "i18next";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider, initReactI18next } from "react-i18next";
import { provideTexts } from "./web/texts-here.ts";

const files = import.meta.glob<Record<string, unknown>>("/locales/*/*.json", { import: "default" });

async function start() {
  const language = document.documentElement.lang;
  const texts: Record<string, Record<string, unknown>> = {};
  await Promise.all(
    Object.entries(files)
      .filter(([path]) => path.startsWith(`/locales/${language}/`))
      .map(async ([path, load]) => {
        texts[path.split("/")[3]!.replace(".json", "")] = await load();
      }),
  );
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: Object.keys(texts),
    defaultNS: "common",
    resources: { [language]: texts },
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  });
  provideTexts(() => i18next);
  await dataRead();
  startTransition(() => {
    hydrateRoot(
      document,
      <I18nextProvider i18n={i18next}>
        <RemixBrowser />
      </I18nextProvider>,
    );
  });
}

/**
 * The page's data come as a stream, and the framework's component suspends until they are read. Nothing stands above a
 * whole document that could wait for it: a click meanwhile would make React give the page up (its error 345, "Root did
 * not complete"). So it is asked once before, outside of React: what it throws then is what has to be waited for.
 */
async function dataRead(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (waiting) {
    if (!(waiting instanceof Promise)) throw waiting;
    await waiting;
  }
}

void start();
