import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { signOut } from "../../domain/people/sign-out.server.ts";
import { findStaffSession } from "../../web/actor.server.ts";
import { atDoor, doorFrame, withoutSession } from "../../web/door.server.ts";

/** Signing out is a post: a link or a picture on another page must not do it. */
export function loader({ request }: LoaderFunctionArgs) {
  return redirect(`/${doorFrame(request).language}/staff`);
}

export async function action({ request }: ActionFunctionArgs) {
  const { language } = doorFrame(request);
  const ctx = atDoor(request);
  const session = await findStaffSession(request);
  if (session) await signOut(ctx, session);
  return redirect(`/${language}/staff/sign-in?why=out`, { headers: withoutSession(request) });
}
