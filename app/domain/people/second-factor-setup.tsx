/** Setting up an authenticator app: the picture, the same secret as text, and one code as proof. Posts `continuation` and `code`. */
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/fields.tsx";

interface Setup {
  continuation: string;
  secret: string;
  picture: string;
}

export function SecondFactorSetup({
  setup,
  step,
  error,
}: {
  setup: Setup;
  step: string;
  error?: string | undefined;
}) {
  const { t } = useTranslation();
  return (
    <Form method="post">
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="continuation" value={setup.continuation} />
      <ol className="grid list-decimal gap-4 pl-6">
        <li>{t("people:set-up.app")}</li>
        <li>
          {t("people:set-up.picture")}
          <img
            src={setup.picture}
            alt={t("people:set-up.picture-alt")}
            width="220"
            height="220"
            className="my-3 rounded-control border border-line"
          />
          <p>{t("people:set-up.text")}</p>
          <p className="mt-1 rounded-control border border-line bg-raised px-3 py-2 font-mono break-words select-all">
            {setup.secret}
          </p>
        </li>
        <li>{t("people:set-up.prove")}</li>
      </ol>
      <div className="mt-6">
        <TextField
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          width="max-w-56"
          label={t("people:set-up.code")}
          error={error}
        />
      </div>
      <Button>{t("people:set-up.button")}</Button>
    </Form>
  );
}
