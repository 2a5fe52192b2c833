/** Tells a participant how far the equality check has come of a plan that something rests on, and where to read it. */
import { useTranslation } from "react-i18next";

/** Nothing where it rests on no plan. `home` is the programme's address, `/en/nw`. */
export function PlanChecks({
  checks,
  home,
}: {
  checks: readonly { standing: "unscreened" | "signed" | "published"; slug: string | null }[];
  home: string;
}) {
  const { t } = useTranslation();
  if (!checks.length) return null;
  return (
    <section className="mt-6">
      <h2 className="text-large">{t("screenings:plan-check.title")}</h2>
      {checks.map(({ standing, slug }, index) => (
        <p key={slug ?? index} className="mt-2">
          {t(`screenings:plan-check.${standing}`)}{" "}
          {slug && (
            <a className="inline-flex min-h-11 items-center" href={`${home}/screenings/${slug}`}>
              {t("screenings:plan-check.read")}
            </a>
          )}
        </p>
      ))}
    </section>
  );
}
