/** The frame of every participant page: exit, neutral name, language switch, one column, help lines at the foot. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ExitLink } from "./exit-link.tsx";
import { HelpLines, type ShownHelpLine } from "./help-lines.tsx";

export interface PageFrame {
  language: "en" | "cy";
  /** Address of the programme in this language, `/cy/nw`. */
  home: string;
  /** This page in the other language; absent where the programme has one language. */
  other?: { language: "en" | "cy"; href: string } | undefined;
  exitUrl: string;
  helpLines: ShownHelpLine[];
  /** Fixed neutral title of the window. */
  title: string;
  /** The language asked for is not one of the programme's: the page says so. */
  isOnlyLanguage: boolean;
}

interface Props {
  frame: PageFrame;
  /** Set while a form is being filled in: the language button then posts that form, and nothing typed is lost. */
  switchForm?: string | undefined;
  /** Help lines first, for safety and error pages. */
  helpFirst?: boolean;
  back?: ReactNode;
  wide?: boolean;
  /** She must take note of something before she goes on: no link leads away but the exit, and only that something is printed. */
  isHeld?: boolean;
  children: ReactNode;
}

export function ParticipantPage({
  frame,
  switchForm,
  helpFirst = false,
  back,
  wide = false,
  isHeld = false,
  children,
}: Props) {
  const { t } = useTranslation();
  const width = wide ? "max-w-wide" : "max-w-measure";
  return (
    <>
      <ExitLink href={frame.exitUrl} />
      <a href="#main" className="sr-only focus:not-sr-only">
        {t("common:skip-to-content")}
      </a>
      <header
        className={`no-print mx-auto flex w-full ${width} flex-wrap items-center gap-x-6 gap-y-1 px-4 pt-4 sm:pr-48`}
      >
        {isHeld ? (
          <span className="inline-flex min-h-11 items-center font-semibold">{t("common:name")}</span>
        ) : (
          <a
            href={frame.home}
            className="inline-flex min-h-11 items-center font-semibold text-ink no-underline"
          >
            {t("common:name")}
          </a>
        )}
        {frame.other && <LanguageSwitch other={frame.other} form={switchForm} />}
      </header>
      <div className={`mx-auto w-full ${width} px-4 pt-2 pb-28 sm:pb-12`}>
        {back && <nav aria-label={t("common:back")}>{back}</nav>}
        {frame.isOnlyLanguage && (
          <p className="mt-4 border-l-4 border-voice pl-4" lang={frame.language === "en" ? "cy" : "en"}>
            {t("common:only-language", { lng: frame.language })}
          </p>
        )}
        {helpFirst && <HelpLines lines={frame.helpLines} />}
        <main id="main" className="mt-6" tabIndex={-1}>
          {children}
        </main>
        <footer className={`mt-16 border-t border-line pt-6 ${isHeld ? "no-print" : ""}`}>
          {!helpFirst && <HelpLines lines={frame.helpLines} />}
          {!isHeld && (
            <nav
              aria-label={t("common:foot.label")}
              className="no-print mt-6 flex flex-wrap gap-x-6 text-small"
            >
              {(["support", "privacy", "accessibility"] as const).map((page) => (
                <a key={page} className="inline-flex min-h-11 items-center" href={`${frame.home}/${page}`}>
                  {t(`common:foot.${page}`)}
                </a>
              ))}
            </nav>
          )}
        </footer>
      </div>
    </>
  );
}

function LanguageSwitch({
  other,
  form,
}: {
  other: NonNullable<PageFrame["other"]>;
  form?: string | undefined;
}) {
  const { t } = useTranslation();
  const look = "inline-flex min-h-11 items-center text-voice underline";
  return form ? (
    <>
      {/* The Enter key presses a form's first button: it must lead on, not change the language. */}
      <button form={form} name="act" value="continue" tabIndex={-1} aria-hidden="true" className="sr-only">
        {t("common:continue")}
      </button>
      <button
        form={form}
        formAction={other.href}
        name="act"
        value="language"
        lang={other.language}
        className={`${look} cursor-pointer`}
      >
        {t("common:other-language")}
      </button>
    </>
  ) : (
    <a href={other.href} lang={other.language} hrefLang={other.language} className={look}>
      {t("common:other-language")}
    </a>
  );
}

/** Back, as a link or as a button of the form being filled in. */
export function Back({ href, form }: { href?: string; form?: string }) {
  const { t } = useTranslation();
  const look = "no-print inline-flex min-h-11 items-center text-voice underline";
  return form ? (
    <button form={form} name="act" value="back" className={`${look} cursor-pointer`}>
      {t("common:back")}
    </button>
  ) : (
    <a href={href} className={look}>
      {t("common:back")}
    </a>
  );
}
