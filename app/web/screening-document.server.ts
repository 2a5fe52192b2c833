/**
 * A published screening written out in one language under the headings of regulation 8: the page, the print, the DOCX and
 * the comparison of two versions are all made of this. Source: domain 2.5 (D17).
 */
import type {
  ComparedItem,
  DocumentItem,
  DocumentPart,
  DocumentText,
  ScreeningDocument,
} from "../ui/screening-document.tsx";
import { publicationHeads, type PublicationHead } from "../domain/screenings/publication.ts";
import type { PublicScreening } from "../domain/screenings/public-queries.server.ts";
import type { Bilingual, Language } from "../domain/programmes/terms.ts";
import { dayInWords } from "./dates.ts";
import { inLanguage } from "./language.ts";
import { textsIn } from "./language.server.ts";

/** What is said of a row, in the order in which the form asks it: a database keeps no order of names. */
const ROW_ORDER: readonly string[] = [
  "relevanceReason",
  "eliminate",
  "advance",
  "foster",
  "reason",
  "increasePositive",
];

export function screeningDocument(screening: PublicScreening, language: Language): ScreeningDocument {
  const t = textsIn(language).getFixedT(language) as (
    key: string,
    values?: Record<string, unknown>,
  ) => string;
  const s = (key: string, values?: Record<string, unknown>) => t(`screenings:${key}`, values);
  const { content } = screening;
  const day = (on: string | null) => (on ? dayInWords(on, language) : "");
  const text = (label: string, shown: Bilingual | null | undefined): DocumentText[] =>
    shown === undefined
      ? []
      : shown === null
        ? [{ label: s(`public.text.${label}`), text: s("public.withheld-here"), isWithheld: true }]
        : inLanguage(shown, language)
          ? [{ label: s(`public.text.${label}`), text: inLanguage(shown, language), isWithheld: false }]
          : [];
  const isLeftOut = (label: string, about: string) =>
    content.withheld.some((one) => one.label === label && one.about.join() === about);
  /** A text with no words is only shown where words were left out. */
  const said = (label: string, shown: Bilingual | null, about: string) =>
    shown || isLeftOut(label, about) ? text(label, shown) : [];
  const aboutText = (about: string[]) => about.map((one) => (/^\d+$/.test(one) ? one : s(one))).join(", ");
  const join = (...marks: (string | false | null | undefined)[]) => marks.filter(Boolean).join(" · ");
  const sectionsOf = (head: PublicationHead): DocumentItem[] => {
    const groups = new Map<string, DocumentItem>();
    for (const section of content.sections.filter((one) => one.head === head)) {
      const heading = section.about.length ? aboutText(section.about) : s(`public.text.${section.label}`);
      const key = `section.${section.label}.${section.about.join()}`;
      groups.set(key, {
        key,
        heading,
        marks: section.choice ? s(`welshEffect.${section.choice}`) : "",
        texts: text(section.label, section.text),
      });
    }
    return [...groups.values()];
  };
  const placeName = (place: string): string => {
    const [sort, ...rest] = place.split(".");
    const name = rest.join(".");
    if (sort === "rows") return s(`lens.${name}`);
    if (sort === "intersections")
      return name
        .split("+")
        .map((lens) => s(`lens.${lens}`))
        .join(", ");
    return s(`public.welsh.${rest[1] ?? ""}`);
  };
  const items: Record<PublicationHead, DocumentItem[]> = {
    purpose: [
      {
        key: "purpose",
        heading: "",
        marks: "",
        texts: [
          ...text("purpose", content.purpose),
          ...said("changed-since-last", content.changedSinceLast, ""),
        ],
      },
    ],
    stepsTaken: [
      ...content.engagement.map((one, position): DocumentItem => {
        const about = String(position + 1);
        return {
          key: `engagement.${about}`,
          heading: s("public.engagement", { number: about }),
          marks: day(one.heldOn),
          texts: [
            ...said("engagement-who", one.who, about),
            ...said("engagement-how", one.how, about),
            ...said("engagement-whatWasHeard", one.whatWasHeard, about),
            ...said("engagement-whatChanged", one.whatChanged, about),
          ],
        };
      }),
      ...sectionsOf("stepsTaken"),
    ],
    informationUsed: [
      ...content.evidence.map((one, position): DocumentItem => {
        const about = String(position + 1);
        return {
          key: `evidence.${about}`,
          heading: s("public.evidence", { number: about }),
          marks: join(
            s(`public.evidence-kind.${one.kind}`),
            day(one.dated),
            one.isAgainst && s("public.against"),
          ),
          texts: [
            ...said("evidence-source", one.source, about),
            ...said("evidence-geography", one.geography, about),
            ...said("evidence-limits", one.limits, about),
          ],
        };
      }),
      ...sectionsOf("informationUsed"),
    ],
    results: [
      ...content.rows.map((row): DocumentItem => ({
        key: `rows.${row.lens}`,
        heading: s(`lens.${row.lens}`),
        marks: join(
          row.direction && s(`direction.${row.direction}`),
          row.magnitude && s("public.magnitude", { magnitude: s(`magnitude.${row.magnitude}`) }),
          row.magnitude &&
            Boolean(row.likelihood && row.severity) &&
            s("public.scores", {
              likelihood: s(`scale.likelihood.${row.likelihood}`),
              severity: s(`scale.severity.${row.severity}`),
            }),
          row.relevance && s(`public.relevance.${row.relevance}`),
          row.confidence && s(`confidence.${row.confidence}`),
        ),
        texts: Object.entries(row.texts)
          .sort(([one], [other]) => ROW_ORDER.indexOf(one) - ROW_ORDER.indexOf(other))
          .flatMap(([name, shown]) => text(`row-${name}`, shown)),
      })),
      ...content.intersections.map((one, position): DocumentItem => ({
        key: `intersections.${[...one.lenses].sort().join("+")}`,
        heading: one.lenses.map((lens) => s(`lens.${lens}`)).join(", "),
        marks: join(
          one.direction && s(`direction.${one.direction}`),
          one.magnitude && s("public.magnitude", { magnitude: s(`magnitude.${one.magnitude}`) }),
        ),
        texts: said(
          "intersection-effect",
          one.effect,
          content.intersections[position]!.lenses.map((lens) => `lens.${lens}`).join(),
        ),
      })),
      ...sectionsOf("results"),
    ],
    decisions: [
      ...content.mitigations.map((one, position): DocumentItem => {
        const about = String(position + 1);
        return {
          key: `actions.${one.place}.${position}`,
          heading: s("public.action", { number: about, place: placeName(one.place) }),
          marks: join(
            one.due && s("public.due", { day: day(one.due) }),
            one.residual && s("public.residual", { magnitude: s(`magnitude.${one.residual}`) }),
          ),
          texts: [
            ...said("action", one.action, about),
            ...said("action-owner", one.ownerRole, about),
            ...said("action-accepted", one.acceptedBecause, about),
          ],
        };
      }),
      ...sectionsOf("decisions"),
    ],
  };
  return {
    slug: screening.slug,
    number: screening.number,
    version: s("public.version", { number: screening.number }),
    title: inLanguage(content.title, language),
    kind: s(`public.kind.${screening.kind}`),
    outcome: s(`outcome.${screening.outcome}`),
    reason: inLanguage(content.reason, language),
    rule: {
      name: s(`rule.${screening.rule}.title`),
      text: s(`because.${content.decision.because}`),
      source: s(`rule.${screening.rule}.source`),
    },
    notices: [
      ...(screening.isLate ? [s("late")] : []),
      ...(screening.supersededByNumber !== null
        ? [s("public.superseded", { number: screening.supersededByNumber })]
        : []),
      ...(content.isRaised
        ? [s("public.raised", { outcome: s(`outcome.${content.decision.outcome}`) })]
        : []),
      ...(content.isPublishedLate ? [s("public.published-late")] : []),
    ],
    facts: [
      { label: s("public.lead-body"), value: inLanguage(content.leadBody, language) },
      {
        label: s("public.partner-bodies"),
        value: content.partnerBodies.map((name) => inLanguage(name, language)).join(", "),
      },
      { label: s("public.priorities"), value: content.priorityCodes.join(", ") },
      { label: s("public.decision-due"), value: day(content.decisionDueOn) },
      { label: s("public.signed-off"), value: day(screening.signedOffOn) },
      { label: s("public.published"), value: day(screening.publishedOn) },
      { label: s("public.review-due"), value: day(content.reviewDueOn) },
      { label: s("public.why-version"), value: s(`public.trigger.${content.trigger}`) },
    ].filter(({ value }) => value),
    parts: [
      ...publicationHeads.map((head): DocumentPart => ({
        head,
        heading: s(`public.head.${head}`),
        empty: s("public.nothing-here"),
        items: items[head].filter((item) => item.texts.length || item.marks),
      })),
      {
        head: "withheld",
        heading: s("public.head.withheld"),
        empty: s("public.nothing-withheld"),
        items: content.withheld.map((one, position) => ({
          key: `withheld.${position}`,
          heading: "",
          marks: "",
          texts: [
            {
              label: [s(`public.text.${one.label}`), aboutText(one.about)].filter(Boolean).join(", "),
              text: inLanguage(one.why, language),
              isWithheld: false,
            },
          ],
        })),
      },
    ],
  };
}

const linesOf = (item: DocumentItem | undefined): string[] =>
  item
    ? [...(item.marks ? [item.marks] : []), ...item.texts.map(({ label, text }) => `${label}: ${text}`)]
    : [];

/** Two versions row by row, in the order of the later one; what is only in the earlier one follows at the end of its part. */
export function compareDocuments(
  from: ScreeningDocument,
  to: ScreeningDocument,
): { heading: string; items: ComparedItem[] }[] {
  return to.parts.map((part, position) => {
    const earlier = from.parts[position]!;
    const keys = [...new Set([...part.items, ...earlier.items].map(({ key }) => key))];
    return {
      heading: part.heading,
      items: keys.map((key) => {
        const [before, after] = [
          earlier.items.find((item) => item.key === key),
          part.items.find((item) => item.key === key),
        ];
        const [a, b] = [linesOf(before), linesOf(after)];
        return {
          key,
          heading: (after ?? before)!.heading,
          from: a,
          to: b,
          isChanged: a.join("\n") !== b.join("\n"),
        };
      }),
    };
  });
}
