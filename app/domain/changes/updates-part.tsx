/** On the page of an entry: what was told since it was published, the one that waits for another person, and the form to tell more. */
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { TextArea, TextField } from "../../ui/fields.tsx";
import { Expander } from "../../ui/staff-parts.tsx";
import type { Language } from "../programmes/terms.ts";

export interface UpdateShown {
  id: string;
  kind: "update" | "check-answer";
  state: "out" | "returned" | "waiting";
  text: { en: string; cy?: string | null | undefined };
  proof: { en: string; cy?: string | null | undefined } | null;
  link: string | null;
  /** Written out. */
  nextDate: string | null;
  writer: string | null;
  writtenOn: string;
  approvedOn: string | null;
  returnedBecause: string | null;
  canDecide: boolean;
}

export function UpdatesPart({
  updates,
  languages,
  canWrite,
  isCheckedAgain,
  promisesDay,
  needsNewDay,
  errors,
  valueOf,
}: {
  updates: UpdateShown[];
  languages: readonly Language[];
  canWrite: boolean;
  /** Women wait for an answer. */
  isCheckedAgain: boolean;
  /** Its state promises a next day. */
  promisesDay: boolean;
  needsNewDay: boolean;
  errors: Record<string, string>;
  valueOf: (name: string) => string;
}) {
  const { t } = useTranslation();
  const isWaiting = updates.some(({ state }) => state === "waiting");
  const kind = isCheckedAgain ? "check-answer" : "update";
  const both = (name: string, label: string, rows: number, help?: string) => (
    <div className={languages.length > 1 ? "grid gap-x-6 md:grid-cols-2" : ""}>
      {languages.map((language) => {
        const field = `${name}${language === "en" ? "En" : "Cy"}`;
        return (
          <TextArea
            key={field}
            name={field}
            label={t("changes:staff.in-language", { label, language: t(`changes:language.${language}`) })}
            help={help}
            error={errors[field]}
            value={valueOf(field)}
            rows={rows}
            textLang={language}
          />
        );
      })}
    </div>
  );
  return (
    <section className="mt-8 border-t border-line pt-6" aria-labelledby="updates">
      <h2 id="updates" className="text-large">
        {t("changes:updates.title")}
      </h2>
      {updates.length === 0 && <p className="mt-2 text-muted">{t("changes:updates.none")}</p>}
      <ol className="mt-3 grid gap-5">
        {updates.map((update) => (
          <li key={update.id} className="border-l-4 border-line pl-4">
            <p className="text-small text-muted">
              {t(`changes:updates.state.${update.state}`, {
                day: update.approvedOn ?? update.writtenOn,
                name: update.writer ?? "",
              })}
              {update.kind === "check-answer" && (
                <strong className="block font-semibold text-loop">{t("changes:updates.check-answer")}</strong>
              )}
            </p>
            <div className="grid gap-x-6 gap-y-2 md:grid-cols-2">
              {languages.map((language) => (
                <div key={language} lang={language}>
                  <p className="whitespace-pre-line">{update.text[language]}</p>
                  {update.proof && <p className="mt-1 text-small">{update.proof[language]}</p>}
                </div>
              ))}
            </div>
            {update.link && <p className="text-small break-all">{update.link}</p>}
            {update.nextDate && (
              <p className="text-small">{t("changes:updates.next", { day: update.nextDate })}</p>
            )}
            {update.returnedBecause && (
              <blockquote className="mt-1 border-l-2 border-line pl-3 whitespace-pre-line">
                {update.returnedBecause}
              </blockquote>
            )}
            {update.state === "waiting" && update.canDecide && (
              <div className="mt-3 max-w-measure">
                <Form method="post">
                  <input type="hidden" name="updateId" value={update.id} />
                  <p className="mb-2">{t("changes:updates.approve-help")}</p>
                  <Button name="act" value="approve-update">
                    {t("changes:updates.approve")}
                  </Button>
                </Form>
                <Form method="post" className="mt-4">
                  <input type="hidden" name="updateId" value={update.id} />
                  <TextArea
                    name="updateBecause"
                    label={t("changes:staff.return-because")}
                    error={errors["updateBecause"]}
                    value={valueOf("updateBecause")}
                    rows={2}
                  />
                  <Button name="act" value="return-update" look="secondary">
                    {t("changes:staff.return")}
                  </Button>
                </Form>
              </div>
            )}
          </li>
        ))}
      </ol>
      {canWrite && isWaiting && <p className="mt-4 text-muted">{t("changes:updates.waits")}</p>}
      {canWrite && !isWaiting && (
        <div className="mt-4">
          <Expander
            summary={t(isCheckedAgain ? "changes:updates.write-answer" : "changes:updates.write")}
            isOpen={isCheckedAgain || needsNewDay || valueOf("updateEn") !== "" || valueOf("updateCy") !== ""}
          >
            <Form method="post">
              <input type="hidden" name="kind" value={kind} />
              <p className="mb-4 max-w-measure text-muted">
                {t(isCheckedAgain ? "changes:updates.answer-help" : "changes:updates.help")}
              </p>
              {both("update", t(isCheckedAgain ? "changes:updates.answer" : "changes:updates.text"), 4)}
              {both("updateProof", t("changes:field.proof"), 2, t("changes:updates.proof-help"))}
              <TextField
                name="updateLink"
                label={t("changes:updates.link-label")}
                help={t("changes:updates.link-help")}
                error={errors["updateLink"]}
                value={valueOf("updateLink")}
              />
              {promisesDay && (
                <TextField
                  name="updateNextDate"
                  type="date"
                  width="max-w-56"
                  label={t("changes:updates.next-date")}
                  help={t(
                    needsNewDay ? "changes:updates.next-date-needed" : "changes:updates.next-date-help",
                  )}
                  error={errors["updateNextDate"]}
                  value={valueOf("updateNextDate")}
                />
              )}
              <Button name="act" value="write-update">
                {t("changes:updates.send")}
              </Button>
            </Form>
          </Expander>
        </div>
      )}
    </section>
  );
}
