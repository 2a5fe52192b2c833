/** What something that nobody was heard about is called: a priority by its title, an area by its own name, the rest by a word of ours. */
import type { SilenceKind } from "../domain/priorities/silence-terms.ts";
import type { Bilingual, Language } from "../domain/programmes/terms.ts";
import { inLanguage } from "./language.ts";
import { textsIn } from "./language.server.ts";

interface Known {
  language: Language;
  strategy: { items: readonly { code: string; title: { en?: string | null; cy?: string | null } }[] };
  areaBands: readonly { code: string; name: Bilingual }[];
}

export function silentName(
  kind: SilenceKind,
  subject: string,
  { language, strategy, areaBands }: Known,
): string {
  const t = textsIn(language).getFixedT(language);
  switch (kind) {
    case "priority": {
      const title = strategy.items.find(({ code }) => code === subject)?.title;
      return title ? inLanguage({ en: title.en ?? subject, cy: title.cy ?? null }, language) : subject;
    }
    case "area-band": {
      const band = areaBands.find(({ code }) => code === subject);
      return band ? inLanguage(band.name, language) : subject;
    }
    case "journey-stage":
      return t(`inbox:stage.${subject}` as never);
    case "language":
      return t(`inbox:language.${subject}` as never);
    case "council":
      return t(`monitoring:council.${subject}` as never);
  }
}
