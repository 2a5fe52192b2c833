import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { BuilderPage, builderAddress } from "../../domain/consultations/builder-page.tsx";
import { PartForm, type PartProblem } from "../../domain/consultations/part-form.tsx";
import { PromiseDates } from "../../domain/consultations/promise-list.tsx";
import { promiseDatesOf } from "../../domain/consultations/promise-dates.ts";
import { DateField, TextField } from "../../ui/fields.tsx";
import { Section } from "../../ui/staff-parts.tsx";
import {
  builderFrame,
  partShown,
  postPart,
  promisesInWords,
  requireBuilder,
} from "../../web/builder.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const builder = await requireBuilder(request, params);
  const { row, programme, language } = builder;
  return {
    page: await builderFrame(request, builder),
    ...partShown("dates", row),
    promises: promisesInWords(promiseDatesOf(row, programme.settings), language),
  };
}

export const action = ({ request, params }: ActionFunctionArgs) => postPart(request, params, "dates");

export const meta = staffMeta("consultations:tab.dates");

export default function Dates() {
  const { page, part, fields, mark, promises } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>() as PartProblem | undefined;
  const { t } = useTranslation();
  const labelOf = (name: string) => t(`consultations:field.${name}` as never) as string;
  return (
    <BuilderPage
      page={page}
      tab="dates"
      title={t("consultations:tab.dates")}
      lead={t("consultations:lead.dates")}
    >
      <PartForm
        key={`${page.id}${mark}`}
        part={part}
        fields={fields}
        mark={mark}
        problem={problem}
        isLocked={!page.mayWrite}
        saveHref={builderAddress(page, "save")}
        signInHref={`/${page.frame.language}/staff/sign-in`}
        labelOf={labelOf}
      >
        {({ valueOf, errors }) => (
          <div className="max-w-measure">
            <div className="grid gap-x-6 sm:grid-cols-2">
              <DateField
                name="opensOn"
                label={labelOf("opensOn")}
                error={errors["opensOn"]}
                value={valueOf("opensOn")}
              />
              <TextField
                name="opensTime"
                type="time"
                width="max-w-40"
                label={labelOf("opensTime")}
                error={errors["opensTime"]}
                value={valueOf("opensTime")}
              />
              <DateField
                name="closesOn"
                label={labelOf("closesOn")}
                error={errors["closesOn"]}
                value={valueOf("closesOn")}
              />
              <TextField
                name="closesTime"
                type="time"
                width="max-w-40"
                label={labelOf("closesTime")}
                error={errors["closesTime"]}
                value={valueOf("closesTime")}
              />
            </div>
            <TextField
              name="graceHours"
              inputMode="numeric"
              width="max-w-32"
              label={labelOf("graceHours")}
              help={t("consultations:help.graceHours")}
              error={errors["graceHours"]}
              value={valueOf("graceHours")}
            />
          </div>
        )}
      </PartForm>
      <Section
        id="promises"
        title={t("consultations:staff.promises")}
        lead={t("consultations:staff.promises-text")}
      >
        <PromiseDates promises={promises} />
      </Section>
    </BuilderPage>
  );
}
