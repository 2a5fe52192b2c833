import { useTranslation } from "react-i18next";

/** Leaves at once. A link and never a form, so that it works without scripts and under `form-action 'self'`. */
export function ExitLink({
  href,
  inBoth = false,
}: {
  href: string;
  /** Where no language is chosen yet. */ inBoth?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <a
      href={href}
      data-exit=""
      rel="nofollow noreferrer"
      className="no-print fixed inset-x-0 bottom-0 z-10 flex min-h-12 items-center justify-center border-t-2 border-ground bg-ink px-4 py-2 font-semibold text-ground no-underline hover:text-ground hover:underline sm:inset-x-auto sm:top-3 sm:right-3 sm:bottom-auto sm:rounded-control sm:border-2"
    >
      {inBoth ? (
        <span>
          <span lang="cy">{t("common:exit", { lng: "cy" })}</span> ·{" "}
          <span lang="en">{t("common:exit", { lng: "en" })}</span>
        </span>
      ) : (
        t("common:exit")
      )}
    </a>
  );
}
