import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { BuilderPage, builderAddress } from "../../domain/consultations/builder-page.tsx";
import { contentsOf } from "../../domain/consultations/results.server.ts";
import {
  chooseResults,
  listReleases,
  releaseDays,
  takeBackChoice,
} from "../../domain/consultations/release-results.server.ts";
import { isAnsweredInWords } from "../../domain/consultations/answer-slots.ts";
import { questionsAsked } from "../../domain/consultations/tally.ts";
import { Button } from "../../ui/button.tsx";
import { Checkboxes, SelectField } from "../../ui/fields.tsx";
import {
  Confirm,
  EmptyState,
  FormActions,
  FormErrors,
  Notice,
  Section,
  Table,
} from "../../ui/staff-parts.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { answer, readFields } from "../../web/answers.server.ts";
import { builderFrame, requireBuilder } from "../../web/builder.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { inLanguage } from "../../web/language.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const builder = await requireBuilder(request, params, "results.release");
  const { ctx, row, language, programme } = builder;
  const [page, contents, releases] = await Promise.all([
    builderFrame(request, builder),
    contentsOf(ctx.db, ctx.actor.programmeId, row.id),
    listReleases(ctx.db, ctx.actor.programmeId, row.id),
  ]);
  const waiting = releases.find(({ releasedAt }) => !releasedAt);
  return {
    page,
    questions: contents.length
      ? questionsAsked(contents)
          .filter((question) => !isAnsweredInWords(question))
          .map(({ code, title }) => ({ value: code, label: inLanguage(title, language) }))
      : [],
    chosen: waiting?.questions ?? releases[0]?.questions ?? [],
    waiting: waiting && { dueOn: dayInWords(waiting.dueOn, language), count: waiting.questions.length },
    days: releaseDays(ctx.now).map((day) => ({ value: day, label: dayInWords(day, language) })),
    dueOn: waiting?.dueOn ?? "",
    released: releases
      .filter(({ releasedAt }) => releasedAt)
      .map(({ number, questions, releasedAt }, at) => ({
        number,
        isNewest: at === 0,
        questions: questions.length,
        on: dayInWords(releasedAt!, language),
      })),
    publicAddress: `/${language}/${programme.slug}/consultations/${row.slug}/results`,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "results.release");
  const fields = await readFields(request);
  const consultationId = params["id"] ?? "";
  const result =
    fields["act"]?.[0] === "take-back"
      ? await takeBackChoice(ctx, consultationId)
      : await chooseResults(ctx, {
          consultationId,
          questions: fields["question"] ?? [],
          dueOn: fields["dueOn"]?.[0] ?? "",
        });
  if (!result.ok) return answer(result, fields);
  throw redirect(`${new URL(request.url).pathname}?saved=1`);
}

export const meta = staffMeta("results:release.title");

export default function Release() {
  const { page, questions, chosen, waiting, days, dueOn, released, publicAddress } =
    useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { t } = useTranslation();
  const isClosed = page.standing === "closed";
  return (
    <BuilderPage
      page={page}
      tab="results"
      title={t("results:release.title")}
      lead={t("results:release.lead")}
    >
      <FormErrors errors={problem?.errors} text={(key) => t(`results:refusal.${key}` as never)} />
      <p className="mb-4">
        <a href={builderAddress(page, "results")} className="inline-flex min-h-11 items-center">
          {t("results:title")}
        </a>
      </p>
      {waiting && (
        <Notice
          isFresh={false}
          title={t("results:release.waits", { day: waiting.dueOn, count: waiting.count })}
        >
          <div className="mt-2">
            <Confirm
              ask={t("results:release.take-back")}
              loses={t("results:release.take-back-loses")}
              button={t("results:release.take-back")}
              fields={{ act: "take-back" }}
            />
          </div>
        </Notice>
      )}
      {isClosed && questions.length > 0 ? (
        <Form method="post" className="max-w-measure">
          <Checkboxes
            name="question"
            label={t("results:release.questions")}
            help={t("results:release.questions-help")}
            values={problem?.fields["question"] ?? chosen}
            options={questions}
          />
          <SelectField
            name="dueOn"
            label={t("results:release.day")}
            value={problem?.fields["dueOn"]?.[0] ?? dueOn}
            options={days}
          />
          <FormActions>
            <Button name="act" value="choose">
              {t("results:release.choose")}
            </Button>
          </FormActions>
        </Form>
      ) : (
        <EmptyState title={t(isClosed ? "results:release.nothing" : "results:refusal.still-open")} />
      )}
      {released.length > 0 && (
        <Section id="released" title={t("results:release.released")}>
          <Table
            caption={t("results:release.released")}
            hidesCaption
            rows={released}
            rowKey={({ number }) => String(number)}
            columns={[
              {
                key: "number",
                label: t("results:release.number"),
                cell: ({ number, isNewest }) => (
                  <a
                    href={isNewest ? publicAddress : `${publicAddress}/${number}`}
                    className="inline-flex min-h-11 items-center"
                  >
                    {t(isNewest ? "results:release.newest" : "results:release.superseded", { number })}
                  </a>
                ),
              },
              { key: "on", label: t("results:release.on"), cell: ({ on }) => on },
              {
                key: "questions",
                label: t("results:release.questions"),
                cell: (one) => one.questions,
                isNumber: true,
              },
            ]}
          />
          <p className="mt-3">
            <a href={publicAddress} className="inline-flex min-h-11 items-center">
              {t("results:release.see")}
            </a>
          </p>
        </Section>
      )}
    </BuilderPage>
  );
}
