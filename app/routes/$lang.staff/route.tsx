import { Outlet } from "@remix-run/react";

/** Everything for staff: it comes to life in the browser. Each page asks for itself who is signed in. */
export const handle = { hydrate: true };

export default function Staff() {
  return <Outlet />;
}
