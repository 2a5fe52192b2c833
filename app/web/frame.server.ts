/** What the frame of a participant page needs, in the page's language. */
import type { PageFrame } from "../ui/participant-page.tsx";
import { inLanguage, languageShown, otherLanguage } from "./language.ts";
import { textsIn } from "./language.server.ts";
import type { ProgrammePage } from "./programme.server.ts";

/** Windows are named from this fixed neutral list (promise 7). */
export const NEUTRAL_TITLES = [
  "home",
  "say",
  "safety",
  "list",
  "page",
  "code",
  "answers",
  "help",
  "notice",
  "error",
  "step",
] as const;
export type NeutralTitle = (typeof NEUTRAL_TITLES)[number];

/** `step` adds "step 2 of 5" to the title. */
export function pageFrame(
  request: Request,
  { language, programme }: ProgrammePage,
  title: NeutralTitle,
  step?: { now: number; of: number } | null,
): PageFrame {
  const url = new URL(request.url);
  const other = otherLanguage(language);
  const t = textsIn(language).getFixedT(language);
  return {
    language,
    home: `/${language}/${programme.slug}`,
    other: programme.languages.includes(other)
      ? { language: other, href: url.pathname.replace(/^\/[^/]+/, `/${other}`) }
      : undefined,
    exitUrl: programme.settings.exitUrl,
    helpLines: programme.settings.helpLines.map((line) => ({
      name: inLanguage(line.name, language),
      lang: languageShown(line.name, language),
      phone: line.phone,
      text: line.text,
      hours: inLanguage(line.hours, language),
      about: inLanguage(line.about, language),
    })),
    title: step
      ? t("common:title.step", { title: t(`common:title.${title}`), now: step.now, of: step.of })
      : t(`common:title.${title}`),
    isOnlyLanguage: url.searchParams.has("only"),
  };
}
