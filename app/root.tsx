import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useMatches,
  useParams,
  useRouteError,
  useLocation,
} from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorPage } from "./ui/error-page.tsx";
import { useNonce } from "./ui/nonce.tsx";
import participantStyles from "./ui/participant.css?url";
import staffStyles from "./ui/staff.css?url";
import { isLanguage, languageOfPath } from "./web/language.ts";

/** `hydrate`: the page is for staff and runs scripts. Everything else is complete without any. */
export interface RouteHandle {
  hydrate?: boolean;
}

/** Where no page answers, as for an address that leads nowhere, the window still has a neutral name. */
export const meta = () => [{ title: "Cydlais" }];

export function Layout({ children }: { children: React.ReactNode }) {
  const nonce = useNonce();
  const { pathname } = useLocation();
  const [, first, second] = pathname.split("/");
  const isStaff = second === "staff";
  // A panel on another site has nothing to leave and runs no script.
  const isPanel = first === "embed";
  const matches = useMatches();
  const hydrates = matches.some((match) => (match.handle as RouteHandle | undefined)?.hydrate);
  // What a printed page says at its foot; report.css reads it here.
  const running = matches
    .map(({ data }) => (data as { running?: string } | undefined)?.running)
    .find(Boolean);
  return (
    <html lang={languageOfPath(pathname)} data-running={running}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <link rel="stylesheet" href={isStaff ? staffStyles : participantStyles} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {!isStaff && !isPanel && <script src="/exit-4.js" />}
        <Links />
      </head>
      <body>
        {children}
        {hydrates && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { i18n } = useTranslation();
  const { lang } = useParams();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return <ErrorPage status={status} language={isLanguage(lang) ? lang : (i18n.language as "en" | "cy")} />;
}
