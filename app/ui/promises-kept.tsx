/** Were the promises of time kept, and if not, how late: as released, in sentences anybody can read. */
import { useTranslation } from "react-i18next";

export interface PromiseKept {
  promise: "moderated" | "themes" | "answered" | "safeguarding" | "entries";
  within: number;
  /** Null is kept back for privacy. */
  kept: number | null;
  late: number | null;
  longestLateDays: number | null;
  /** `href` where what is late has a page of its own. */
  lateItems: { slug: string; lateDays: number; isStillOpen: boolean; href: string }[];
}

export interface PromisesShown {
  from: string;
  asOf: string;
  rounding: number;
  promises: PromiseKept[];
}

export function PromisesKept({ shown }: { shown: PromisesShown }) {
  const { t } = useTranslation();
  const figure = (value: number | null) => (value === null ? t("changes:promises.kept-back") : String(value));
  return (
    <section aria-labelledby="promises-kept" className="mt-8 border-t border-line pt-6">
      <h2 id="promises-kept" className="text-large">
        {t("changes:promises.title")}
      </h2>
      <p className="mt-2">{t("changes:promises.lead", { from: shown.from })}</p>
      <ul className="mt-4 grid gap-5">
        {shown.promises.map((one) => (
          <li key={one.promise} className="border-l-4 border-line pl-4">
            <h3 className="font-semibold">
              {t(`changes:promises.${one.promise}` as never, { count: one.within })}
            </h3>
            {one.kept === 0 && one.late === 0 ? (
              <p className="text-muted">{t("changes:promises.none")}</p>
            ) : (
              <dl className="flex flex-wrap gap-x-8 gap-y-1">
                <div className="flex gap-2">
                  <dt className="flex items-center gap-2">
                    <Mark path="M4 10l4 4 8-9" look="text-done" />
                    {t("changes:promises.kept")}
                  </dt>
                  <dd className="font-semibold tabular-nums">{figure(one.kept)}</dd>
                </div>
                <div className="flex gap-2">
                  <dt className="flex items-center gap-2">
                    <Mark path="M10 3a7 7 0 1 0 .1 0M10 6v4l3 2" look="text-notyet" />
                    {t("changes:promises.late")}
                  </dt>
                  <dd className="font-semibold tabular-nums">{figure(one.late)}</dd>
                </div>
              </dl>
            )}
            {one.longestLateDays !== null && one.longestLateDays > 0 && (
              <p>{t("changes:promises.longest", { count: one.longestLateDays })}</p>
            )}
            {one.lateItems.length > 0 && (
              <ul className="mt-1 grid gap-1 text-small">
                {one.lateItems.map((item) => (
                  <li key={item.slug}>
                    <a href={item.href} className="inline-flex min-h-11 items-center">
                      {item.slug}
                    </a>{" "}
                    {t(item.isStillOpen ? "changes:promises.item-open" : "changes:promises.item-done", {
                      count: item.lateDays,
                    })}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <p className="mt-4 text-small text-muted">
        {t("changes:promises.counted", { day: shown.asOf, rounding: shown.rounding })}
      </p>
    </section>
  );
}

function Mark({ path, look }: { path: string; look: string }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="18"
      height="18"
      aria-hidden="true"
      className={`shrink-0 fill-none stroke-current stroke-[2.5] ${look}`}
    >
      <path d={path} />
    </svg>
  );
}
