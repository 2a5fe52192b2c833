/** The days of a consultation as name and value pairs. */
import { useTranslation } from "react-i18next";
import { Facts } from "../../ui/staff-parts.tsx";

export interface PromiseShown {
  promise: "opens" | "closes" | "grace" | "read" | "themes" | "answered";
  when: string;
}

export function PromiseDates({ promises }: { promises: PromiseShown[] }) {
  const { t } = useTranslation();
  if (!promises.length) return <p className="text-muted">{t("consultations:staff.no-dates-yet")}</p>;
  return (
    <Facts
      facts={promises.map(({ promise, when }) => ({
        key: promise,
        label: t(`consultations:promise.${promise}`),
        value: when,
      }))}
    />
  );
}
