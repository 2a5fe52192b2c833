/** What is wrong with a translator's file, row by row; nothing of it was taken in. */
import { useTranslation } from "react-i18next";
import { Notice } from "../../ui/staff-parts.tsx";
import type { FileProblem } from "./translation-file.ts";

const SHOWN_MAX = 100;

export function FileReport({ problems }: { problems: readonly FileProblem[] }) {
  const { t } = useTranslation();
  const shown = problems.slice(0, SHOWN_MAX);
  return (
    <Notice kind="urgent" title={t("consultations:file.title", { count: problems.length })}>
      <ul className="mt-1 list-disc pl-5">
        {shown.map(({ row, because, detail }, index) => (
          <li key={index}>
            {row ? `${t("consultations:file.row", { row })}: ` : ""}
            {String(t(`consultations:file.${because}` as never, (detail ?? {}) as never))}
          </li>
        ))}
      </ul>
      {problems.length > shown.length && (
        <p>{t("consultations:file.more", { count: problems.length - shown.length })}</p>
      )}
    </Notice>
  );
}
