/**
 * What the screening leads to as it stands: outcome, the rule that decided in plain words with its source, what is still
 * missing with a link to its place, and what would change the outcome. The same without scripts, live with them.
 */
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Expander, Notice } from "../../ui/staff-parts.tsx";
import { screeningOf, type ScreeningRecord } from "./file.ts";
import { fieldOfPlace, missingOf, repeatedReasons, type Missing } from "./minimums.ts";
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

/**
 * `address` is that of the version; its pages are below it. `today` is an ISO day. On a page of the form (`here`) what is
 * missing on that page stands first, and the rest opens in place.
 */
export function DecisionPanel({
  record,
  today,
  address,
  isLate,
  here,
}: {
  record: ScreeningRecord;
  today: string;
  address: string;
  isLate: boolean;
  here?: PageKey;
}) {
  const { t } = useTranslation();
  const titleOf = usePageTitle();
  const screening = screeningOf(record);
  const decision = decideScreening(screening);
  const missing = missingOf(record, today);
  const onThisPage = missing.filter(({ page }) => page === here);
  const elsewhere = missing.filter(({ page }) => page !== here);
  const changes = whatWouldChange(screening);
  const repeats = repeatedReasons(record);
  const placeTitle = (where: string) => titleOf(fieldOfPlace(where).page);
  return (
    <section
      aria-labelledby="decision"
      className="rounded-control border border-line bg-raised p-4 [&_details]:mt-3"
    >
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
      {missing.length > 0 && (
        <div className="mt-4">
          <h3 className="font-semibold">{t("screenings:panel.missing", { count: missing.length })}</h3>
          {here ? (
            <>
              {onThisPage.length > 0 && <MissingList missing={onThisPage} address={address} />}
              {elsewhere.length > 0 && (
                <div className="mt-2">
                  <Expander summary={t("screenings:panel.elsewhere", { count: elsewhere.length })}>
                    <MissingList missing={elsewhere} address={address} />
                  </Expander>
                </div>
              )}
            </>
          ) : (
            <MissingList missing={elsewhere} address={address} />
          )}
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

/** What is missing, each sentence once, with the pages it is said of: each leads to its field. */
export function MissingList({ missing, address }: { missing: readonly Missing[]; address: string }) {
  const { t } = useTranslation();
  const titleOf = usePageTitle();
  const sentences = [...new Set(missing.map(({ text }) => text))];
  return (
    <ul className="mt-1 grid list-disc gap-1 pl-5">
      {sentences.map((sentence) => {
        const places = missing.filter(({ text }) => text === sentence);
        const rule = places[0]!.rule;
        return (
          <li key={sentence}>
            {t(`screenings:${sentence}` as never)}
            {rule && ` (${rule})`}{" "}
            {places.map(({ page, field, place }, position) => (
              <span
                key={`${page} ${place}`}
                {...(place.includes(".") ? { "data-requirement": place } : { "data-shortfall": place })}
              >
                {position > 0 && ", "}
                <Link discover="none" to={`${address}/pages/${page}#f-${field.replace(/[^\w-]/g, "-")}`}>
                  {place.startsWith("sections.welsh.")
                    ? t(`screenings:group.${place.slice("sections.welsh.".length)}` as never)
                    : titleOf(page)}
                </Link>
              </span>
            ))}
          </li>
        );
      })}
    </ul>
  );
}

/** Where it leads in one line, for where the panel stands below the form. */
export function DecisionInShort({ record }: { record: ScreeningRecord }) {
  const { t } = useTranslation();
  const { outcome, rule } = decideScreening(screeningOf(record));
  return (
    <div className="mb-6 flex flex-wrap items-center gap-x-3 xl:hidden">
      <p>
        {t("screenings:panel.title")}: <strong>{t(`screenings:outcome.${outcome}`)}</strong> ({rule})
      </p>
      <a href="#decision" className="inline-flex min-h-11 items-center">
        {t("screenings:panel.see")}
      </a>
    </div>
  );
}
