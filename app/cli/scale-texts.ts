/**
 * What the invented contributions of `seed scale` say: sentences in both languages, in pairs and threes, a few with a
 * name that is masked. All of it is made up, and small enough that a search over it can be judged by eye.
 */
import { maskParts } from "../domain/contributions/masking.ts";
import type { Mask, MaskedPayload, Part } from "../domain/contributions/payload.ts";
import type { Language } from "../domain/programmes/terms.ts";

/** `{…}` stands around a name, which the masked text does not hold. */
const SENTENCES: Record<Language, readonly string[]> = {
  en: [
    "The waiting room was full and nobody told me how long it would be.",
    "My worker {Bethan} rang me every Friday and that kept me going.",
    "I could not get to the appointment because there is one bus a day.",
    "Please put the letters in plain words.",
    "They asked me the same questions four times in one week.",
    "A creche at the centre would mean I could come.",
    "Nobody said what the court had decided until I asked the usher.",
    "The group on Tuesdays is the first place where I felt listened to.",
    "My tablets did not follow me when I came out.",
    "Ring before you visit, my children are frightened of the door.",
    "I would like to choose whether I see a man or a woman.",
    "The phone line closed at four and I finish work at five.",
    "{Carol} explained the forms to me and I signed knowing what they meant.",
    "Housing said one thing and probation said another.",
    "It helps when the same person stays with you from start to end.",
    "I had no credit so I could not ring back.",
  ],
  cy: [
    "Roedd yr ystafell aros yn llawn a neb yn dweud pa mor hir fyddai hi.",
    "Roedd fy ngweithiwr {Bethan} yn ffonio bob dydd Gwener ac roedd hynny’n help mawr.",
    "Allwn i ddim cyrraedd yr apwyntiad achos dim ond un bws y dydd sydd.",
    "Plis rhowch y llythyrau mewn geiriau syml.",
    "Ces i’r un cwestiynau bedair gwaith mewn un wythnos.",
    "Byddai gofal plant yn y ganolfan yn golygu y gallwn i ddod.",
    "Doedd neb wedi dweud beth oedd y llys wedi’i benderfynu.",
    "Y grŵp ar ddydd Mawrth yw’r lle cyntaf i rywun wrando arna i.",
    "Wnaeth fy nhabledi ddim dod gyda fi pan ddes i allan.",
    "Ffoniwch cyn galw, mae’r plant yn ofni’r drws.",
    "Hoffwn i gael siarad Cymraeg heb orfod gofyn.",
    "Roedd y llinell ffôn yn cau am bedwar a dw i’n gorffen gwaith am bump.",
  ],
};

export interface ScaleText {
  language: Language;
  /** What she would have sent. */
  parts: Part[];
  masked: MaskedPayload;
  /** Sentences of the masked text: where a passage may stand. */
  sentences: { start: number; end: number }[];
}

/** Every pair of neighbouring sentences, and every third with one more: the same list each time. */
export function scaleTexts(): ScaleText[] {
  return (["en", "cy"] as const).flatMap((language) => {
    const own = SENTENCES[language];
    return own.flatMap((first, index) =>
      [1, 3, 5, 7].map((step) => {
        const chosen = [
          first,
          own[(index + step) % own.length]!,
          ...(step === 5 ? [own[(index + 9) % own.length]!] : []),
        ];
        return textOf(language, chosen);
      }),
    );
  });
}

function textOf(language: Language, sentences: readonly string[]): ScaleText {
  const marked = sentences.join(" ");
  const masks: Mask[] = [];
  let text = "";
  for (const piece of marked.split(/(\{[^}]+\})/)) {
    const name = /^\{(.+)\}$/.exec(piece)?.[1];
    if (name)
      masks.push({
        part: "say",
        start: text.length,
        end: text.length + name.length,
        kind: "name",
        reason: "names-a-worker",
      });
    text += name ?? piece;
  }
  const parts = [{ key: "say", text }];
  const masked = maskParts(parts, masks, [], language);
  const places: { start: number; end: number }[] = [];
  let at = 0;
  for (const sentence of masked.parts[0]!.text.split(/(?<=[.]) /)) {
    places.push({ start: at, end: at + sentence.length });
    at += sentence.length + 1;
  }
  return { language, parts, masked, sentences: places };
}
