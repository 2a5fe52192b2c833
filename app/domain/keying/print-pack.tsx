/**
 * A paper pack, one for each woman: a sheet that she keeps, with the limits of secrecy, the help lines and the slip that
 * alone bears her code; the form with its number on every sheet; the equality sheet without any number. Both
 * languages stand on every sheet in the same type, so that nothing shows which one she uses. Source: domain 4.4, 4.5.
 */
import { Fragment, type ReactNode } from "react";
import type { Bilingual } from "../programmes/terms.ts";
import { inGroups } from "../contributions/private-code.ts";
import { inShortGroups } from "./rules.ts";
import type { Layout } from "./terms.ts";

export interface PackQuestion {
  code: string;
  /** As printed: 1, 2, 3. None for a page of information. */
  number: number | null;
  kind: "words" | "short-words" | "one" | "several" | "rank" | "statements" | "information";
  title: Bilingual;
  /** Help, why it is asked, the warning before a hard topic, whom it is for: each a paragraph. */
  notes: Bilingual[];
  passage: Bilingual | null;
  options: { number: number; label: Bilingual }[];
  statements: Bilingual[];
  /** "Tick one", "tick as many as you like"… */
  how: Bilingual | null;
}

export interface Pack {
  title: Bilingual;
  about: Bilingual[];
  texts: Record<
    | "before"
    | "secrecy"
    | "nobody-sent"
    | "no-effect"
    | "how-title"
    | "return-title"
    | "return"
    | "keep"
    | "help-title"
    | "emergency"
    | "slip-title"
    | "slip-use"
    | "slip-when"
    | "slip-care"
    | "cut"
    | "form-number"
    | "thanks"
    | "helper-title"
    | "helper-wrote"
    | "helper-read-back"
    | "monitoring-title"
    | "monitoring-text",
    Bilingual
  >;
  how: Bilingual[];
  helpLines: { name: Bilingual; numbers: string; hours: Bilingual }[];
  sections: { title: Bilingual | null; questions: PackQuestion[] }[];
  monitoring: { title: Bilingual; options: Bilingual[] }[];
}

export interface PackForm {
  number: string | null;
  layout: Layout;
  /** Twenty digits; null on a pack to look at. */
  code: string | null;
}

export function PrintPack({ pack, easy, forms }: { pack: Pack; easy: Pack; forms: PackForm[] }) {
  return (
    <>
      {forms.map((form, index) => (
        <OnePack key={form.number ?? index} pack={form.layout === "easy-read" ? easy : pack} form={form} />
      ))}
    </>
  );
}

function OnePack({ pack, form }: { pack: Pack; form: PackForm }) {
  const look = form.layout === "standard" ? "" : `paper-${form.layout}`;
  const { texts } = pack;
  return (
    <div className={`paper ${look}`}>
      <section className="paper-sheet" data-sheet="keep">
        <Both text={pack.title} as="h1" />
        <Both text={texts.before} as="h2" />
        <div className="paper-frame">
          <Both text={texts.secrecy} />
        </div>
        <Words text={texts["nobody-sent"]} mark="speech" />
        <Words text={texts["no-effect"]} mark="tick" />
        {pack.about.map((text, index) => (
          <Words key={index} text={text} />
        ))}
        <Both text={texts["help-title"]} as="h2" />
        <HelpOnPaper pack={pack} />
        <Both text={texts["how-title"]} as="h2" />
        {pack.how.map((text, index) => (
          <Words key={index} text={text} mark={index === 0 ? "pen" : undefined} />
        ))}
        <Both text={texts["return-title"]} as="h2" />
        <Words text={texts.return} mark="envelope" />
        <Words text={texts.keep} />
        <div className="paper-slip" data-slip="">
          <Both text={texts.cut} />
          <Both text={texts["slip-title"]} as="h2" />
          <p className="paper-code">{form.code ? inGroups(form.code) : "•••• •••• •••• •••• ••••"}</p>
          <Both text={texts["slip-use"]} />
          <Both text={texts["slip-when"]} />
          <Both text={texts["slip-care"]} />
        </div>
      </section>
      <section className="paper-sheet" data-sheet="form">
        <table role="presentation" className="paper-form">
          <thead>
            <tr>
              <td>
                <InLine text={texts["form-number"]} /> {form.number ? inShortGroups(form.number) : "••• ••••"}
              </td>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>
                <Both text={pack.title} as="h1" />
                {pack.sections.map((section, index) => (
                  <Fragment key={index}>
                    {section.title && <Both text={section.title} as="h2" />}
                    {section.questions.map((question) => (
                      <QuestionOnPaper key={question.code} question={question} />
                    ))}
                  </Fragment>
                ))}
                <div className="paper-frame">
                  <Both text={texts["helper-title"]} />
                  <Option label={texts["helper-wrote"]} />
                  <Option label={texts["helper-read-back"]} />
                  <Both text={texts.thanks} />
                </div>
              </td>
            </tr>
          </tbody>
        </table>
      </section>
      {pack.monitoring.length > 0 && (
        <section className="paper-sheet paper-sheet-monitoring" data-sheet="monitoring">
          <Both text={texts["monitoring-title"]} as="h1" />
          <Words text={texts["monitoring-text"]} />
          {pack.monitoring.map((question, index) => (
            <div key={index} className="paper-question paper-short">
              {form.layout === "easy-read" && <Mark kind="tick" />}
              <div>
                <Both text={question.title} className="paper-question-title" />
                {question.options.map((label, place) => (
                  <Option key={place} label={label} />
                ))}
              </div>
            </div>
          ))}
        </section>
      )}
    </div>
  );
}

