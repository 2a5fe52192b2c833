/** The sentences that she reads by her code, in the language she wrote in. */
import type { NoteTexts } from "../domain/contributions/note-texts.ts";
import type { Language } from "../domain/programmes/terms.ts";
import { textsIn } from "./language.server.ts";

export function noteTextsIn(language: Language): NoteTexts {
  const t = textsIn(language).getFixedT(language);
  return {
    maskingNote: (masks) =>
      [
        t("inbox:to-her.masked"),
        ...masks.map(({ kind, reason, count }) =>
          t("inbox:to-her.mask-line", {
            kind: t(`inbox:kind.${kind}`),
            count,
            reason: t(`inbox:to-her.mask-reason.${reason}`),
          }),
        ),
        t("inbox:to-her.masked-end"),
      ].join("\n"),
    setAside: (reason) =>
      [
        t("inbox:to-her.set-aside"),
        t(`inbox:to-her.set-aside-reason.${reason}`),
        t("inbox:to-her.set-aside-end"),
      ].join("\n\n"),
    takenOut: () => t("inbox:to-her.taken-out"),
  };
}

/** A text an officer can start an answer from. */
export const replyTemplateIn = (language: Language, template: string): string =>
  textsIn(language).getFixedT(language)(`inbox:template.${template}.text`);
