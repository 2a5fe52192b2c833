import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { changeProgramme } from "../../domain/programmes/change-programme.server.ts";
import {
  PARTS,
  partSchemas,
  readNested,
  type PartInput,
  type ProgrammePart,
} from "../../domain/programmes/input.ts";
import { findProgramme } from "../../domain/programmes/queries.server.ts";
import { Button } from "../../ui/button.tsx";
import { Checkboxes, DateField, Radios, TextArea, TextField } from "../../ui/fields.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { FormActions, FormErrors, Notice, PageTitle, Tabs } from "../../ui/staff-parts.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { found, readFields, type FieldErrors } from "../../web/answers.server.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export const meta = staffMeta("programme");

const partOf = (request: Request): ProgrammePart => {
  const wanted = new URL(request.url).searchParams.get("part") as ProgrammePart;
  return PARTS.includes(wanted) ? wanted : "general";
};

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "programme.manage");
  const programme = found(await findProgramme(ctx.db, ctx.actor.programmeId));
  return { frame: await staffFrame(request, ctx), programme, part: partOf(request) };
}

export async function action({ request }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "programme.manage");
  const programme = found(await findProgramme(ctx.db, ctx.actor.programmeId));
  const schema: z.ZodType = partSchemas(programme.languages.includes("cy"))[partOf(request)];
  const typed = readNested(await readFields(request));
  const read = schema.safeParse(typed);
  if (!read.success) {
    const errors: FieldErrors = {};
    for (const { path, message } of read.error.issues) errors[path.join(".") || "form"] ??= message;
    return data({ errors, typed, saved: false }, { status: 400 });
  }
  const result = await changeProgramme(ctx, read.data as PartInput);
  if (result.ok || result.because === "nothing-changed")
    return data({ errors: {} as FieldErrors, typed: null, saved: true });
  const status = result.because === "not-allowed" ? 403 : result.because === "not-found" ? 404 : 409;
  return data({ errors: { form: result.because } as FieldErrors, typed, saved: false }, { status });
}

type Values = Record<string, unknown>;

/** The value at a dotted path, as a field shows it. */
function at(values: unknown, path: string): string {
  let value: unknown = values;
  for (const step of path.split(".")) value = (value as Values | undefined)?.[step];
  return value === undefined || value === null ? "" : String(value as string | number);
}

