/** What went wrong on the staff side, in plain words and without the frame: it may be shown when nothing else works. */
import { useTranslation } from "react-i18next";
import { ButtonLink } from "./button.tsx";
import { DoorPage } from "./staff-page.tsx";

/** The status text by which this page knows that the address is not encrypted. */
export const INSECURE = "Not On An Unencrypted Address";

const KNOWN = [403, 404, 409, 500, 503];

export function StaffError({
  status,
  statusText,
  language,
  otherHref,
}: {
  status: number;
  statusText?: string;
  language: "en" | "cy";
  otherHref: string;
}) {
  const { t } = useTranslation();
  if (statusText === INSECURE)
    return (
      <DoorPage language={language} otherHref={otherHref}>
        <h1 className="text-title">{t("staff:insecure.title")}</h1>
        <p className="mt-4">{t("staff:insecure.text")}</p>
        <p className="mt-4 text-muted">{t("staff:insecure.operator")}</p>
      </DoorPage>
    );
  const kind = (KNOWN.includes(status) ? status : status >= 500 ? 500 : 404) as 403 | 404 | 409 | 500 | 503;
  return (
    <DoorPage language={language} otherHref={otherHref}>
      <h1 className="text-title">{t(`staff:error.${kind}.title`)}</h1>
      <p className="mt-4">{t(`staff:error.${kind}.text`)}</p>
      <p className="mt-6">
        <ButtonLink href={`/${language}/staff`} look="secondary">
          {t("staff:error.home")}
        </ButtonLink>
      </p>
    </DoorPage>
  );
}
