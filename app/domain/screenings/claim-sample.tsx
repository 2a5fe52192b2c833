/** Claims to be no policy that a quarter's sample drew (D20): what is claimed, what was found, and one form to say it. */
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Radios, SelectField, TextArea } from "../../ui/fields.tsx";
import { Section } from "../../ui/staff-parts.tsx";
import { claimFindings, type ClaimFinding } from "./record-terms.ts";

export interface ShownSample {
  quarter: string;
  /** Its months, in words. */
  name: string;
  /** All claims of the quarter. */
  claims: number;
  rows: {
    id: string;
    slug: string;
    number: number;
    title: string;
    reason: string;
    approver: string;
    /** `on` in words. */
    check: { finding: ClaimFinding; note: string; by: string; on: string } | null;
    whyNotMine: "not-allowed" | "own-claim" | null;
  }[];
}

/** This quarter's sample first. The one before is shown where it holds anything; the form, where something is left to look at. */
export function ClaimSamples({
  samples,
  base,
  typed,
  errors,
}: {
  samples: ShownSample[];
  /** Address of the screenings. */
  base: string;
  typed: Record<string, string[]>;
  errors: Record<string, string> | undefined;
}) {
  const { t } = useTranslation();
  const errorOf = (name: string) => (errors?.[name] ? (t(errors[name] as never) as string) : undefined);
  const nameOf = ({ slug, number, title }: ShownSample["rows"][number]) =>
    `${title} (${slug} · ${t("screenings:public.version", { number })})`;
  const left = samples.flatMap(({ rows }) => rows.filter((row) => !row.check && !row.whyNotMine));
  return (
    <>
      {samples.map(({ quarter, name, claims, rows }, position) =>
        position > 0 && rows.length === 0 ? null : (
          <Section
            key={quarter}
            id={`claims-${quarter}`}
            title={t(position === 0 ? "screenings:sample.title" : "screenings:sample.before")}
            lead={position === 0 ? t("screenings:sample.lead") : undefined}
          >
            <p className="mb-4">
              {claims
                ? t("screenings:sample.base", { quarter: name, drawn: rows.length, claims })
                : t("screenings:sample.none")}
            </p>
            <ul className="grid gap-6">
              {rows.map((row) => (
                <li key={row.id} data-claim={row.id} className="max-w-measure border-l-4 border-line pl-4">
                  <Link to={`${base}/${row.id}`} className="inline-flex min-h-11 items-center font-semibold">
                    {nameOf(row)}
                  </Link>
                  <p className="whitespace-pre-line">
                    <strong>{t("screenings:sample.reason")}</strong> {row.reason}
                  </p>
                  <p>
                    <strong>{t("screenings:sample.approver")}</strong> {row.approver}
                  </p>
                  {row.check ? (
                    <>
                      <p className="mt-2">
                        {t("screenings:sample.checked", { name: row.check.by, day: row.check.on })}{" "}
                        <strong>{t(`screenings:sample.finding.${row.check.finding}`)}</strong>
                      </p>
                      <p className="whitespace-pre-line">{row.check.note}</p>
                    </>
                  ) : (
                    <p className="mt-2 text-muted">
                      {t(
                        row.whyNotMine === "own-claim"
                          ? "screenings:sample.own"
                          : "screenings:sample.unchecked",
                      )}
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </Section>
        ),
      )}
      {left.length > 0 && (
        <Section id="check-claim" title={t("screenings:sample.form")}>
          <Form method="post" className="max-w-measure">
            <SelectField
              name="screeningId"
              label={t("screenings:sample.which")}
              options={left.map((row) => ({ value: row.id, label: nameOf(row) }))}
              value={typed["screeningId"]?.[0]}
              error={errorOf("screeningId")}
            />
            <Radios
              name="finding"
              label={t("screenings:sample.finding-label")}
              options={claimFindings.map((value) => ({
                value,
                label: t(`screenings:sample.finding.${value}`),
              }))}
              values={typed["finding"] ?? []}
              error={errorOf("finding")}
            />
            <TextArea
              name="note"
              label={t("screenings:sample.note")}
              help={t("screenings:sample.note-help")}
              rows={3}
              value={typed["note"]?.[0]}
              error={errorOf("note")}
            />
            <Button>{t("screenings:sample.save")}</Button>
          </Form>
        </Section>
      )}
    </>
  );
}
