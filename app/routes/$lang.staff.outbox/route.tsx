import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { env } from "../../platform/env.server.ts";
import { clearMail, listOutbox } from "../../platform/mail.server.ts";
import { Button } from "../../ui/button.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { EmptyState, Notice, PageTitle } from "../../ui/staff-parts.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { readFields } from "../../web/answers.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { languageOfPath } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export const meta = staffMeta("outbox");

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "outbox.read");
  const language = languageOfPath(new URL(request.url).pathname);
  const mails = (await listOutbox(ctx.db)).map(({ createdAt, ...mail }) => ({
    ...mail,
    on: dayInWords(createdAt, language),
  }));
  return { frame: await staffFrame(request, ctx), mails, hasServer: Boolean(env().MAIL_URL) };
}

const STATUS = { done: 200, "not-found": 404, "not-sent": 409 } as const;

export async function action({ request }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "outbox.read");
  const { id = [], how = [] } = await readFields(request);
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id[0] ?? "");
  const came = isId
    ? await clearMail(ctx.db, ctx.now, id[0]!, how[0] === "send" ? "send" : "passed-on")
    : "not-found";
  return data({ came }, { status: STATUS[came] });
}

export default function Outbox() {
  const { frame, mails, hasServer } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <StaffPage frame={frame}>
      {sent && (
        <Notice kind={sent.came === "done" ? "success" : "warning"}>
          {t(`people:outbox.came.${sent.came}`)}
        </Notice>
      )}
      <PageTitle
        title={t("staff:area.outbox")}
        lead={t(hasServer ? "people:outbox.lead-server" : "people:outbox.lead")}
      />
      {mails.length === 0 ? (
        <EmptyState title={t("people:outbox.none")}>{t("people:outbox.none-help")}</EmptyState>
      ) : (
        <ul className="grid gap-4">
          {mails.map((mail) => (
            <li key={mail.id} className="rounded-control border border-line bg-raised p-4">
              <h2 className="font-semibold" lang={mail.language}>
                {mail.subject}
              </h2>
              <p className="text-small text-muted">
                {t("people:outbox.line", { to: mail.to, day: mail.on })}
              </p>
              <p
                className="my-3 max-w-measure wrap-anywhere whitespace-pre-line"
                lang={mail.body === undefined ? undefined : mail.language}
              >
                {mail.body ?? t("people:outbox.unreadable")}
              </p>
              <Form method="post" className="flex flex-wrap gap-3">
                <input type="hidden" name="id" value={mail.id} />
                {hasServer && (
                  <Button look="secondary" name="how" value="send">
                    {t("people:outbox.send")}
                  </Button>
                )}
                <Button look="quiet" name="how" value="passed-on">
                  {t("people:outbox.passed-on")}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </StaffPage>
  );
}
