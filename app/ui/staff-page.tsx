/** The frame of every staff page: a rail with the areas (a menu on a phone), the programme, the language, the content. */
import { Form, Link, useNavigate, useNavigation } from "@remix-run/react";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { ShortcutHelp, useShortcuts } from "./staff-shortcuts.tsx";

export interface StaffFrame {
  language: "en" | "cy";
  name: string;
  roles: string[];
  programmeId: string;
  programmes: { id: string; name: string }[];
  /** Areas this person may enter, in order. */
  areas: string[];
  area: string;
  /** This page is the search. */
  isSearching?: boolean | undefined;
  other: { language: "en" | "cy"; href: string };
}

export const areaAddress = (language: string, area: string): string =>
  `/${language}/staff${area === "work" ? "" : `/${area}`}`;

/** The search goes over themes, passages, entries and consultations: whoever may see themes may search. */
const searchAddress = (language: string): string => `/${language}/staff/search`;

/** Second key after `g` for each area. */
const GO_KEY: Record<string, string> = {
  work: "w",
  inbox: "i",
  safeguarding: "s",
  themes: "t",
  changes: "c",
  consultations: "o",
  keying: "k",
  screenings: "e",
  priorities: "p",
  reports: "r",
  people: "l",
  programme: "m",
  outbox: "b",
  audit: "a",
};

export function StaffPage({ frame, children }: { frame: StaffFrame; children: ReactNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const navigation = useNavigation();
  const menu = useRef<HTMLDetailsElement>(null);
  const areas = frame.areas.join(" ");
  const shortcuts = useMemo(
    () =>
      areas
        .split(" ")
        .filter((area) => GO_KEY[area])
        .map((area) => ({
          keys: `g ${GO_KEY[area]}`,
          label: t(`staff:area.${area}` as never) as string,
          run: () => navigate(areaAddress(frame.language, area)),
        }))
        .concat(
          areas.split(" ").includes("themes")
            ? [
                {
                  keys: "g f",
                  label: t("staff:search"),
                  run: () => navigate(searchAddress(frame.language)),
                },
              ]
            : [],
        ),
    [areas, frame.language, navigate, t],
  );
  useShortcuts(shortcuts);
  // A menu that stays open over the page it led to hides that page on a phone.
  useEffect(() => {
    if (menu.current) menu.current.open = false;
  }, [frame.area, navigation.location]);
  const rail = (
    <ul className="grid gap-0.5">
      {frame.areas.map((area) => (
        <li key={area}>
          <Link
            to={areaAddress(frame.language, area)}
            aria-current={frame.area === area ? "page" : undefined}
            className="flex min-h-11 items-center rounded-control border-l-4 border-transparent px-3 py-1 text-ink no-underline hover:bg-voice-pale aria-[current]:border-voice aria-[current]:bg-voice-pale aria-[current]:font-semibold aria-[current]:text-voice"
          >
            {t(`staff:area.${area}` as never)}
          </Link>
        </li>
      ))}
    </ul>
  );
  return (
    <div className="mx-auto w-full max-w-wide lg:grid lg:min-h-screen lg:grid-cols-[15rem_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
      <a href="#main" className="sr-only focus:not-sr-only">
        {t("common:skip-to-content")}
      </a>
      <header className="no-print flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-2 lg:col-span-2">
        <span className="grow font-semibold">{t("staff:name")}</span>
        {frame.programmes.length > 1 && (
          <Form
            method="post"
            action={`/${frame.language}/staff/programme-choice`}
            className="flex flex-wrap items-center gap-2"
          >
            <label htmlFor="programme-choice" className="sr-only">
              {t("staff:programme")}
            </label>
            <select
              id="programme-choice"
              name="programmeId"
              key={frame.programmeId}
              defaultValue={frame.programmeId}
              autoComplete="off"
              className="min-h-11 rounded-control border-2 border-edge bg-raised px-2"
            >
              {frame.programmes.map((programme) => (
                <option key={programme.id} value={programme.id}>
                  {programme.name}
                </option>
              ))}
            </select>
            <button className="min-h-11 cursor-pointer px-2 text-voice underline">
              {t("staff:programme-go")}
            </button>
          </Form>
        )}
        {frame.programmes.length === 1 && <span className="text-muted">{frame.programmes[0]!.name}</span>}
        {frame.areas.includes("themes") && (
          <Link
            to={searchAddress(frame.language)}
            aria-current={frame.isSearching ? "page" : undefined}
            className="inline-flex min-h-11 items-center"
          >
            {t("staff:search")}
          </Link>
        )}
        <ShortcutHelp />
        <a
          href={frame.other.href}
          lang={frame.other.language}
          hrefLang={frame.other.language}
          className="inline-flex min-h-11 items-center"
        >
          {t("common:other-language")}
        </a>
        <Link
          to={`/${frame.language}/staff/account`}
          aria-current={frame.area === "account" ? "page" : undefined}
          className="inline-flex min-h-11 items-center"
        >
          <span className="sr-only">{t("staff:account")} </span>
          {frame.name}
        </Link>
        <form method="post" action={`/${frame.language}/staff/sign-out`}>
          <button className="min-h-11 cursor-pointer px-2 text-voice underline">{t("staff:sign-out")}</button>
        </form>
      </header>
      <nav
        aria-label={t("staff:areas")}
        className="no-print border-b border-line px-2 py-1 lg:border-r lg:border-b-0 lg:py-3"
      >
        <details ref={menu} className="lg:hidden">
          <summary className="flex min-h-11 items-center gap-2 rounded-control px-3 font-semibold">
            <span aria-hidden="true">{"▾"}</span>
            {t("staff:menu")}
            {frame.areas.includes(frame.area) && (
              <span className="font-normal text-muted">{t(`staff:area.${frame.area}` as never)}</span>
            )}
          </summary>
          {rail}
        </details>
        <div className="sticky top-3 hidden lg:block">{rail}</div>
      </nav>
      <main
        id="main"
        tabIndex={-1}
        aria-busy={navigation.state !== "idle" || undefined}
        className="min-w-0 px-4 py-6 focus:outline-none lg:px-8"
      >
        {children}
      </main>
    </div>
  );
}

/** The frame of the pages before anybody is signed in: one quiet column. */
export function DoorPage({
  language,
  otherHref,
  children,
}: {
  language: "en" | "cy";
  otherHref: string;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const other = language === "en" ? "cy" : "en";
  return (
    <div className="mx-auto w-full max-w-measure px-4">
      <a href="#main" className="sr-only focus:not-sr-only">
        {t("common:skip-to-content")}
      </a>
      <header className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line py-2">
        <span className="inline-flex min-h-11 items-center font-semibold">{t("staff:name")}</span>
        <a href={otherHref} lang={other} hrefLang={other} className="inline-flex min-h-11 items-center">
          {t("common:other-language")}
        </a>
      </header>
      <main id="main" tabIndex={-1} className="py-8 focus:outline-none">
        {children}
      </main>
    </div>
  );
}
