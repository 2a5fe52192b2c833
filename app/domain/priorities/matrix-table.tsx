/**
 * The signature picture: every priority by theme, from what was said to what was designed with it. One table, so that the
 * columns stand under each other and silence is seen as silence; below 640 px each row is a card.
 */
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ChangeStateMark } from "../../ui/change-state-mark.tsx";
import { CHANGE_STATES } from "../changes/terms.ts";
import { FigureText, MixText } from "../themes/figures-shown.tsx";
import type { MatrixRow } from "./matrix.server.ts";

export interface ShownRow extends Omit<MatrixRow, "title"> {
  title: string;
  lang: string;
}

export interface ShownGroup {
  code: string;
  title: string;
  rows: ShownRow[];
}

/** Widths in parts of forty-eight: no heading breaks inside a word, in either language. */
const COLUMNS = [
  { key: "priority", width: "sm:w-10/48" },
  { key: "said", width: "sm:w-8/48" },
  { key: "understood", width: "sm:w-7/48" },
  { key: "answered", width: "sm:w-8/48" },
  { key: "checked", width: "sm:w-7/48" },
  { key: "designed-in", width: "sm:w-8/48" },
] as const;

export function MatrixTable({
  groups,
  base,
  staff,
  caption,
}: {
  groups: ShownGroup[];
  /** Everything accepted: what each bar is a part of. */
  base: number | null;
  staff: string;
  caption: string;
}) {
  const { t } = useTranslation();
  return (
    <table role="table" className="mt-6 w-full border-collapse max-sm:block sm:table-fixed">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="max-sm:sr-only">
        <tr role="row">
          {COLUMNS.map(({ key, width }) => (
            <th
              key={key}
              role="columnheader"
              scope="col"
              className={`border-b-2 border-ink px-1.5 py-2 text-left align-bottom text-small font-semibold ${width}`}
            >
              {t(`priorities:staff.column.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.code} role="rowgroup" className="max-sm:grid max-sm:gap-3">
          <tr role="row" className="max-sm:block">
            <th
              role="rowheader"
              scope="rowgroup"
              colSpan={COLUMNS.length}
              className="px-1.5 pt-8 pb-2 text-left text-large font-semibold max-sm:block max-sm:px-0"
            >
              {group.title || t("priorities:staff.no-group")}
            </th>
          </tr>
          {group.rows.map((row) => (
            <tr
              key={row.code}
              role="row"
              className={`border-b border-line max-sm:block max-sm:rounded-control max-sm:border max-sm:p-3 ${row.isSilent ? "bg-notyet-pale" : "max-sm:bg-raised"}`}
            >
              <th
                role="rowheader"
                scope="row"
                className="px-1.5 py-1 text-left align-top font-normal max-sm:block max-sm:px-0"
              >
                <Link
                  to={`${staff}/priorities/${row.code}`}
                  lang={row.lang}
                  className="inline-flex min-h-11 items-center"
                >
                  <span>
                    <strong>{row.code}</strong> {row.title}
                  </span>
                </Link>
              </th>
              <Cell label={t("priorities:staff.column.said")}>
                {row.isSilent ? (
                  <span className="inline-flex items-center gap-2 font-semibold text-notyet">
                    <span
                      aria-hidden="true"
                      className="inline-block size-4 shrink-0 rounded-full border-2 border-dashed border-notyet"
                    />
                    {t("priorities:staff.silence")}
                  </span>
                ) : (
                  <>
                    <span className="flex items-center gap-2">
                      <Bar figure={row.said} of={base} />
                      <strong>
                        <FigureText figure={row.said} />
                      </strong>
                    </span>
                    <span className="block">
                      <MixText mix={row.channels} words="channel" />
                    </span>
                  </>
                )}
              </Cell>
              <Cell label={t("priorities:staff.column.understood")} isEmpty={row.themes === 0}>
                {row.themes === 0 ? (
                  <Nothing />
                ) : (
                  <>
                    {t("priorities:staff.themes", { count: row.themes })}
                    <span className="block text-small text-muted">
                      {t("themes:passages-label")} <FigureText figure={row.passages} />
                    </span>
                  </>
                )}
              </Cell>
              <Cell label={t("priorities:staff.column.answered")} isEmpty={!isAnswered(row)}>
                <Answered row={row} />
              </Cell>
              <Cell
                label={t("priorities:staff.column.checked")}
                isEmpty={row.checks.trueForMe === 0 && row.checks.notYet === 0}
              >
                {row.checks.trueForMe === 0 && row.checks.notYet === 0 ? (
                  <Nothing />
                ) : (
                  <span className="text-small">
                    <span className="block">
                      {t("priorities:staff.true-for-me")} <FigureText figure={row.checks.trueForMe} />
                    </span>
                    <span className="block">
                      {t("priorities:staff.not-yet")} <FigureText figure={row.checks.notYet} />
                    </span>
                    {row.checks.again > 0 && (
                      <strong className="block text-loop">
                        {t("priorities:staff.again", { count: row.checks.again })}
                      </strong>
                    )}
                  </span>
                )}
              </Cell>
              <Cell
                label={t("priorities:staff.column.designed-in")}
                isEmpty={row.designedIn.decided + row.designedIn.underWay === 0}
              >
                {row.designedIn.decided + row.designedIn.underWay === 0 ? (
                  <Nothing />
                ) : (
                  <span className="text-small">
                    {row.designedIn.decided > 0 && (
                      <span className="block">
                        {t("priorities:staff.decided", { number: row.designedIn.decided })}
                      </span>
                    )}
                    {row.designedIn.underWay > 0 && (
                      <span className="block text-muted">
                        {t("priorities:staff.under-way", { number: row.designedIn.underWay })}
                      </span>
                    )}
                  </span>
                )}
              </Cell>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** An empty cell is left out of a card. */
function Cell({
  label,
  isEmpty = false,
  children,
}: {
  label: string;
  isEmpty?: boolean;
  children: ReactNode;
}) {
  return (
    <td
      role="cell"
      className={`px-1.5 py-2.5 align-top break-words max-sm:flex max-sm:gap-3 max-sm:px-0 max-sm:py-1 ${isEmpty ? "max-sm:hidden" : ""}`}
    >
      <span className="w-2/5 shrink-0 text-small text-muted sm:hidden">{label}</span>
      <div className="min-w-0">{children}</div>
    </td>
  );
}

const isAnswered = ({ answered, drafts }: ShownRow): boolean =>
  drafts > 0 || CHANGE_STATES.some((state) => answered[state]);

function Answered({ row }: { row: ShownRow }) {
  const { t } = useTranslation();
  const states = CHANGE_STATES.filter((state) => row.answered[state]);
  if (!isAnswered(row)) return <Nothing />;
  return (
    <span className="flex flex-wrap gap-x-3 gap-y-1">
      {states.map((state) => (
        <span key={state} className="inline-flex items-center gap-1 text-small tabular-nums">
          <ChangeStateMark state={state} isSmall /> {row.answered[state]}
        </span>
      ))}
      {row.late > 0 && (
        <strong className="text-small text-notyet">{t("priorities:staff.late", { count: row.late })}</strong>
      )}
      {row.drafts > 0 && (
        <span className="text-small text-muted">{t("priorities:staff.drafts", { count: row.drafts })}</span>
      )}
    </span>
  );
}

/** Drawn as nothing, and said for whoever listens. */
function Nothing() {
  const { t } = useTranslation();
  return (
    <span className="text-muted">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{t("priorities:staff.nothing")}</span>
    </span>
  );
}

/** A bar of a whole: its length is the share, in steps that need no style attribute. */
function Bar({ figure, of }: { figure: number | null; of: number | null }) {
  if (figure === null || !of) return null;
  const share = Math.max(1, Math.round((100 * figure) / of));
  return (
    <svg
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="block h-2 w-20 shrink forced-colors:stroke-current"
    >
      <rect width="100" height="6" className="fill-line" />
      <rect width={share} height="6" className="fill-voice" />
    </svg>
  );
}