/** Welsh and English beside or beneath each other, in the same type. */
function Both({
  text,
  as: As = "p",
  className = "",
}: {
  text: Bilingual;
  as?: "p" | "h1" | "h2";
  className?: string;
}) {
  const languages = text.cy ? (["cy", "en"] as const) : (["en"] as const);
  return (
    <div className={`paper-both ${As === "p" ? "paper-gap" : ""} ${className}`}>
      {languages.map((language) =>
        // One heading in two languages, so that a list of headings has each once.
        As === "p" || language === languages[0] ? (
          <As key={language} lang={language}>
            {text[language]}
          </As>
        ) : (
          <div key={language} lang={language} className={As === "h1" ? "paper-h1" : "paper-h2"}>
            {text[language]}
          </div>
        ),
      )}
    </div>
  );
}

const InLine = ({ text }: { text: Bilingual }) => (
  <>
    {text.cy && (
      <>
        <span lang="cy">{text.cy}</span>
        {" / "}
      </>
    )}
    <span lang="en">{text.en}</span>
  </>
);

function Words({ text, mark }: { text: Bilingual; mark?: MarkKind | undefined }) {
  return (
    <div className="paper-words">
      <Mark kind={mark} />
      <Both text={text} />
    </div>
  );
}

function HelpOnPaper({ pack }: { pack: Pack }) {
  return (
    <>
      <Both text={pack.texts.emergency} className="paper-question-title" />
      {pack.helpLines.map((line) => (
        <Both
          key={line.numbers}
          text={{
            en: `${line.name.en}: ${line.numbers} – ${line.hours.en}`,
            cy: pack.texts.emergency.cy
              ? `${line.name.cy ?? line.name.en}: ${line.numbers} – ${line.hours.cy ?? line.hours.en}`
              : null,
          }}
        />
      ))}
    </>
  );
}

function Option({ label, number }: { label: Bilingual; number?: number | undefined }) {
  return (
    <div className="paper-option">
      <span className="paper-option-number">{number}</span>
      <span className="paper-tick" />
      <div>
        <BothTight text={label} />
      </div>
    </div>
  );
}

const BothTight = ({ text }: { text: Bilingual }) => (
  <div className="paper-both">
    {text.cy && <span lang="cy">{text.cy}</span>}
    <span lang="en">{text.en}</span>
  </div>
);

function QuestionOnPaper({ question }: { question: PackQuestion }) {
  const { kind, number } = question;
  const mark: MarkKind =
    kind === "words" || kind === "short-words" ? "pen" : kind === "information" ? "speech" : "tick";
  const titled = (text: Bilingual): Bilingual =>
    number === null ? text : { en: `${number}. ${text.en}`, cy: text.cy ? `${number}. ${text.cy}` : null };
  const isShort = question.options.length + question.statements.length <= 8;
  return (
    <div className={`paper-question ${isShort ? "paper-short" : ""}`} data-question={question.code}>
      <Mark kind={mark} />
      <div>
        <div className="paper-question-head">
          <Both text={titled(question.title)} className="paper-question-title" />
          {question.notes.map((text, index) => (
            <Both key={index} text={text} />
          ))}
          {question.how && <Both text={question.how} />}
        </div>
        {question.passage && (
          <div className="paper-frame">
            <Both text={question.passage} />
          </div>
        )}
        {kind === "words" && <Lines count={9} />}
        {kind === "short-words" && <Lines count={3} />}
        {kind === "statements"
          ? question.statements.map((statement, index) => (
              <div key={index} className="paper-gap paper-short">
                <Both text={statement} />
                {question.options.map((option) => (
                  <Option key={option.number} label={option.label} number={option.number} />
                ))}
              </div>
            ))
          : // In a ranking her own numbers go into the boxes: printed ones beside them would mislead.
            question.options.map((option) => (
              <Option
                key={option.number}
                label={option.label}
                number={kind === "rank" ? undefined : option.number}
              />
            ))}
      </div>
    </div>
  );
}

const Lines = ({ count }: { count: number }) => (
  <div className="paper-lines" aria-hidden="true">
    {Array.from({ length: count }, (_, index) => (
      <div key={index} className="paper-line" />
    ))}
  </div>
);

type MarkKind = "pen" | "tick" | "speech" | "envelope";

const MARKS: Record<MarkKind, ReactNode> = {
  pen: <path d="M10 54l4-14L44 10l10 10-30 30Zm30-40 10 10M10 54l8-2" />,
  tick: (
    <>
      <path d="M10 10h44v44H10Z" />
      <path d="M20 33l9 9 16-20" />
    </>
  ),
  speech: <path d="M8 12h48v32H30L18 56V44H8ZM18 23h28M18 33h20" />,
  envelope: <path d="M6 14h52v36H6Zm0 2 26 20 26-20" />,
};

/** A plain drawn sign beside the words; only the Easy Read layout leaves room for it. */
function Mark({ kind }: { kind: MarkKind | undefined }) {
  return (
    <div className="paper-mark-place" aria-hidden="true">
      {kind && (
        <svg
          viewBox="0 0 64 64"
          className="paper-mark"
          fill="none"
          stroke="currentColor"
          strokeWidth="3"
          strokeLinejoin="round"
          strokeLinecap="round"
        >
          {MARKS[kind]}
        </svg>
      )}
    </div>
  );
}
