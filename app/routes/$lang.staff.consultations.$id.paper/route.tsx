import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { saveConsultation } from "../../domain/consultations/build-consultation.server.ts";
import { dayOf } from "../../domain/contributions/calendar.ts";
import { PrintBar } from "../../domain/keying/print-bar.tsx";
import { PrintPack } from "../../domain/keying/print-pack.tsx";
import { LAYOUTS } from "../../domain/keying/terms.ts";
import { may } from "../../domain/people/rules.ts";
import { Button } from "../../ui/button.tsx";
import { FormErrors } from "../../ui/staff-parts.tsx";
import { answer, readFields } from "../../web/answers.server.ts";
import { refusal, requireBuilder } from "../../web/builder.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { packOf, publicOriginOf } from "../../web/paper-pack.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export const meta = staffMeta("consultations:paper.title");

/** The paper pack of a draft, as it will be printed, without code or number; made once somebody has looked at it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ctx, row, programme, language } = await requireBuilder(request, params);
  const layout = LAYOUTS.find((one) => one === new URL(request.url).searchParams.get("layout")) ?? "standard";
  const origin = publicOriginOf(request);
  const madeOn = row.readiness.paperPackMadeOn;
  return {
    language,
    back: `/${language}/staff/consultations/${row.id}/checks#paper`,
    layout,
    revision: row.draftRevision,
    madeOn: madeOn ? dayInWords(madeOn, language) : null,
    mayMake: may(ctx.actor, "consultations.build") && !row.approvedAt,
    pack: packOf(programme, row.draft, origin, false),
    easy: packOf(programme, row.draft, origin, true),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { ctx, row } = await requireBuilder(request, params, "consultations.build");
  const fields = await readFields(request);
  if (fields["act"]?.[0] !== "made")
    return answer({ ok: false, because: "consultations:refusal.unknown-act" }, fields);
  const result = await saveConsultation(ctx, {
    consultationId: row.id,
    revision: Number(fields["revision"]?.[0]),
    part: "paper",
    edit: () => ({ readiness: { paperPackMadeOn: dayOf(ctx.now) } }),
  });
  return result.ok
    ? redirect(`/${params["lang"]}/staff/consultations/${row.id}/checks?saved=1#paper`)
    : refusal(result, fields);
}

export default function PaperPack() {
  const { back, layout, revision, madeOn, mayMake, pack, easy } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <main>
      <PrintBar
        back={{ href: back, label: t("consultations:tab.checks") }}
        text={t("keying:codes.sample")}
        links={LAYOUTS.filter((one) => one !== layout).map((one) => ({
          href: `?layout=${one}`,
          label: t(`keying:layout.${one}`),
        }))}
      >
        {mayMake && (
          <form method="post" className="w-full">
            <FormErrors errors={problem?.errors} text={(key) => t(key as never)} />
            <input type="hidden" name="revision" value={revision} />
            <p className="mb-2 max-w-measure">
              {madeOn ? t("consultations:paper.made-on", { day: madeOn }) : t("consultations:paper.text")}
            </p>
            <Button name="act" value="made" look="secondary">
              {t("consultations:paper.made")}
            </Button>
          </form>
        )}
      </PrintBar>
      <PrintPack pack={pack} easy={easy} forms={[{ number: null, layout, code: null }]} />
    </main>
  );
}
