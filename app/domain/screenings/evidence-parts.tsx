/**
 * Evidence and engagement of a version: the list of what is there, and the fields that add to it. The fields stand inside
 * the form of their page, so that no button of the page loses what was typed in them.
 */
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Checkboxes, DateField, SelectField, TextArea, TextField } from "../../ui/fields.tsx";
import { Expander, FormActions, Section } from "../../ui/staff-parts.tsx";
import { evidenceKinds, numberBands } from "./record-terms.ts";
import { lenses, type Lens } from "./terms.ts";

interface Choice {
  value: string;
  label: string;
}
type Typed = Record<string, string[] | undefined>;

export interface EvidenceShown {
  id: string;
  kind: string;
  source: string;
  dated: string | null;
  geography: string;
  limits: string;
  link: string | null;
  lenses: Lens[];
  isAgainst: boolean;
  isPublishable: boolean;
  correction: string | null;
  /** Masked words of a passage; null where there are none or they were taken back. */
  words: { text: string; language: string } | null;
}

export function EvidenceList({ evidence, canWrite }: { evidence: EvidenceShown[]; canWrite: boolean }) {
  const { t } = useTranslation();
  return (
    <Section id="evidence-list" title={t("screenings:evidence.title")} lead={t("screenings:evidence.lead")}>
      {evidence.length === 0 && <p className="text-muted">{t("screenings:evidence.empty")}</p>}
      <ul className="grid gap-3">
        {evidence.map((one) => (
          <li key={one.id} className="border-l-4 border-line pl-3">
            <strong>{one.source}</strong>{" "}
            <span className="text-small text-muted">
              {[t(`screenings:evidence-kind.${one.kind}` as never) as string, one.dated, one.geography]
                .filter(Boolean)
                .join(" · ")}
            </span>
            {one.words && (
              <blockquote lang={one.words.language} className="mt-1">
                {one.words.text}
              </blockquote>
            )}
            {one.limits && (
              <p className="text-small">{t("screenings:evidence.limits-of", { limits: one.limits })}</p>
            )}
            {one.link && (
              <p className="text-small">
                <a href={one.link} rel="noreferrer">
                  {one.link}
                </a>
              </p>
            )}
            <p className="text-small">
              {one.lenses.map((lens) => t(`screenings:lens.${lens}`)).join(", ")}
              {one.isAgainst && ` · ${t("screenings:evidence.against")}`}
            </p>
            {one.correction && (
              <p className="font-semibold">
                {t("screenings:evidence.corrected", { correction: one.correction })}
              </p>
            )}
            {canWrite && (
              <Form method="post">
                <input type="hidden" name="itemId" value={one.id} />
                <Button name="act" value="remove-evidence" look="quiet">
                  {t("screenings:evidence.remove")}
                  <span className="sr-only"> {one.source}</span>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export interface AdditionProps {
  errors: Record<string, string>;
  typed: Typed;
  /** Nothing is there yet, or something is wrong with what was begun. */
  isOpen: boolean;
}

export function EvidenceAddition({
  choices,
  said,
  errors,
  typed,
  isOpen,
}: AdditionProps & {
  choices: { themes: Choice[]; consultations: Choice[] };
  said: { passages: { id: string; text: string }[] };
}) {
  const { t } = useTranslation();
  const shared = (name: string) => ({
    name,
    label: t(`screenings:evidence.${name}.label` as never) as string,
    help: t(`screenings:evidence.${name}.help` as never) as string,
    error: errors[name],
    value: typed[name]?.[0],
  });
  const chosen = (options: Choice[]) => [{ value: "", label: t("screenings:form.choose") }, ...options];
  return (
    <div className="mt-4 mb-8" data-sources="">
      <Expander summary={t("screenings:evidence.add")} isOpen={isOpen}>
        <SelectField
          {...shared("kind")}
          options={chosen(
            evidenceKinds.map((value) => ({ value, label: t(`screenings:evidence-kind.${value}`) })),
          )}
        />
        <TextField {...shared("source")} />
        <div data-linked="theme">
          <SelectField {...shared("themeId")} options={chosen(choices.themes)} />
        </div>
        {said.passages.length > 0 && (
          <div data-linked="passage">
            <SelectField
              {...shared("passageId")}
              options={chosen(
                said.passages.map(({ id, text }) => ({ value: id, label: text.slice(0, 120) })),
              )}
            />
          </div>
        )}
        <div data-linked="consultation">
          <SelectField {...shared("consultationId")} options={chosen(choices.consultations)} />
        </div>
        <DateField {...shared("datedOn")} />
        <TextField {...shared("geography")} />
        <TextArea {...shared("limits")} rows={2} />
        <TextField {...shared("link")} />
        <Checkboxes
          name="lenses"
          label={t("screenings:evidence.lenses.label")}
          help={t("screenings:evidence.lenses.help")}
          error={errors["lenses"]}
          values={typed["lenses"]}
          options={lenses.map((value) => ({ value, label: t(`screenings:lens.${value}`) }))}
        />
        <Checkboxes
          name="isAgainst"
          label={t("screenings:evidence.isAgainst.label")}
          values={typed["isAgainst"]}
          options={[{ value: "yes", label: t("screenings:evidence.isAgainst.help") }]}
        />
        <Checkboxes
          name="isPublishable"
          label={t("screenings:evidence.isPublishable.label")}
          values={typed["isPublishable"]}
          options={[{ value: "yes", label: t("screenings:evidence.isPublishable.help") }]}
        />
        <FormActions>
          <Button name="act" value="add-evidence" look="secondary">
            {t("screenings:evidence.add")}
          </Button>
        </FormActions>
      </Expander>
    </div>
  );
}

export interface EngagementShown {
  id: string;
  who: string;
  how: string;
  held: string | null;
  organisations: string;
  whatWasHeard: string;
  whatChanged: string;
  correction: string | null;
}

export function EngagementList({
  engagements,
  canWrite,
}: {
  engagements: EngagementShown[];
  canWrite: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Section
      id="engagement-list"
      title={t("screenings:engagement.title")}
      lead={t("screenings:engagement.lead")}
    >
      {engagements.length === 0 && <p className="text-muted">{t("screenings:engagement.empty")}</p>}
      <ul className="grid gap-3">
        {engagements.map((one) => (
          <li key={one.id} className="border-l-4 border-line pl-3">
            <strong>{one.who}</strong>{" "}
            <span className="text-small text-muted">
              {[one.how, one.held, one.organisations].filter(Boolean).join(" · ")}
            </span>
            <p>{t("screenings:engagement.heard", { text: one.whatWasHeard })}</p>
            <p>{t("screenings:engagement.changed", { text: one.whatChanged })}</p>
            {one.correction && (
              <p className="font-semibold">
                {t("screenings:evidence.corrected", { correction: one.correction })}
              </p>
            )}
            {canWrite && (
              <Form method="post">
                <input type="hidden" name="itemId" value={one.id} />
                <Button name="act" value="remove-engagement" look="quiet">
                  {t("screenings:evidence.remove")}
                  <span className="sr-only"> {one.who}</span>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function EngagementAddition({
  choices,
  errors,
  typed,
  isOpen,
}: AdditionProps & { choices: { consultations: Choice[] } }) {
  const { t } = useTranslation();
  const shared = (name: string) => ({
    name,
    label: t(`screenings:engagement.${name}.label` as never) as string,
    help: t(`screenings:engagement.${name}.help` as never) as string,
    error: errors[name],
    value: typed[name]?.[0],
  });
  return (
    <div className="mt-4 mb-8">
      <Expander summary={t("screenings:engagement.add")} isOpen={isOpen}>
        <TextArea {...shared("who")} rows={2} />
        <TextArea {...shared("organisations")} rows={2} />
        <TextArea {...shared("how")} rows={2} />
        <DateField {...shared("heldOn")} />
        <TextField {...shared("languages")} />
        <TextField {...shared("formats")} />
        <SelectField
          {...shared("isCustodyReached")}
          options={[
            { value: "", label: t("screenings:form.choose") },
            ...(["yes", "no"] as const).map((value) => ({
              value,
              label: t(`screenings:answer.isCustodyReached.${value}`),
            })),
          ]}
        />
        <SelectField
          {...shared("numberBand")}
          options={numberBands.map((value) => ({ value, label: t(`screenings:number-band.${value}`) }))}
        />
        <TextArea {...shared("whatWasHeard")} rows={3} />
        <TextArea {...shared("whatChanged")} rows={3} />
        <TextArea {...shared("gaps")} rows={2} />
        <SelectField
          {...shared("consultationId")}
          options={[{ value: "", label: t("screenings:form.choose") }, ...choices.consultations]}
        />
        <FormActions>
          <Button name="act" value="add-engagement" look="secondary">
            {t("screenings:engagement.add")}
          </Button>
        </FormActions>
      </Expander>
    </div>
  );
}
