import type { LoaderFunctionArgs } from "@remix-run/node";
import { readRegister } from "../../domain/screenings/register.server.ts";
import { requireStaff } from "../../web/actor.server.ts";
import { languageOfPath } from "../../web/language.ts";
import { registerCsv, registerWorkbook } from "../../web/screening-register.server.ts";

/** The whole register as a file: `?as=csv` or `?as=xlsx`. */
export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "screenings.see");
  const url = new URL(request.url);
  const kind = url.searchParams.get("as") ?? "csv";
  if (kind !== "csv" && kind !== "xlsx") throw new Response(null, { status: 404 });
  const language = languageOfPath(url.pathname);
  const register = await readRegister(ctx);
  const body = kind === "csv" ? registerCsv(register, language) : await registerWorkbook(register, language);
  return new Response(body as BodyInit, {
    headers: {
      "Content-Type":
        kind === "csv"
          ? "text/csv; charset=utf-8"
          : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="screenings-${language}.${kind}"`,
      "Cache-Control": "no-store",
    },
  });
}
