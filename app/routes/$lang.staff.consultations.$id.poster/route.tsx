import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { env } from "../../platform/env.server.ts";
import { Notice } from "../../ui/staff-parts.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { requireBuilder } from "../../web/builder.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { textsIn } from "../../web/language.server.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

/** A sheet for a wall: neutral words, the address and a picture of it, each language given the same room. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ctx, row, programme } = await requireBuilder(request, params);
  const origin = env().PUBLIC_ORIGIN ?? new URL(request.url).origin;
  const panels = await Promise.all(
    // Welsh first where there is Welsh: read first, not as an afterthought.
    [...programme.languages].reverse().map(async (language) => {
      const t = textsIn(language).getFixedT(language);
      const address = `${origin}/${language}/${programme.slug}/consultations/${row.slug}`;
      const { default: QRCode } = await import("qrcode");
      const svg = await QRCode.toString(address, { type: "svg", errorCorrectionLevel: "Q", margin: 2 });
      return {
        language,
        title: t("consultations:poster.title"),
        text: t("consultations:poster.text"),
        until: row.closesAt
          ? t("consultations:poster.until", { day: dayInWords(row.closesAt, language) })
          : "",
        scan: t("consultations:poster.scan"),
        alt: t("consultations:poster.alt"),
        address: address.replace(/^https?:\/\//, ""),
        picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`,
      };
    }),
  );
  return { frame: await staffFrame(request, ctx), id: row.id, isApproved: Boolean(row.approvedAt), panels };
}

export const meta = staffMeta("consultations:poster.page-title");

export default function Poster() {
  const { frame, id, isApproved, panels } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <StaffPage frame={frame}>
      <div className="no-print">
        <Link
          to={`/${frame.language}/staff/consultations/${id}`}
          className="inline-flex min-h-11 items-center gap-1"
        >
          <span aria-hidden="true">‹</span> {t("consultations:tab.overview")}
        </Link>
        <h1 className="text-title">{t("consultations:poster.page-title")}</h1>
        <p className="mt-2 mb-6 max-w-measure text-muted">{t("consultations:poster.help")}</p>
        {!isApproved && (
          <Notice kind="warning" isFresh={false}>
            {t("consultations:poster.not-approved")}
          </Notice>
        )}
      </div>
      <div className="grid gap-8 sm:grid-cols-2 print:grid-cols-1 print:gap-4">
        {panels.map((panel) => (
          <section
            key={panel.language}
            lang={panel.language}
            className="break-inside-avoid rounded-control border border-line bg-raised p-6 text-center"
          >
            <h2 className="text-title">{panel.title}</h2>
            <p className="mt-3 text-body">{panel.text}</p>
            <img
              src={panel.picture}
              alt={panel.alt}
              width="280"
              height="280"
              className="mx-auto my-4 h-auto w-full max-w-72 print:max-w-52"
            />
            <p>{panel.scan}</p>
            <p className="mt-1 font-semibold wrap-anywhere">
              {panel.address.split("/").map((part, index) => (
                <Fragment key={index}>
                  {index > 0 && (
                    <>
                      /<wbr />
                    </>
                  )}
                  {part}
                </Fragment>
              ))}
            </p>
            {panel.until && <p className="mt-3">{panel.until}</p>}
          </section>
        ))}
      </div>
    </StaffPage>
  );
}
