/** The register as a table of plain cells, in one language: for CSV and for a workbook. */
import { stringify } from "csv-stringify/sync";
import type { Language } from "../domain/programmes/terms.ts";
import type { Register } from "../domain/screenings/register.server.ts";
import { inLanguage } from "./language.ts";
import { textsIn } from "./language.server.ts";

type Cell = string | number | null;

/** Head and rows. Days stay ISO days, so that a spreadsheet sorts them. */
export function registerTable({ rows }: Register, language: Language): { head: string[]; rows: Cell[][] } {
  const t = textsIn(language).getFixedT(language) as (
    key: string,
    values?: Record<string, unknown>,
  ) => string;
  const s = (key: string) => t(`screenings:${key}`);
  const yes = (value: boolean | null) => (value === null ? "" : s(value ? "register.yes" : "register.no"));
  const columns: [string, (row: Register["rows"][number]) => Cell][] = [
    ["code", (row) => row.slug],
    ["title", (row) => inLanguage(row.title, language)],
    ["version", (row) => row.number],
    ["kind", (row) => s(`public.kind.${row.kind}`)],
    ["why", (row) => s(`public.trigger.${row.trigger}`)],
    ["state", (row) => s(`state.${row.state}`)],
    ["outcome", (row) => (row.outcome ? s(`outcome.${row.outcome}`) : "")],
    ["rule", (row) => row.rule],
    ["raised", (row) => yes(row.isRaised)],
    ["late", (row) => yes(row.isLate)],
    ["started", (row) => row.startedOn],
    ["submitted", (row) => row.submittedOn],
    ["signed", (row) => row.signedOffOn],
    ["decision", (row) => row.decisionOn],
    ["before", (row) => yes(row.isBeforeDecision)],
    ["publish-due", (row) => row.publishDueOn],
    ["published", (row) => row.publishedOn],
    ["publication-overdue", (row) => yes(row.isPublicationOverdue)],
    ["review-due", (row) => row.reviewDueOn],
    ["review-overdue", (row) => yes(row.isReviewOverdue)],
    ["open-reviews", (row) => row.openReviews],
    [
      "involved",
      (row) => row.involved.map(({ role, name }) => `${s(`register.role.${role}`)}: ${name}`).join("; "),
    ],
    ["dissent", (row) => yes(row.hasDissent)],
    ["evidence", (row) => row.evidence],
    ["newest-evidence", (row) => row.newestEvidenceYears],
    ["oldest-evidence", (row) => row.oldestEvidenceYears],
    ["stale-evidence", (row) => row.staleEvidence],
    ["actions", (row) => row.actions],
    ["overdue-actions", (row) => row.overdueActions],
    ["languages", (row) => row.languages.join(" ")],
    [
      "withheld",
      (row) =>
        row.withheld
          .map(({ label, why }) => `${s(`public.text.${label}`)}: ${inLanguage(why, language)}`)
          .join("; "),
    ],
    ["superseded", (row) => row.supersededByNumber],
    ["hash", (row) => row.versionHash],
    ["claim", (row) => row.claim?.reason ?? null],
    ["claim-approver", (row) => row.claim?.approver ?? null],
    ["claim-check", (row) => (row.claim?.finding ? s(`sample.finding.${row.claim.finding}`) : null)],
  ];
  return {
    head: columns.map(([name]) => s(`register.column.${name}`)),
    rows: rows.map((row) => columns.map(([, read]) => read(row))),
  };
}

/** Cells that a spreadsheet would run as a formula are made plain text. */
export function registerCsv(register: Register, language: Language): string {
  const { head, rows } = registerTable(register, language);
  return stringify([head, ...rows], { bom: true, escape_formulas: true, record_delimiter: "windows" });
}

/** Words are stored as text, never as a formula. */
export async function registerWorkbook(register: Register, language: Language): Promise<Buffer> {
  const { head, rows } = registerTable(register, language);
  const cell = (value: Cell) =>
    value === null || value === ""
      ? null
      : typeof value === "number"
        ? { value, type: Number }
        : { value, type: String, wrap: true };
  const name = (textsIn(language).getFixedT(language) as (key: string) => string)(
    "screenings:register.sheet",
  );
  const data = [
    head.map((value) => ({ value, type: String, fontWeight: "bold" as const, wrap: true })),
    ...rows.map((row) => row.map(cell)),
  ];
  const sheets = [
    {
      data,
      sheet: name,
      columns: head.map((_, position) => ({ width: position === 1 ? 40 : 16 })),
      stickyRowsCount: 1,
    },
  ];
  const { default: writeXlsxFile } = await import("write-excel-file/node");
  return writeXlsxFile(sheets as Parameters<typeof writeXlsxFile>[0]).toBuffer();
}
