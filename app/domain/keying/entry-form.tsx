/** The fields of one form: words as typed, ticks by the number printed beside them. For paper and for assisted notes. */
import { useTranslation } from "react-i18next";
import { Radios, SelectField, TextArea, TextField } from "../../ui/fields.tsx";

export interface KeyingQuestion {
  code: string;
  /** As printed on the paper. */
  number: number;
  kind: "words" | "one" | "several" | "rank" | "statements";
  title: string;
  options: { number: number; code: string; label: string }[];
  statements: { code: string; label: string }[];
}

export interface EntryFieldsProps {
  questions: KeyingQuestion[];
  labels: string[];
  languages: ("en" | "cy")[];
  /** What stands in each field now. */
  fields: Partial<Record<string, string>>;
  /** Translated, by field. */
  errors: Record<string, string>;
}

export function EntryFields({ questions, labels, languages, fields, errors }: EntryFieldsProps) {
  const { t } = useTranslation();
  const said = languages.map((language) => ({ value: language, label: t(`keying:entry.${language}`) }));
  const yesNo = (["yes", "no"] as const).map((value) => ({ value, label: t(`keying:entry.${value}`) }));
  const last = questions.length;
  const number = (name: string, label: string, help?: React.ReactNode) => (
    <TextField
      name={name}
      label={label}
      help={help}
      inputMode="numeric"
      width="max-w-32"
      value={fields[name]}
      error={errors[name]}
    />
  );
  const list = (options: { number: number; label: string }[]) => (
    <ul className="grid gap-0.5">
      {options.map((option) => (
        <li key={option.number}>
          <span className="inline-block min-w-6 font-semibold tabular-nums text-ink">{option.number}</span>{" "}
          {option.label}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <Radios
        name="language"
        label={t("keying:entry.language")}
        options={said}
        values={fields["language"] ? [fields["language"]] : []}
        error={errors["language"]}
      />
      {questions.map((question) => (
        <fieldset key={question.code} className="mb-4 border-t border-line pt-4">
          <legend className="sr-only">{`${question.number}. ${question.title}`}</legend>
          <p aria-hidden="true" className="mb-2 font-semibold">{`${question.number}. ${question.title}`}</p>
          {question.kind === "words" && (
            <>
              <TextArea
                name={`w.${question.code}`}
                label={t("keying:entry.words")}
                rows={4}
                value={fields[`w.${question.code}`]}
                error={errors[`w.${question.code}`]}
              />
              {languages.length > 1 && (
                <SelectField
                  name={`l.${question.code}`}
                  label={t("keying:entry.language-of")}
                  value={fields[`l.${question.code}`] ?? ""}
                  error={errors[`l.${question.code}`]}
                  options={[{ value: "", label: t("keying:entry.language-same") }, ...said]}
                  className="max-w-56"
                />
              )}
            </>
          )}
          {question.kind === "statements" ? (
            <>
              <div className="mb-3 text-muted">{list(question.options)}</div>
              {question.statements.map((statement) => (
                <div key={statement.code}>
                  {number(`n.${question.code}.${statement.code}`, statement.label)}
                </div>
              ))}
            </>
          ) : (
            question.kind !== "words" &&
            number(
              `n.${question.code}`,
              t(
                question.kind === "several"
                  ? "keying:entry.numbers"
                  : question.kind === "rank"
                    ? "keying:entry.rank"
                    : "keying:entry.number",
              ),
              list(question.options),
            )
          )}
          <Unreadable name={`u.${question.code}`} isChecked={fields[`u.${question.code}`] === "yes"} />
        </fieldset>
      ))}
      <fieldset className="mb-4 border-t border-line pt-4">
        <legend className="sr-only">{t("contributions:quote.title")}</legend>
        {number(
          "quote",
          `${last + 1}. ${t("contributions:quote.title")}`,
          list([
            { number: 1, label: t("contributions:quote.yes") },
            { number: 2, label: t("contributions:quote.no") },
          ]),
        )}
        {labels.length > 0 &&
          number(
            "label",
            `${last + 2}. ${t("contributions:quote.label")}`,
            list(labels.map((label, index) => ({ number: index + 1, label }))),
          )}
      </fieldset>
      <Radios
        name="transcribed"
        label={t("keying:entry.transcribed")}
        options={yesNo}
        values={fields["transcribed"] ? [fields["transcribed"]] : []}
        error={errors["transcribed"]}
      />
      <Radios
        name="readBack"
        label={t("keying:entry.read-back")}
        options={yesNo}
        values={fields["readBack"] ? [fields["readBack"]] : []}
        error={errors["readBack"]}
      />
    </>
  );
}

function Unreadable({ name, isChecked }: { name: string; isChecked: boolean }) {
  const { t } = useTranslation();
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input
        type="checkbox"
        name={name}
        value="yes"
        defaultChecked={isChecked}
        autoComplete="off"
        className="size-6 shrink-0 accent-voice"
      />
      {t("keying:entry.unreadable")}
    </label>
  );
}
