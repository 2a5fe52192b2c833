/** Parts that open feedback and consultations show alike: may we quote, a code or none, and looking at the answers. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Radios } from "../../ui/fields.tsx";
import type { EndingDraft } from "./ending-steps.ts";

interface PartProps {
  draft: EndingDraft;
  /** Translated, by field. */
  errors: Record<string, string>;
}

/** What she could be called beside a quotation, in the page's language. */
export type QuoteLabels = readonly { value: string; label: string }[];

/** The heading of a step. */
export const StepTitle = ({ children, lang }: { children: ReactNode; lang?: string | undefined }) => (
  <h1 lang={lang} className="text-title">
    {children}
  </h1>
);

/** A field that no person sees; a machine fills it in. */
export function Trap() {
  const { t } = useTranslation();
  return (
    <div className="sr-only" aria-hidden="true">
      <label>
        {t("contributions:trap")}
        <input name="website" tabIndex={-1} autoComplete="off" spellCheck={false} />
      </label>
    </div>
  );
}

export function QuotePart({ draft, labels, errors }: PartProps & { labels: QuoteLabels }) {
  const { t } = useTranslation();
  const { mayQuote, label } = draft;
  return (
    <>
      <Radios
        name="quote"
        label={<StepTitle>{t("contributions:quote.title")}</StepTitle>}
        help={t("contributions:quote.help")}
        options={(["yes", "no"] as const).map((value) => ({
          value,
          label: t(`contributions:quote.${value}`),
        }))}
        values={mayQuote === undefined ? [] : [mayQuote ? "yes" : "no"]}
        error={errors["quote"]}
      />
      {labels.length > 0 && (
        <Radios
          name="label"
          label={t("contributions:quote.label")}
          help={t("contributions:quote.label-help")}
          options={[...labels, { value: "", label: t("contributions:quote.no-label") }]}
          values={label ? [label] : []}
          error={errors["label"]}
        />
      )}
    </>
  );
}

export function CodePart({ draft: { wantsCode }, errors }: PartProps) {
  const { t } = useTranslation();
  return (
    <Radios
      name="wants"
      label={<StepTitle>{t("contributions:wants.title")}</StepTitle>}
      help={t("contributions:wants.help")}
      options={(["yes", "no"] as const).map((value) => ({
        value,
        label: t(`contributions:wants.${value}`),
        help: t(`contributions:wants.${value}-help`),
      }))}
      values={wantsCode === undefined ? [] : [wantsCode ? "yes" : "no"]}
      error={errors["wants"]}
    />
  );
}

/** What she chose about quoting and about a code, in words; undefined where she chose nothing. */
export function useEndingInWords(draft: EndingDraft, labels: QuoteLabels) {
  const { t } = useTranslation();
  const { mayQuote, label, wantsCode } = draft;
  return {
    quote:
      mayQuote === undefined
        ? undefined
        : mayQuote
          ? [t("contributions:quote.yes"), labels.find((one) => one.value === label)?.label]
              .filter(Boolean)
              .join(" – ")
          : t("contributions:quote.no"),
    code: wantsCode === undefined ? undefined : t(`contributions:wants.${wantsCode ? "yes" : "no"}`),
  };
}

export interface CheckRow {
  /** The step on which it is changed. */
  step: string;
  name: string;
  /** Undefined or null: she left it out. */
  text: ReactNode;
}

/** Everything she answered, each with a way to change it. */
export function CheckPart({ rows }: { rows: readonly CheckRow[] }) {
  const { t } = useTranslation();
  return (
    <>
      <StepTitle>{t("contributions:check.title")}</StepTitle>
      <p className="mt-3">{t("contributions:check.text")}</p>
      <dl className="mt-6 mb-8 border-t border-line">
        {rows.map(({ step, name, text }) => (
          <div key={step} className="border-b border-line py-3">
            <dt className="font-semibold">{name}</dt>
            <dd className="mt-1 whitespace-pre-line">{text ?? <NothingSaid />}</dd>
            <dd>
              <Button look="quiet" name="act" value={`change:${step}`} className="-ml-5">
                {t("contributions:check.change-it")}
                <span className="sr-only">{` – ${name}`}</span>
              </Button>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

export function NothingSaid() {
  const { t } = useTranslation();
  return <span className="text-muted">{t("contributions:check.none")}</span>;
}
