import type { ActionFunctionArgs } from "@remix-run/node";
import { isPart } from "../../domain/consultations/parts.ts";
import { savePart } from "../../domain/consultations/save-part.server.ts";
import { requireStaff } from "../../web/actor.server.ts";
import { readFields } from "../../web/answers.server.ts";

/** Nothing to look at here. */
export const loader = () => new Response(null, { status: 405, headers: { Allow: "POST" } });

/** Keeps one part while it is written; answers JSON. A session that has ended answers with a redirect, and nothing is kept. */
export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "consultations.build");
  const fields = await readFields(request);
  const part = fields["part"]?.[0] ?? "";
  if (!isPart(part))
    return Response.json(
      { ok: false, errors: { form: "consultations:refusal.unknown-act" } },
      { status: 400 },
    );
  const saved = await savePart(ctx, {
    consultationId: params["id"] ?? "",
    part,
    was: fields["was"]?.[0] ?? "",
    fields,
  });
  if (saved.ok) return Response.json({ ok: true, mark: saved.value.mark });
  switch (saved.because) {
    case "errors":
      return Response.json({ ok: false, errors: saved.errors }, { status: 400 });
    case "conflict":
      return Response.json(
        {
          ok: false,
          errors: { form: "consultations:refusal.moved-on" },
          theirs: saved.theirs,
          mark: saved.mark,
        },
        { status: 409 },
      );
    default:
      return Response.json(
        { ok: false, errors: { form: `consultations:refusal.${saved.because}` } },
        { status: saved.because === "not-found" ? 404 : 409 },
      );
  }
}
