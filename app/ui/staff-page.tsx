/** The frame of every staff page: a rail with the areas (a menu on a phone), the programme, the language, the content. */
import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

export interface StaffFrame {
  language: "en" | "cy";
  name: string;
  roles: string[];
  programmeId: string;
  programmes: { id: string; name: string }[];
  /** Areas this person may enter, in order. */
  areas: string[];
  area: string;
  other: { language: "en" | "cy"; href: string };
}

export const areaAddress = (language: string, area: string): string => `/${language}/staff${area === "work" ? "" : `/${area}`}`;

export function StaffPage({ frame, children }: { frame: StaffFrame; children: ReactNode }) {
  const { t } = useTranslation();
  const rail = (
    <ul className="grid gap-0.5">
      {frame.areas.map((area) => (
        <li key={area}>
          <Link
            to={areaAddress(frame.language, area)}
            aria-current={frame.area === area ? "page" : undefined}
            className="flex min-h-11 items-center rounded-control px-3 text-ink no-underline hover:bg-voice-pale aria-[current]:bg-voice-pale aria-[current]:font-semibold aria-[current]:text-voice"
          >
            {t(`staff:area.${area}` as never)}
          </Link>
        </li>
      ))}
    </ul>
  );
  return (
    <div className="mx-auto grid w-full max-w-wide lg:grid-cols-[15rem_1fr]">
      <a href="#main" className="sr-only focus:not-sr-only">
        {t("common:skip-to-content")}
      </a>
      <header className="no-print flex flex-wrap items-center gap-3 border-b border-line px-4 py-3 lg:col-span-2">
        <span className="grow font-semibold">{t("staff:name")}</span>
        {frame.programmes.length > 1 && (
          <Form method="post" action={`/${frame.language}/staff/programme-choice`} className="flex items-center gap-2">
            <label htmlFor="programme-choice" className="sr-only">
              {t("staff:programme")}
            </label>
            <select id="programme-choice" name="programmeId" defaultValue={frame.programmeId} className="min-h-11 rounded-control border-2 border-edge bg-raised px-2">
              {frame.programmes.map((programme) => (
                <option key={programme.id} value={programme.id}>
                  {programme.name}
                </option>
              ))}
            </select>
            <button className="min-h-11 cursor-pointer px-2 text-voice underline">{t("staff:programme-go")}</button>
          </Form>
        )}
        <a href={frame.other.href} lang={frame.other.language} className="inline-flex min-h-11 items-center">
          {t("common:other-language")}
        </a>
        <Link to={`/${frame.language}/staff/account`} className="inline-flex min-h-11 items-center">
          {frame.name}
        </Link>
        <Form method="post" action={`/${frame.language}/staff/sign-out`}>
          <button className="min-h-11 cursor-pointer px-2 text-voice underline">{t("staff:sign-out")}</button>
        </Form>
      </header>
      <nav aria-label={t("staff:areas")} className="no-print border-line px-2 py-3 lg:border-r">
        <details className="lg:hidden">
          <summary className="flex min-h-11 items-center rounded-control px-3 font-semibold">{t("staff:menu")}</summary>
          {rail}
        </details>
        <div className="hidden lg:block">{rail}</div>
      </nav>
      <main id="main" tabIndex={-1} className="min-w-0 px-4 py-6 lg:px-8">
        {children}
      </main>
    </div>
  );
}
