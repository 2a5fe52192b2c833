/** The fields of one page of the screening form, drawn from its list: each says whether the law asks or it is good practice. */
import { useTranslation } from "react-i18next";
import { Checkboxes, DateField, Radios, TextArea, TextField } from "../../ui/fields.tsx";
import { Expander, Section } from "../../ui/staff-parts.tsx";
import { fieldsOf, listIn, textIn, type PageField } from "./pages.ts";
import type { PageContent, PageKey } from "./record-terms.ts";

export interface PageFormProps {
  page: PageKey;
  content: PageContent;
  /** Field name to sentence. */
  errors: Record<string, string>;
}

/** Fields in order; those of a group stand in a part that opens in place, and is open when anything is in it. */
export function PageFields({ page, content, errors }: PageFormProps) {
  const { t } = useTranslation();
  const fields = fieldsOf(page);
  const groups = [...new Set(fields.flatMap(({ group }) => group ?? []))];
  const draw = (field: PageField) => (
    <PageFieldView key={field.name} field={field} content={content} error={errors[field.name]} page={page} />
  );
  return (
    <div data-effect={page.startsWith("rows.") ? "" : undefined}>
      {fields.filter(({ group }) => !group).map(draw)}
      <div className="mb-6 grid gap-3">
        {groups.map((group, position) => {
          const inside = fields.filter((field) => field.group === group);
          const isFilled = inside.some(({ name }) => listIn(content, name).length > 0 || errors[name]);
          const isWelsh = page === "welsh";
          const [name, number] = splitGroup(group);
          const title = t(`screenings:group.${name}` as never, { number });
          return isWelsh ? (
            <div key={group} data-effect="">
              <Section id={`group-${group}`} title={title}>
                {inside.map(draw)}
              </Section>
            </div>
          ) : (
            <div
              key={group}
              data-effect={name === "intersection" ? "" : undefined}
              data-when={name === "mitigation" ? "harm" : undefined}
            >
              <Expander
                summary={title}
                isOpen={isFilled || position === (page === "intersections" ? 0 : FIRST_MITIGATION)}
              >
                {inside.map(draw)}
              </Expander>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** On a row: after what is not known yet. A harm that is named opens its first action. */
const FIRST_MITIGATION = 1;

/** Questions that only a harm asks, or only a gain: they show themselves when one is chosen. */
const ASKED_OF: Record<string, "harm" | "gain"> = {
  likelihood: "harm",
  severity: "harm",
  reversible: "harm",
  increasePositive: "gain",
};
const OF_MITIGATION: ReadonlySet<string> = new Set([
  "mitigationAction",
  "ownerRole",
  "due",
  "residual",
  "acceptedBecause",
  "checkMeasure",
]);
function askedOf({ key, group }: PageField, page: PageKey): "harm" | "gain" | undefined {
  if (page === "welsh" && ["welshAction", "ownerRole", "due"].includes(key)) return "harm";
  if (group?.startsWith("intersection") && OF_MITIGATION.has(key)) return "harm";
  return ASKED_OF[key];
}

/** `mitigation-2` is the second of the group `mitigation`. */
const splitGroup = (group: string): [string, string] => {
  const match = /^(.+?)-(\d)$/.exec(group);
  return match ? [match[1]!, match[2]!] : [group, ""];
};

interface FieldViewProps {
  field: PageField;
  content: PageContent;
  error: string | undefined;
  page: PageKey;
}

function PageFieldView(props: FieldViewProps) {
  return (
    <div data-when={askedOf(props.field, props.page)}>
      <Question {...props} />
    </div>
  );
}

function Question({ field, content, error, page }: FieldViewProps) {
  const { t } = useTranslation();
  const label = t(`screenings:field.${field.key}.label` as never) as string;
  const help = (
    <>
      <span className="block">{t(`screenings:field.${field.key}.help` as never)}</span>
      <span className="mt-1 block text-small">
        <span
          className={`mr-2 inline-block rounded-control border px-1.5 font-semibold ${field.basis === "law" ? "border-voice text-voice" : "border-dashed border-edge"}`}
        >
          {t(`screenings:basis.${field.basis}`)}
        </span>
        {field.basis === "law" && t(`screenings:source.${sourceOf(field, page)}` as never)}
      </span>
    </>
  );
  const shared = { name: field.name, help, error };
  const options = (field.options ?? []).map((option) => ({
    value: option,
    label: t(`screenings:${field.optionsKey!}.${option}` as never) as string,
  }));
  switch (field.kind) {
    case "words":
      return (
        <TextArea
          {...shared}
          label={
            field.language
              ? t("screenings:form.in-language", {
                  label,
                  language: t(`screenings:form.language.${field.language}`),
                })
              : label
          }
          rows={3}
          value={textIn(content, field.name)}
          {...(field.language ? { textLang: field.language } : {})}
        />
      );
    case "line":
    case "link":
      return <TextField {...shared} label={label} value={textIn(content, field.name)} />;
    case "day":
      return <DateField {...shared} label={label} value={textIn(content, field.name)} />;
    case "several":
      return <Checkboxes {...shared} label={label} options={options} values={listIn(content, field.name)} />;
    case "yes-no":
      return (
        <Radios
          {...shared}
          isInline
          label={label}
          options={(["yes", "no"] as const).map((value) => ({
            value,
            label: t(`screenings:answer.${field.key}.${value}` as never) as string,
          }))}
          values={listIn(content, field.name)}
        />
      );
    case "choice":
      return (
        <Radios
          {...shared}
          isInline={SHORT_ANSWERS.has(field.optionsKey!)}
          label={label}
          options={options}
          values={listIn(content, field.name)}
        />
      );
  }
}
const SHORT_ANSWERS: ReadonlySet<string> = new Set([
  "scale.likelihood",
  "confidence",
  "magnitude",
  "welshEffect",
]);

/** Where a question comes from, as a key under `source`. */
function sourceOf({ key }: PageField, page: PageKey): string {
  if (page.startsWith("rows."))
    return key === "evidenceAction" || key === "confidence" ? "find-out" : "equality-act";
  return page;
}

/** What is written on a page, to be read: only what holds something. */
export function PageReading({
  page,
  content,
  dayInWords,
}: {
  page: PageKey;
  content: PageContent;
  /** An ISO day in the page's language. */
  dayInWords: (day: string) => string;
}) {
  const { t } = useTranslation();
  const shown = fieldsOf(page).filter(({ name }) => listIn(content, name).length > 0);
  if (!shown.length) return <p className="text-muted">{t("screenings:reading.empty")}</p>;
  return (
    <dl className="grid gap-y-2">
      {shown.map((field) => (
        <div key={field.name} className="border-b border-line pb-2">
          <dt className="text-small text-muted">{t(`screenings:field.${field.key}.label` as never)}</dt>
          <dd className="whitespace-pre-wrap" lang={field.language}>
            {listIn(content, field.name)
              .map((value) =>
                field.kind === "yes-no"
                  ? t(`screenings:answer.${field.key}.${value}` as never)
                  : field.kind === "day"
                    ? dayInWords(value)
                    : field.optionsKey
                      ? t(`screenings:${field.optionsKey}.${value}` as never)
                      : value,
              )
              .join(" · ")}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Name of a page, or of the lens whose row it is. */
export function usePageTitle(): (page: PageKey) => string {
  const { t } = useTranslation();
  return (page) =>
    (page.startsWith("rows.")
      ? t(`screenings:lens.${page.slice(5)}` as never)
      : t(`screenings:page.${page}` as never)) as string;
}
