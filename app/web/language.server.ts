/** One i18next instance for each language, loaded once and shared by every request. */
import i18next, { type i18n, type Resource } from "i18next";
import { initReactI18next } from "react-i18next";
import { LANGUAGES, type Language } from "../domain/programmes/terms.ts";
import { provideTexts } from "./texts-here.ts";

const files = import.meta.glob<Record<string, unknown>>("/locales/*/*.json", {
  eager: true,
  import: "default",
});

const instances = new Map<Language, i18n>();

/** The language's texts. An unknown language is a mistake of the caller: see `isLanguage`. */
export function textsIn(language: Language): i18n {
  const known = instances.get(language);
  if (known) return known;
  const texts: Record<string, Record<string, unknown>> = {};
  /** The other language's common words, for what is said in both on one page. */
  const others: Record<string, { common: Record<string, unknown> }> = {};
  for (const [path, content] of Object.entries(files)) {
    const [, , fileLanguage, file] = path.split("/");
    if (fileLanguage === language) texts[file!.replace(".json", "")] = content;
    else if (file === "common.json") others[fileLanguage!] = { common: content };
  }
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    supportedLngs: [...LANGUAGES],
    ns: Object.keys(texts),
    defaultNS: "common",
    resources: { ...others, [language]: texts } as Resource,
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
    showSupportNotice: false,
  });
  instances.set(language, instance);
  return instance;
}

provideTexts(textsIn);
