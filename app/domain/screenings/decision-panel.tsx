/**
 * What the screening leads to as it stands: outcome, the rule that decided in plain words with its source, what is still
 * missing with a link to its place, and what would change the outcome. The same without scripts, live with them.
 */
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Expander, Notice } from "../../ui/staff-parts.tsx";
import { screeningFileOf, screeningOf, type ScreeningRecord } from "./file.ts";
import { fieldOfPlace, repeatedReasons, shortfallsOf } from "./minimums.ts";
import { usePageTitle } from "./page-form.tsx";
import type { PageKey } from "./record-terms.ts";
import { decideScreening } from "./rules.ts";
import type { Outcome } from "./terms.ts";
import { whatWouldChange } from "./what-would-change.ts";

const NOTICE_OF: Record<Outcome, "success" | "info" | "warning" | "urgent"> = {
  "cannot-submit": "warning",
  "full-eia": "warning",
  "hold-for-evidence": "warning",
  "screened-out-with-mitigation": "info",
  "screened-out": "success",
};

/** `address` is that of the version; its pages are below it. `today` is an ISO day. */
export function DecisionPanel({
  record,
  today,
  address,
  isLate,
}: {
  record: ScreeningRecord;
  today: string;
  address: string;
  isLate: boolean;
}) {
  const { t } = useTranslation();
  const titleOf = usePageTitle();
  const { unscored } = screeningFileOf(record);
  const screening = screeningOf(record);
  const decision = decideScreening(screening);
  const shortfalls = shortfallsOf(record, unscored, today);
  const changes = whatWouldChange(screening);
  const repeats = repeatedReasons(record);
  const placeLink = (page: PageKey, field: string) =>
    `${address}/pages/${page}#f-${field.replace(/[^\w-]/g, "-")}`;
  const placeTitle = (where: string) => titleOf(fieldOfPlace(where).page);
  return (
    <section aria-labelledby="decision" className="rounded-control border border-line bg-raised p-4">
      <h2 id="decision" className="text-large">
        {t("screenings:panel.title")}
      </h2>
      {(isLate || decision.late) && (
        <p className="mt-2 font-semibold text-error" data-late="">
          {t("screenings:late")}
        </p>
      )}
      <div className="mt-3" aria-live="polite">
        <Notice
          kind={NOTICE_OF[decision.outcome]}
          title={<span data-outcome={decision.outcome}>{t(`screenings:outcome.${decision.outcome}`)}</span>}
          isFresh={false}
        >
          <p data-rule={decision.rule}>
            <strong>
              {t("screenings:panel.rule", {
                rule: decision.rule,
                title: t(`screenings:rule.${decision.rule}.title`),
              })}
            </strong>
          </p>
          <p>{t(`screenings:because.${decision.because}` as never)}</p>
        </Notice>
      </div>
      <Expander summary={t("screenings:panel.rule-in-full")}>
        <p>{t(`screenings:rule.${decision.rule}.text`)}</p>
        <p className="mt-1 text-small text-muted">
          {t("screenings:panel.source", { source: t(`screenings:rule.${decision.rule}.source`) })}
        </p>
      </Expander>
      {decision.requirements.length + shortfalls.length > 0 && (
        <div className="mt-4">
          <h3 className="font-semibold">
            {t("screenings:panel.missing", { count: decision.requirements.length + shortfalls.length })}
          </h3>
          <ul className="mt-1 list-disc pl-5">
            {decision.requirements.map(({ rule, where, because }) => {
              const place = fieldOfPlace(where);
              return (
                <li key={`${rule} ${where}`} data-requirement={where}>
                  <Link to={placeLink(place.page, place.field)}>{placeTitle(where)}</Link>:{" "}
                  {t(`screenings:because.${because}` as never)} ({rule})
                </li>
              );
            })}
            {shortfalls.map(({ because, page, field }) => (
              <li key={`${because} ${page} ${field}`} data-shortfall={because}>
                <Link to={placeLink(page, field)}>{titleOf(page)}</Link>: {t(`screenings:minimum.${because}`)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {repeats.length > 0 && (
        <div className="mt-4" data-repeats="">
          <h3 className="font-semibold">{t("screenings:panel.repeats")}</h3>
          <ul className="mt-1 list-disc pl-5">
            {repeats.map(({ reason, lenses }) => (
              <li key={reason}>
                {t("screenings:panel.repeated", {
                  lenses: lenses.map((lens) => t(`screenings:lens.${lens}`)).join(", "),
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {changes.length > 0 && (
        <div className="mt-4">
          <Expander summary={t("screenings:panel.what-would-change")}>
            <ul className="list-disc pl-5">
              {changes.map(({ where, change, outcome, rule }) => (
                <li key={`${where} ${change}`} data-change={change}>
                  {placeTitle(where)}: {t(`screenings:change.${change}`)} →{" "}
                  {t(`screenings:outcome.${outcome}`)} ({rule})
                </li>
              ))}
            </ul>
          </Expander>
        </div>
      )}
    </section>
  );
}
