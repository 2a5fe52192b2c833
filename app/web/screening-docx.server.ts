/** A published screening as a Word document in one language: the same words and order as its page. */
import { listPublishedVersions } from "../domain/screenings/public-queries.server.ts";
import type { Language } from "../domain/programmes/terms.ts";
import type { ScreeningDocument } from "../ui/screening-document.tsx";
import { asPublic } from "./actor.server.ts";
import { isLanguage } from "./language.ts";
import { everyProgramme } from "./programme.server.ts";
import { screeningDocument } from "./screening-document.server.ts";

const TAG = { en: "en-GB", cy: "cy-GB" } as const;

export async function writeScreening(shown: ScreeningDocument, language: Language): Promise<Buffer> {
  // Loaded when the first document is asked for: it is the largest of the libraries.
  const { Document, HeadingLevel, Packer, Paragraph, TextRun } = await import("docx");
  const line = (text: string, more: { bold?: boolean; italics?: boolean } = {}) =>
    new Paragraph({ spacing: { after: 100 }, children: [new TextRun({ text, ...more })] });
  const labelled = (label: string, text: string, italics = false) =>
    new Paragraph({
      spacing: { after: 100 },
      children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun({ text, italics })],
    });
  const document = new Document({
    title: shown.title,
    creator: "",
    styles: {
      default: { document: { run: { font: "Arial", size: 24, language: { value: TAG[language] } } } },
    },
    sections: [
      {
        children: [
          line(`${shown.kind} · ${shown.slug} · ${shown.version}`),
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(shown.title)] }),
          ...shown.notices.map((notice) => line(notice, { bold: true })),
          line(shown.outcome, { bold: true }),
          line(shown.reason),
          line(`${shown.rule.name}. ${shown.rule.text} (${shown.rule.source})`),
          ...shown.facts.map(({ label, value }) => labelled(label, value)),
          ...shown.parts.flatMap((part) => [
            new Paragraph({
              heading: HeadingLevel.HEADING_1,
              keepNext: true,
              children: [new TextRun(part.heading)],
            }),
            ...(part.items.length ? [] : [line(part.empty)]),
            ...part.items.flatMap((item) => [
              ...(item.heading
                ? [
                    new Paragraph({
                      heading: HeadingLevel.HEADING_2,
                      keepNext: true,
                      children: [new TextRun(item.heading)],
                    }),
                  ]
                : []),
              ...(item.marks ? [line(item.marks, { italics: true })] : []),
              ...item.texts.map(({ label, text, isWithheld }) => labelled(label, text, isWithheld)),
            ]),
          ]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** `?programme=nw&version=1&lang=cy`; the newest version, in the programme's first language, when not said. */
export async function screeningDocx(request: Request, slug: string): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const all = await everyProgramme();
  const asked = query.get("programme");
  for (const programme of asked === null ? all : all.filter((one) => one.slug === asked)) {
    const versions = await listPublishedVersions(asPublic().db, programme.id, slug);
    const shown =
      query.get("version") === null
        ? versions[0]
        : versions.find(({ number }) => String(number) === query.get("version"));
    if (!shown) continue;
    const lang = query.get("lang") ?? undefined;
    const language = isLanguage(lang) && programme.languages.includes(lang) ? lang : programme.languages[0]!;
    const body = await writeScreening(screeningDocument(shown, language), language);
    return new Response(body as BodyInit, {
      headers: {
        "Content-Type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "Content-Disposition": `attachment; filename="${shown.slug}-${shown.number}-${language}.docx"`,
        "Cache-Control": "no-cache",
      },
    });
  }
  return new Response(null, { status: 404 });
}
