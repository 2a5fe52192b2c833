/** Recovery codes, shown this once. */
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "../../ui/button.tsx";

/** `next`: where "I have written them down" leads. */
export function RecoveryCodes({ codes, next }: { codes: string[]; next: string }) {
  const { t } = useTranslation();
  const [canPrint, setCanPrint] = useState(false);
  useEffect(() => setCanPrint(true), []);
  return (
    <>
      <p className="max-w-measure">{t("people:recovery.what")}</p>
      <ol className="my-4 grid max-w-measure gap-x-8 gap-y-1 rounded-control border border-line bg-raised px-4 py-3 font-mono min-[24rem]:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <p className="max-w-measure font-semibold">{t("people:recovery.once")}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink href={next}>{t("people:recovery.written")}</ButtonLink>
        {canPrint && (
          <Button type="button" look="secondary" className="no-print" onClick={() => window.print()}>
            {t("people:recovery.print")}
          </Button>
        )}
      </div>
    </>
  );
}
