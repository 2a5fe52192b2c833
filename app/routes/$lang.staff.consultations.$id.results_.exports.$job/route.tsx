import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { BuilderPage, builderAddress } from "../../domain/consultations/builder-page.tsx";
import { Notice } from "../../ui/staff-parts.tsx";
import { found } from "../../web/answers.server.ts";
import { builderFrame, requireBuilder } from "../../web/builder.server.ts";
import { jobOf } from "../../web/result-export.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

const AGAIN_AFTER_SECONDS = 2;

/** Asks again by itself until the file is made, with or without scripts. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const builder = await requireBuilder(request, params, "results.see");
  const { state, done, of, name, id } = found(await jobOf(builder.ctx, builder.row, params["job"] ?? ""));
  const page = await builderFrame(request, builder);
  return data(
    { page, state, done, of, name, id },
    state === "making" ? { headers: { Refresh: String(AGAIN_AFTER_SECONDS) } } : {},
  );
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export const meta = staffMeta("results:export.title");

export default function Export() {
  const { page, state, done, of, name, id } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const back = builderAddress(page, "results");
  return (
    <BuilderPage page={page} tab="results" title={t("results:export.title")}>
      {state === "making" && (
        <div role="status" className="max-w-measure">
          <p>{t("results:export.making", { name })}</p>
          <progress
            className="mt-2 h-4 w-full accent-voice"
            max={Math.max(1, of)}
            value={done}
            aria-label={t("results:export.making", { name })}
          />
          <p className="mt-1 tabular-nums">{t("results:export.progress", { done, of })}</p>
        </div>
      )}
      {state === "ready" && (
        <>
          <Notice kind="success" title={t("results:export.ready")}>
            <p>{t("results:export.ready-text")}</p>
          </Notice>
          <p>
            <a
              className="inline-flex min-h-11 items-center font-semibold"
              href={`${back}/exports/${id}/file`}
              download={name}
            >
              {t("results:export.fetch", { name })}
            </a>
          </p>
        </>
      )}
      {state === "kept-back" && (
        <Notice isFresh={false} title={t("results:part-kept-back")}>
          <p>{t("results:part-kept-back-text")}</p>
        </Notice>
      )}
      {state === "failed" && <Notice kind="urgent" title={t("results:export.failed")} />}
      <p className="mt-4">
        <a className="inline-flex min-h-11 items-center" href={back}>
          {t("results:title")}
        </a>
      </p>
    </BuilderPage>
  );
}
