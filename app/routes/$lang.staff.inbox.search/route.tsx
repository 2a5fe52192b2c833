import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ContributionState, useGistTitle } from "../../domain/contributions/gist-line.tsx";
import { searchMasked } from "../../domain/contributions/inbox-queries.server.ts";
import { searchForm } from "../../domain/contributions/moderation-input.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary, TextField } from "../../ui/fields.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { EmptyState, PageTitle, Table } from "../../ui/staff-parts.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { readForm } from "../../web/answers.server.ts";
import { daysInWords } from "../../web/days-in-words.server.ts";
import { languageOfPath } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export const meta = staffMeta("inbox:search.title");

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "inbox.see");
  return { frame: await staffFrame(request, ctx) };
}

/** Words are posted, so that no address keeps them. Raw words are never searched: that scope is forbidden. */
export async function action({ request }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "inbox.see");
  const form = await readForm(request, searchForm);
  if (!form.ok)
    return data(
      {
        errors: form.errors,
        words: form.fields["words"]?.[0] ?? "",
        rows: undefined,
        days: {} as Record<string, string>,
      },
      { status: form.errors["scope"] ? 403 : 400 },
    );
  const rows = await searchMasked(ctx, form.input.words);
  const days = daysInWords(
    rows.map((row) => row.week),
    languageOfPath(new URL(request.url).pathname),
  );
  return data({ errors: {} as Record<string, string>, words: form.input.words, rows, days });
}

export default function Search() {
  const { frame } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useTranslation();
  const title = useGistTitle();
  const here = `/${frame.language}/staff/inbox`;
  const errors = Object.fromEntries(
    Object.entries(answered?.errors ?? {}).map(([name, key]) => [
      name === "scope" ? "form" : name,
      t(key as never) as string,
    ]),
  );
  return (
    <StaffPage frame={frame}>
      <PageTitle
        title={t("inbox:search.title")}
        lead={t("inbox:search.lead")}
        back={{ href: here, label: t("staff:area.inbox") }}
      />
      <ErrorSummary title={t("common:error-summary")} errors={errors} />
      <Form method="post" role="search" className="max-w-measure">
        <input type="hidden" name="scope" value="masked" />
        <TextField
          name="words"
          label={t("inbox:search.words")}
          help={t("inbox:search.help")}
          value={answered?.words}
          error={errors["words"]}
        />
        <Button>{t("inbox:search.button")}</Button>
      </Form>
      {answered?.rows && (
        <div className="mt-8">
          <p role="status" className="mb-3 text-muted">
            {t("inbox:search.found", { count: answered.rows.length })}
          </p>
          {answered.rows.length === 0 ? (
            <EmptyState title={t("inbox:search.none")}>{t("inbox:search.none-help")}</EmptyState>
          ) : (
            <Table
              caption={t("inbox:search.caption")}
              hidesCaption
              rows={answered.rows}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: "gist",
                  label: t("inbox:column.gist"),
                  cell: (row) => (
                    <Link to={`${here}/${row.id}`} className="inline-flex min-h-8 items-center font-semibold">
                      {title(row)}
                    </Link>
                  ),
                },
                {
                  key: "state",
                  label: t("inbox:column.state"),
                  cell: (row) => <ContributionState gist={row} />,
                },
                {
                  key: "week",
                  label: t("inbox:column.week"),
                  cell: (row) => t("inbox:week-of", { day: answered.days[row.week] }),
                },
              ]}
            />
          )}
        </div>
      )}
    </StaffPage>
  );
}
