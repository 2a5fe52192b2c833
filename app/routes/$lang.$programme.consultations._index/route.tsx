import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listPublicConsultations } from "../../domain/consultations/queries.server.ts";
import { questionsOf } from "../../domain/consultations/rules.ts";
import { Back, ParticipantPage } from "../../ui/participant-page.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { asPublic } from "../../web/actor.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { pageFrame } from "../../web/frame.server.ts";
import { inLanguage } from "../../web/language.ts";
import { pageMeta } from "../../web/page-meta.ts";
import { requireProgramme } from "../../web/programme.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await requireProgramme(request, params);
  const ctx = asPublic();
  const listed = await listPublicConsultations(ctx.db, page.programme.id, ctx.now);
  return {
    frame: pageFrame(request, page, "list"),
    consultations: listed.map((one) => ({
      slug: one.slug,
      phase: one.phase,
      title: inLanguage(one.content.title, page.language),
      purpose: inLanguage(one.content.purpose, page.language),
      opensOn: dayInWords(one.opensAt, page.language),
      closesOn: dayInWords(one.closesAt, page.language),
      questions: questionsOf(one.content).filter((question) => question.kind !== "information").length,
    })),
  };
}

export const meta = pageMeta;

export default function Consultations() {
  const { frame, consultations } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const groups = [
    { key: "open", of: consultations.filter(({ phase }) => phase === "open") },
    { key: "upcoming", of: consultations.filter(({ phase }) => phase === "upcoming") },
    {
      key: "closed",
      of: consultations.filter(
        ({ phase }) => phase === "grace" || phase === "closed" || phase === "withdrawn",
      ),
    },
  ] as const;
  return (
    <ParticipantPage frame={frame} back={<Back href={frame.home} />}>
      <h1 className="text-title">{t("consultations:list.title")}</h1>
      {groups.map(({ key, of }) => (
        <section key={key} aria-labelledby={`group-${key}`} className="mt-8">
          <h2 id={`group-${key}`} className="text-large">
            {t(`consultations:list.${key}`)}
          </h2>
          {of.length === 0 ? (
            <p className="mt-2 text-muted">{t(`consultations:list.none-${key}`)}</p>
          ) : (
            <ul className="mt-4 grid gap-8">
              {of.map((one) => (
                <li key={one.slug} className="border-l-4 border-voice pl-4">
                  <h3 className="font-semibold">
                    <a className="inline-block min-h-8" href={`${frame.home}/consultations/${one.slug}`}>
                      {one.title}
                    </a>
                  </h3>
                  <p className="mt-1">{one.purpose}</p>
                  <p className="mt-1 text-small text-muted">
                    {key === "upcoming"
                      ? t("consultations:opens", { day: one.opensOn })
                      : t(key === "open" ? "consultations:closes" : "consultations:closed", {
                          day: one.closesOn,
                        })}
                    {" · "}
                    {t("consultations:questions", { count: one.questions })}
                  </p>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <section className="mt-12 border-t border-line pt-6">
        <p>{t("consultations:list.something-else")}</p>
        <p className="mt-3">
          <ButtonLink look="secondary" href={`${frame.home}/feedback`}>
            {t("consultations:list.say")}
          </ButtonLink>
        </p>
      </section>
    </ParticipantPage>
  );
}
