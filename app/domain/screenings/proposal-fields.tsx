/** The fields of a proposal, for a new one and for an old one alike. */
import { useTranslation } from "react-i18next";
import { Checkboxes, DateField, SelectField, TextArea, TextField } from "../../ui/fields.tsx";
import { novelties, numberBands, proposalTypes } from "./record-terms.ts";
import { stages } from "./terms.ts";

interface Choice {
  value: string;
  label: string;
}

export interface ProposalChoices {
  bodies: Choice[];
  areas: Choice[];
  priorities: Choice[];
  themes: Choice[];
  consultations: Choice[];
  changes: Choice[];
  decisionMakers: Choice[];
  languages: readonly string[];
}

export function ProposalFields({
  choices,
  valuesOf,
  errors,
}: {
  choices: ProposalChoices;
  /** What was typed or is kept. */
  valuesOf: (name: string) => string[];
  errors: Record<string, string>;
}) {
  const { t } = useTranslation();
  const shared = (name: string) => ({
    name,
    label: t(`screenings:proposal.${name}.label` as never) as string,
    help: t(`screenings:proposal.${name}.help` as never) as string,
    error: errors[name],
  });
  const one = (name: string) => valuesOf(name)[0] ?? "";
  const select = (name: string, values: readonly string[], key: string) => (
    <SelectField
      {...shared(name)}
      value={one(name)}
      options={[
        { value: "", label: t("screenings:form.choose") },
        ...values.map((value) => ({ value, label: t(`screenings:${key}.${value}` as never) as string })),
      ]}
    />
  );
  const isBilingual = choices.languages.length > 1;
  const several = (name: string, options: Choice[]) =>
    options.length > 0 && <Checkboxes {...shared(name)} options={options} values={valuesOf(name)} />;
  const part = (name: "what" | "who-answers" | "whom" | "rests-on") => (
    <h2 className="mt-10 mb-4 text-large">{t(`screenings:proposal.part.${name}`)}</h2>
  );
  return (
    <div data-stage="">
      {part("what")}
      <TextField {...shared("titleEn")} value={one("titleEn")} />
      {isBilingual && <TextField {...shared("titleCy")} value={one("titleCy")} />}
      <TextArea {...shared("purposeEn")} rows={3} value={one("purposeEn")} textLang="en" />
      {isBilingual && <TextArea {...shared("purposeCy")} rows={3} value={one("purposeCy")} textLang="cy" />}
      {select("type", proposalTypes, "proposal-type")}
      {select("novelty", novelties, "novelty")}
      {select("stage", stages, "stage")}
      <div data-when="decided">
        <DateField {...shared("decidedOn")} value={one("decidedOn")} />
      </div>
      {part("who-answers")}
      <SelectField
        {...shared("leadBodyId")}
        value={one("leadBodyId")}
        options={[{ value: "", label: t("screenings:form.choose") }, ...choices.bodies]}
      />
      {several("partnerBodyIds", choices.bodies)}
      <DateField {...shared("decisionDueOn")} value={one("decisionDueOn")} />
      <SelectField
        {...shared("decisionMakerId")}
        value={one("decisionMakerId")}
        options={[{ value: "", label: t("screenings:form.nobody-yet") }, ...choices.decisionMakers]}
      />
      {part("whom")}
      <SelectField
        {...shared("area")}
        value={one("area")}
        options={[{ value: "", label: t("screenings:form.choose") }, ...choices.areas]}
      />
      <TextArea {...shared("whoIsAffected")} rows={3} value={one("whoIsAffected")} />
      {select("numberBand", numberBands, "number-band")}
      <TextField {...shared("cost")} value={one("cost")} />
      <TextField {...shared("duration")} value={one("duration")} />
      {part("rests-on")}
      {several("priorityIds", choices.priorities)}
      {several("themeIds", choices.themes)}
      {several("consultationIds", choices.consultations)}
      {several("changeIds", choices.changes)}
    </div>
  );
}
