import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { listProgrammesOfStaff } from "../../domain/people/queries.server.ts";
import { workIn } from "../../platform/session.server.ts";
import { requireStaff } from "../../web/actor.server.ts";
import { found, readFields } from "../../web/answers.server.ts";
import { doorFrame } from "../../web/door.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const { language } = doorFrame(request);
  await requireStaff(request);
  return redirect(`/${language}/staff`);
}

/** From now on this session works in another programme in which the person has a role. */
export async function action({ request }: ActionFunctionArgs) {
  const { language } = doorFrame(request);
  const ctx = await requireStaff(request);
  const wanted = (await readFields(request))["programmeId"]?.[0];
  const programme = found(
    (await listProgrammesOfStaff(ctx.db, ctx.actor.staffId)).find(({ id }) => id === wanted),
  );
  await workIn(ctx.session.id, programme.id);
  return redirect(`/${language}/staff`);
}
