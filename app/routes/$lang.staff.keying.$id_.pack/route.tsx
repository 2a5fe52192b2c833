import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { isId } from "../../domain/keying/input.ts";
import { drawCodesAgain, progressOf, showCodes } from "../../domain/keying/make-batch.server.ts";
import { PrintBar } from "../../domain/keying/print-bar.tsx";
import { PrintPack } from "../../domain/keying/print-pack.tsx";
import { findBatchFor } from "../../domain/keying/queries.server.ts";
import { findProgramme } from "../../domain/programmes/queries.server.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Confirm, FormErrors, Notice, PageTitle } from "../../ui/staff-parts.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { requireStaff, type StaffCtx } from "../../web/actor.server.ts";
import { found, readFields } from "../../web/answers.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { languageOfPath } from "../../web/language.ts";
import { packOf, publicOriginOf } from "../../web/paper-pack.server.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export const meta = staffMeta("keying:codes.title", ({ batch }: { batch: { number: number } }) => ({
  number: batch.number,
}));

const LOOK_AGAIN_MS = 1500;

const batchOf = async (ctx: StaffCtx, id: string | undefined) =>
  found(isId(id) ? await findBatchFor(ctx.db, ctx.actor, id) : undefined);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "keying.manage");
  const batch = await batchOf(ctx, params["id"]);
  const language = languageOfPath(new URL(request.url).pathname);
  return {
    frame: await staffFrame(request, ctx),
    batch: {
      id: batch.id,
      number: batch.number,
      size: batch.size,
      printed: batch.printedAt && dayInWords(batch.printedAt, language),
      isHandedOver: batch.handedOverOn !== null,
    },
    progress: progressOf(batch.id),
  };
}

/** The answer is the packs themselves, once: no address leads to codes. */
export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "keying.manage");
  const batch = await batchOf(ctx, params["id"]);
  const intent = (await readFields(request))["intent"]?.[0];
  const refuse = (because: string, status = 409) =>
    data({ errors: { form: `keying:${because}` }, shown: null }, { status });
  if (intent === "again") {
    const result = await drawCodesAgain(ctx, batch.id);
    return result.ok
      ? redirect(`/${params["lang"]}/staff/keying/${batch.id}/pack`)
      : refuse(`refusal.${result.because}`);
  }
  if (intent !== "show") return refuse("error.unknown", 400);
  const result = await showCodes(ctx, batch.id);
  if (!result.ok) return refuse(`refusal.${result.because}`);
  const programme = found(await findProgramme(ctx.db, ctx.actor.programmeId));
  const origin = publicOriginOf(request);
  return data({
    errors: undefined,
    shown: {
      pack: packOf(programme, batch.content, origin, false),
      easy: packOf(programme, batch.content, origin, true),
      forms: result.value.forms,
    },
  });
}

export default function PackOfBatch() {
  const { frame, batch, progress } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useTranslation();
  const { revalidate } = useRevalidator();
  const isDrawing = progress.state === "drawing";
  useEffect(() => {
    if (!isDrawing) return;
    const timer = setInterval(revalidate, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isDrawing, revalidate]);
  const back = `/${frame.language}/staff/keying/${batch.id}`;
  if (answered?.shown)
    return (
      <main>
        <PrintBar back={{ href: back, label: t("keying:codes.back") }} text={t("keying:codes.shown")} />
        <PrintPack {...answered.shown} />
      </main>
    );
  return (
    <StaffPage frame={frame}>
      <PageTitle
        title={t("keying:codes.title", { number: batch.number })}
        back={{ href: back, label: t("keying:batch.title", { number: batch.number }) }}
      />
      <FormErrors errors={answered?.errors} text={(key) => t(key as never)} />
      {isDrawing ? (
        <>
          <p className="text-large" role="status">
            {t("keying:codes.drawing", { drawn: progress.drawn, total: progress.total })}
          </p>
          <progress
            className="mt-3 w-full max-w-measure"
            value={progress.drawn}
            max={progress.total}
            aria-label={t("keying:codes.drawing", { drawn: progress.drawn, total: progress.total })}
          />
          <p className="mt-3 text-muted">{t("keying:codes.drawing-text")}</p>
          <p className="mt-3">
            <ButtonLink look="secondary" href="">
              {t("keying:codes.again-page")}
            </ButtonLink>
          </p>
        </>
      ) : progress.state === "ready" ? (
        // A whole page is asked for, so that nothing of it stays in a script.
        <form method="post" className="max-w-measure">
          <h2 className="text-large">{t("keying:codes.ready", { count: batch.size })}</h2>
          <p className="mt-2 mb-4">{t("keying:codes.once")}</p>
          <Button name="intent" value="show">
            {t("keying:codes.show")}
          </Button>
        </form>
      ) : (
        <>
          <Notice
            kind={batch.printed ? "info" : "warning"}
            isFresh={false}
            title={batch.printed ? t("keying:codes.printed", { day: batch.printed }) : t("keying:codes.lost")}
          >
            {t(batch.printed ? "keying:codes.printed-text" : "keying:codes.lost-text")}
          </Notice>
          {!batch.isHandedOver && (
            <Confirm
              ask={t("keying:codes.again")}
              loses={t("keying:codes.again-loses")}
              button={t("keying:codes.again")}
              fields={{ intent: "again" }}
            />
          )}
        </>
      )}
    </StaffPage>
  );
}
