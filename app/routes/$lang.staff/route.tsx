import type { LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, Outlet, useLocation, useRouteError } from "@remix-run/react";
import { StaffError } from "../../ui/staff-error.tsx";
import { atDoor, doorFrame } from "../../web/door.server.ts";
import { languageOfPath, otherLanguage } from "../../web/language.ts";
import { staffMeta } from "../../web/staff-meta.ts";

/** Everything for staff: it comes to life in the browser. Each page asks for itself who is signed in. */
export const handle = { hydrate: true };

export const meta = staffMeta("staff:title.staff");

export function loader({ request }: LoaderFunctionArgs) {
  atDoor(request);
  doorFrame(request);
  return null;
}

export default function Staff() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { pathname } = useLocation();
  const language = languageOfPath(pathname);
  const known = isRouteErrorResponse(error) ? error : { status: 500, statusText: "" };
  return (
    <StaffError
      status={known.status}
      statusText={known.statusText}
      language={language}
      otherHref={pathname.replace(/^\/[^/]+/, `/${otherLanguage(language)}`)}
    />
  );
}
