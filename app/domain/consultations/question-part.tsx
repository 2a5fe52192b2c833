/** One question as a woman is asked it; the preview of staff shows the same part. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Checkboxes, FieldError, Radios, SelectField, TextArea, type Option } from "../../ui/fields.tsx";
import { StepTitle } from "../contributions/ending-parts.tsx";
import { inLanguage, languageShown } from "../programmes/in-language.ts";
import type { Bilingual } from "../programmes/terms.ts";
import { rankPlaces, type StepQuestion } from "./answer-flow.ts";
import { codesOf } from "./rules.ts";
import { PREFER_NOT_TO_SAY, type Answer } from "./terms.ts";

export function QuestionPart({
  at,
  answer,
  errors,
  language,
}: {
  at: StepQuestion;
  answer: Answer | undefined;
  errors: Record<string, string>;
  language: "en" | "cy";
}) {
  const { t } = useTranslation();
  const { question, statement } = at;
  const say = (text: Bilingual) => inLanguage(text, language);
  const lang = languageShown(question.title, language);
  const title = <StepTitle lang={lang}>{say(question.title)}</StepTitle>;
  const chosen = typeof answer === "string" ? [answer] : Array.isArray(answer) ? answer : [];
  const error = errors["a"];
  const needed = question.required && question.requiredBecause;
  const help = (
    <>
      {question.contentNote && (
        <span className="mt-2 block border-l-4 border-notyet pl-3">
          <strong>{t("consultations:answer.note")}</strong> {say(question.contentNote)}
        </span>
      )}
      {question.help && <span className="mt-2 block">{say(question.help)}</span>}
      {question.why && (
        <span className="mt-2 block text-small">
          <strong>{t("consultations:answer.why")}</strong> {say(question.why)}
        </span>
      )}
      {needed && (
        <span className="mt-2 block">
          <strong>{t("consultations:answer.needed-because")}</strong> {say(needed)}
        </span>
      )}
    </>
  );
  const options = (own: Option[]): Option[] =>
    question.preferNotToSay
      ? [...own, { value: PREFER_NOT_TO_SAY, label: t("consultations:answer.prefer-not") }]
      : own;
  const choices = options(
    (question.choices ?? []).map((choice) => ({
      value: choice.code,
      label: say(choice.label),
      lang: languageShown(choice.label, language),
    })),
  );
  switch (question.kind) {
    case "short-text":
    case "long-text":
    case "passage-comment":
      return (
        <>
          {title}
          {question.kind === "passage-comment" && question.passage && (
            <blockquote className="mt-4 border-l-4 border-line bg-raised px-4 py-3 whitespace-pre-line">
              {say(question.passage)}
            </blockquote>
          )}
          <div className="mt-3">{help}</div>
          <div className="mt-4">
            <TextArea
              name="a"
              label={t("consultations:answer.your-answer")}
              help={t("contributions:words-help")}
              rows={question.kind === "short-text" ? 3 : 9}
              value={chosen[0]}
              error={error}
            />
          </div>
        </>
      );
    case "several-choices":
      return (
        <Checkboxes
          name="a"
          label={title}
          help={
            <>
              {help}
              <span className="mt-2 block">{t("consultations:answer.several")}</span>
            </>
          }
          options={choices}
          values={chosen}
          error={error}
        />
      );
    case "yes-no-not-sure":
      return (
        <Radios
          name="a"
          label={title}
          help={help}
          error={error}
          values={chosen}
          options={options(
            (["yes", "no", "not-sure"] as const).map((value) => {
              const own = question.choices?.find((choice) => choice.code === value);
              return { value, label: own ? say(own.label) : t(`consultations:answer.${value}`) };
            }),
          )}
        />
      );
    case "faces":
      return (
        <Radios
          name="a"
          label={title}
          help={help}
          error={error}
          values={chosen}
          options={choices.map((choice, index) => ({
            ...choice,
            label: (
              <Face place={index} of={question.choices!.length} isFace={choice.value !== PREFER_NOT_TO_SAY}>
                {choice.label}
              </Face>
            ),
          }))}
        />
      );
    case "rank":
      return (
        <fieldset>
          <legend>{title}</legend>
          <div className="mt-2 mb-4">{help}</div>
          <FieldError name="a" error={error} />
          {Array.from({ length: rankPlaces(question) }, (_, index) => (
            <SelectField
              key={index}
              name={`r${index + 1}`}
              label={t("consultations:answer.rank-place", { number: index + 1 })}
              value={chosen[index] ?? ""}
              options={[
                { value: "", label: t("consultations:answer.choose") },
                ...(question.choices ?? []).map((choice) => ({
                  value: choice.code,
                  label: say(choice.label),
                })),
              ]}
            />
          ))}
        </fieldset>
      );
    case "statements": {
      const text = question.statements?.find((candidate) => candidate.code === statement);
      const before =
        answer && typeof answer === "object" && !Array.isArray(answer) ? answer[statement ?? ""] : undefined;
      const place = (question.statements ?? []).findIndex((candidate) => candidate.code === statement) + 1;
      return (
        <>
          <p lang={lang} className="text-muted">
            {say(question.title)}
          </p>
          <div className="mb-2">{help}</div>
          <Radios
            name="a"
            label={
              <StepTitle lang={text && languageShown(text.label, language)}>
                {text ? say(text.label) : ""}
              </StepTitle>
            }
            help={t("consultations:answer.statement-place", {
              number: place,
              of: question.statements?.length ?? 0,
            })}
            error={error}
            values={before ? [before] : []}
            options={codesOf(question).map((value) => ({
              value,
              label: t(`consultations:answer.${value === PREFER_NOT_TO_SAY ? "prefer-not" : value}` as never),
            }))}
          />
        </>
      );
    }
    case "information":
      return (
        <div className="mb-8">
          {title}
          {help}
          {question.passage && <p className="mt-4 whitespace-pre-line">{say(question.passage)}</p>}
        </div>
      );
    default:
      return <Radios name="a" label={title} help={help} options={choices} values={chosen} error={error} />;
  }
}

/** A face that goes with its words, from troubled to glad; the words say it all, the picture only helps. */
function Face({
  place,
  of,
  isFace,
  children,
}: {
  place: number;
  of: number;
  isFace: boolean;
  children: ReactNode;
}) {
  if (!isFace) return <>{children}</>;
  const bend = of > 1 ? (place / (of - 1)) * 8 - 4 : 0;
  return (
    <span className="inline-flex items-center gap-3">
      <svg
        viewBox="0 0 32 32"
        width="32"
        height="32"
        aria-hidden="true"
        className="shrink-0 fill-none stroke-ink stroke-2"
      >
        <circle cx="16" cy="16" r="14" />
        <path d="M11 12v1M21 12v1" strokeLinecap="round" />
        <path d={`M9 21Q16 ${21 + bend} 23 21`} strokeLinecap="round" />
      </svg>
      <span>{children}</span>
    </span>
  );
}