export default function ProgrammePage() {
  const { frame, programme, part } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t } = useTranslation();
  const hasWelsh = programme.languages.includes("cy");
  const errors = sent && Object.keys(sent.errors).length ? sent.errors : undefined;
  const text = (key: string) => t(`programmes:refusal.${key}` as never) as string;
  const values: Values = (sent?.typed as Values | null | undefined) ?? {
    ...programme.settings,
    nameEn: programme.nameEn,
    nameCy: programme.nameCy,
  };
  const error = (name: string) => (errors?.[name] ? text(errors[name]) : undefined);
  const label = (name: string) => t(`programmes:field.${name}` as never) as string;
  const help = (name: string) => t(`programmes:help.${name}` as never, { defaultValue: "" }) as string;
  const own = (name: string, key = name.split(".").at(-1)!) => ({
    name,
    label: label(key),
    value: at(values, name),
    error: error(name),
  });
  const number = (name: string) => (
    <TextField {...own(name)} help={help(name)} inputMode="numeric" width="max-w-32" />
  );
  /** One text in each language of the programme. */
  const both = (name: string, key: string) => (
    <div className="grid gap-x-6 sm:grid-cols-2">
      <TextField
        name={`${name}.en`}
        label={t("programmes:in-english", { what: label(key) })}
        value={at(values, `${name}.en`)}
        error={error(`${name}.en`)}
      />
      {hasWelsh && (
        <TextField
          name={`${name}.cy`}
          label={t("programmes:in-welsh", { what: label(key) })}
          value={at(values, `${name}.cy`)}
          error={error(`${name}.cy`)}
        />
      )}
    </div>
  );
  /** The rows of a list and one empty row to fill in. */
  const rows = (name: string, what: string, row: (path: string, isNew: boolean) => React.ReactNode) => {
    const list = (values[name] as unknown[] | undefined) ?? [];
    return (
      <>
        {[...list, undefined].map((one, index) => (
          <fieldset
            key={`${index}${one ? "" : "-new"}`}
            className="mb-6 rounded-control border border-line p-4"
          >
            <legend className="px-2 font-semibold first-letter:uppercase">
              {one ? t("programmes:row", { what, number: index + 1 }) : t("programmes:new-row", { what })}
            </legend>
            {row(`${name}.${index}`, !one)}
          </fieldset>
        ))}
      </>
    );
  };
  /** A code that is there already stays: rows elsewhere point at it. */
  const codeField = (path: string, key: "code" | "id", isNew: boolean) => {
    const kept = ((programme.settings as unknown as Values)[path.split(".")[0]!] ?? []) as Values[];
    const isKept = kept.some((one) => one[key] === at(values, `${path}.${key}`));
    return isKept && !isNew ? (
      <input type="hidden" name={`${path}.${key}`} value={at(values, `${path}.${key}`)} />
    ) : (
      <TextField {...own(`${path}.${key}`)} help={help("code")} width="max-w-72" />
    );
  };
  const here = `/${frame.language}/staff/programme`;
  const parts: Record<ProgrammePart, () => React.ReactNode> = {
    general: () => (
      <>
        <TextField
          name="nameEn"
          label={t("programmes:in-english", { what: label("name") })}
          value={at(values, "nameEn")}
          error={error("nameEn")}
        />
        {hasWelsh && (
          <TextField
            name="nameCy"
            label={t("programmes:in-welsh", { what: label("name") })}
            value={at(values, "nameCy")}
            error={error("nameCy")}
          />
        )}
        <TextField {...own("exitUrl")} help={help("exitUrl")} />
        <Radios
          name="welshWordForWomen"
          label={label("welshWordForWomen")}
          help={help("welshWordForWomen")}
          values={[at(values, "welshWordForWomen")]}
          error={error("welshWordForWomen")}
          options={["menywod", "merched"].map((word) => ({ value: word, label: word, lang: "cy" }))}
        />
      </>
    ),
    "help-lines": () =>
      rows("helpLines", t("programmes:part.help-line"), (path) => (
        <>
          {both(`${path}.name`, "name")}
          <div className="grid gap-x-6 sm:grid-cols-2">
            <TextField {...own(`${path}.phone`)} help={help("phone")} />
            <TextField {...own(`${path}.text`)} help={help("optional")} />
          </div>
          {both(`${path}.hours`, "hours")}
          {both(`${path}.about`, "about")}
          <TextField {...own(`${path}.url`)} help={help("optional")} />
          {hasWelsh && <TextField {...own(`${path}.urlCy`)} help={help("optional")} />}
        </>
      )),
    contact: () => (
      <>
        {both("contact.name", "contact-name")}
        {both("contact.post", "post")}
        <TextField {...own("contact.phone")} help={help("phone")} width="max-w-72" />
        <TextField {...own("contact.email")} inputMode="email" />
      </>
    ),
    thresholds: () => (
      <>
        <p className="mb-6 font-semibold">{t("programmes:thresholds-only-raised")}</p>
        {number("publicThreshold")}
        {number("crossThreshold")}
        {number("rounding")}
      </>
    ),
    promises: () => (
      <>
        <Checkboxes
          name="promisesShown"
          label={label("promisesShown")}
          help={help("promisesShown")}
          values={[true, "yes", "true"].includes(values["promisesShown"] as string | boolean) ? ["yes"] : []}
          options={[{ value: "yes", label: t("programmes:promises-shown-yes") }]}
        />
        {number("moderatedWithinWorkingDays")}
        {number("themesWithinWorkingDays")}
        {number("answeredWithinWeeks")}
        {number("retentionMonths")}
      </>
    ),
    screenings: () => (
      <Radios
        name="screeningGate"
        label={label("screeningGate")}
        help={help("screeningGate")}
        values={[at(values, "screeningGate") || "says"]}
        error={error("screeningGate")}
        options={(["says", "stops"] as const).map((gate) => ({
          value: gate,
          label: t(`programmes:gate.${gate}`),
        }))}
      />
    ),
    areas: () =>
      rows("areaBands", t("programmes:part.area"), (path, isNew) => (
        <>
          {both(`${path}.name`, "name")}
          {codeField(path, "code", isNew)}
        </>
      )),
    places: () =>
      rows("places", t("programmes:part.place"), (path, isNew) => (
        <>
          {both(`${path}.name`, "name")}
          {codeField(path, "code", isNew)}
        </>
      )),
    labels: () =>
      rows("labels", t("programmes:part.label"), (path, isNew) => (
        <>
          {both(`${path}.name`, "name")}
          {codeField(path, "code", isNew)}
        </>
      )),
    bodies: () =>
      rows("bodies", t("programmes:part.body"), (path, isNew) => (
        <>
          {both(`${path}.name`, "name")}
          {codeField(path, "id", isNew)}
          <TextField {...own(`${path}.kind`)} help={help("kind")} width="max-w-72" />
          <div className="flex flex-wrap gap-x-6">
            <DateField {...own(`${path}.from`)} />
            <DateField {...own(`${path}.to`)} help={help("to")} />
          </div>
        </>
      )),
    holidays: () => (
      <TextArea
        name="bankHolidays"
        label={label("bankHolidays")}
        help={help("bankHolidays")}
        rows={14}
        value={
          Array.isArray(values["bankHolidays"])
            ? (values["bankHolidays"] as string[]).join("\n")
            : at(values, "bankHolidays")
        }
        error={
          error("bankHolidays") ??
          Object.entries(errors ?? {})
            .filter(([name]) => name.startsWith("bankHolidays."))
            .map(([, key]) => text(key))[0]
        }
      />
    ),
  };
  return (
    <StaffPage frame={frame}>
      <FormErrors errors={errors} text={text} />
      {sent?.saved && <Notice kind="success">{t("programmes:saved")}</Notice>}
      <PageTitle title={t("staff:area.programme")} lead={t("programmes:lead", { slug: programme.slug })} />
      <Tabs
        label={t("programmes:parts")}
        tabs={PARTS.map((one) => ({
          href: `${here}?part=${one}`,
          label: t(`programmes:part.${one}`),
          isCurrent: one === part,
        }))}
      />
      <p className="mb-6 max-w-measure text-muted">{t(`programmes:about.${part}`)}</p>
      <Form
        method="post"
        action={`${here}?part=${part}`}
        className="max-w-3xl"
        key={part + JSON.stringify(sent?.saved ? programme.settings : "")}
      >
        {parts[part]()}
        <FormActions>
          <Button>{t("programmes:save")}</Button>
        </FormActions>
      </Form>
    </StaffPage>
  );
}
