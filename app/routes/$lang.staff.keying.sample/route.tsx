import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isId } from "../../domain/keying/input.ts";
import { PrintPack } from "../../domain/keying/print-pack.tsx";
import { listPrintable } from "../../domain/keying/queries.server.ts";
import { LAYOUTS } from "../../domain/keying/terms.ts";
import { findVersion } from "../../domain/consultations/queries.server.ts";
import { findProgramme } from "../../domain/programmes/queries.server.ts";
import { PrintBar } from "../../domain/keying/print-bar.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { found } from "../../web/answers.server.ts";
import { languageOfPath } from "../../web/language.ts";
import { packOf, publicOriginOf } from "../../web/paper-pack.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export const meta = staffMeta("keying:batch.sample");

/** A pack without code or number: `?about=<version>` for a consultation's, `?layout=` for one of the three. */
export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "keying.manage");
  const { pathname, searchParams } = new URL(request.url);
  const about = searchParams.get("about") || null;
  const layout = LAYOUTS.find((one) => one === searchParams.get("layout")) ?? "standard";
  const programme = found(await findProgramme(ctx.db, ctx.actor.programmeId));
  // Only versions of this programme's own consultations are on the list.
  if (
    about &&
    (!isId(about) ||
      !(await listPrintable(ctx.db, programme.id, ctx.now)).some(({ versionId }) => versionId === about))
  )
    throw new Response(null, { status: 404 });
  const content = about ? found(await findVersion(ctx.db, about)) : null;
  const origin = publicOriginOf(request);
  return {
    language: languageOfPath(pathname),
    about,
    layout,
    pack: packOf(programme, content, origin, false),
    easy: packOf(programme, content, origin, true),
  };
}

export default function Sample() {
  const { language, about, layout, pack, easy } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const address = (one: string) => `?layout=${one}${about ? `&about=${about}` : ""}`;
  return (
    <main>
      <PrintBar
        back={{ href: `/${language}/staff/keying/new`, label: t("common:back") }}
        text={t("keying:codes.sample")}
        links={LAYOUTS.filter((one) => one !== layout).map((one) => ({
          href: address(one),
          label: t(`keying:layout.${one}`),
        }))}
      />
      <PrintPack pack={pack} easy={easy} forms={[{ number: null, layout, code: null }]} />
    </main>
  );
}
