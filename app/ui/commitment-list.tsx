/** Promises in the order of their next day: state, who answers for each, what was told last, and what is late. */
import { useTranslation } from "react-i18next";
import { LateMark, Updates, type ChangeEntryText } from "./change-entry.tsx";
import { ChangeStateMark } from "./change-state-mark.tsx";

export interface CommitmentText {
  slug: string;
  state: string;
  theme: string;
  weDid: string;
  ownerRole: string | null;
  promisedBy: string | null;
  lateDays: number;
  beingCheckedAgain: boolean;
  updates: ChangeEntryText["updates"];
}

/** `level` is that of each title. */
export function CommitmentList({
  commitments,
  home,
  level = 2,
}: {
  commitments: CommitmentText[];
  home: string;
  level?: 2 | 3 | 4;
}) {
  const { t } = useTranslation();
  const Heading = `h${level}` as "h2";
  return (
    <ol className="mt-6 grid gap-8">
      {commitments.map((one) => (
        <li key={one.slug} className="border-l-4 border-loop pl-4">
          <p className="text-small font-semibold">
            {one.promisedBy
              ? t("changes:commitments.by", { day: one.promisedBy })
              : t("changes:commitments.no-day")}
          </p>
          <Heading className="mt-1 font-semibold">
            <a href={`${home}/changes/${one.slug}`} className="inline-flex min-h-11 items-center">
              {one.theme}
            </a>
          </Heading>
          <ChangeStateMark state={one.state} />
          {one.lateDays > 0 && one.promisedBy && <LateMark days={one.lateDays} day={one.promisedBy} />}
          {one.beingCheckedAgain && (
            <p className="mt-2 font-semibold text-loop">{t("changes:checking-again")}</p>
          )}
          <p className="mt-2 whitespace-pre-line">{one.weDid}</p>
          {one.ownerRole && (
            <p className="mt-1 text-small">
              <span className="font-semibold">{t("changes:field.ownerRole")}:</span> {one.ownerRole}
            </p>
          )}
          {one.updates.length > 0 && <Updates updates={one.updates.slice(-1)} />}
        </li>
      ))}
    </ol>
  );
}
