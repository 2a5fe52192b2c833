/** Parts that staff pages are made of: title, table that becomes cards, states, notices, tabs, pages, filters, last questions. */
import { Form, Link } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button, type ButtonLook } from "./button.tsx";
import { ErrorSummary } from "./fields.tsx";

/** The one `h1` of a page, with where it belongs and what can be done here. */
export function PageTitle({
  title,
  lead,
  back,
  actions,
  lang,
}: {
  title: ReactNode;
  lead?: ReactNode;
  back?: { href: string; label: ReactNode };
  actions?: ReactNode;
  lang?: string;
}) {
  return (
    <div className="mb-6">
      {back && (
        <Link to={back.href} className="no-print inline-flex min-h-11 items-center gap-1">
          <span aria-hidden="true">{"‹"}</span> {back.label}
        </Link>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <h1 className="text-title" lang={lang}>
          {title}
        </h1>
        {actions && <div className="no-print flex flex-wrap gap-3">{actions}</div>}
      </div>
      {lead && <p className="mt-2 max-w-measure text-muted">{lead}</p>}
    </div>
  );
}

/** A part of a page with its own heading. */
export function Section({
  id,
  title,
  lead,
  children,
}: {
  id: string;
  title: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="mt-10">
      <h2 id={id} className="text-large">
        {title}
      </h2>
      {lead && <p className="mt-1 max-w-measure text-muted">{lead}</p>}
      <div className="mt-4">{children}</div>
    </section>
  );
}

export interface Column<Row> {
  key: string;
  label: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Right-aligned tabular figures. */
  isNumber?: boolean;
  /** Address that sorts by this column, and the order it is in now. */
  sort?: { href: string; now?: "ascending" | "descending" | undefined };
}

/**
 * A table on wide screens, a list of cards below 640 px. The first column names the row. Roles are written out because
 * the card layout takes the table's own away. The selected row is kept in view.
 */
export function Table<Row>({
  caption,
  hidesCaption = false,
  columns,
  rows,
  rowKey,
  isSelected,
}: {
  caption: ReactNode;
  hidesCaption?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  isSelected?: (row: Row) => boolean;
}) {
  const selected = useRef<HTMLTableRowElement>(null);
  const selectedKey = isSelected ? rows.filter(isSelected).map(rowKey).join() : "";
  // In braces: a browser may answer scrolling with a promise, which is no clean-up.
  useEffect(() => {
    selected.current?.scrollIntoView({ block: "nearest" });
  }, [selectedKey]);
  return (
    <table role="table" className="w-full border-collapse max-sm:block">
      <caption className={hidesCaption ? "sr-only" : "pb-2 text-left font-semibold max-sm:block"}>
        {caption}
      </caption>
      <thead role="rowgroup" className="max-sm:sr-only">
        <tr role="row">
          {columns.map(({ key, label, isNumber, sort }) => (
            <th
              key={key}
              role="columnheader"
              scope="col"
              aria-sort={sort?.now}
              className={`border-b-2 border-line px-3 py-2 align-bottom font-semibold ${isNumber ? "text-right" : "text-left"}`}
            >
              {sort ? (
                <Link to={sort.href} preventScrollReset className="inline-flex min-h-8 items-center gap-1">
                  {label}
                  <span aria-hidden="true">
                    {sort.now === "ascending" ? "↑" : sort.now === "descending" ? "↓" : "↕"}
                  </span>
                </Link>
              ) : (
                label
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-sm:grid max-sm:gap-3">
        {rows.map((row) => {
          const isThis = isSelected?.(row) ?? false;
          return (
            <tr
              key={rowKey(row)}
              role="row"
              ref={isThis ? selected : undefined}
              aria-current={isThis || undefined}
              className="border-b border-line aria-[current]:bg-voice-pale max-sm:block max-sm:rounded-control max-sm:border max-sm:bg-raised max-sm:p-3"
            >
              {columns.map(({ key, label, cell, isNumber }, index) => {
                const Cell = index === 0 ? "th" : "td";
                return (
                  <Cell
                    key={key}
                    role={index === 0 ? "rowheader" : "cell"}
                    scope={index === 0 ? "row" : undefined}
                    className={`px-3 py-2.5 align-top font-normal max-sm:block max-sm:px-0 max-sm:py-1 ${isNumber ? "text-right max-sm:text-left" : "text-left"}`}
                  >
                    {index > 0 && <span className="mr-2 text-small text-muted sm:hidden">{label}</span>}
                    {cell(row)}
                  </Cell>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Says what will appear here and how to make the first one. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="rounded-control border-2 border-dashed border-line px-6 py-8">
      <p className="font-semibold">{title}</p>
      {children && <div className="mt-1 max-w-measure text-muted">{children}</div>}
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}

export type StateKind =
  "done" | "doing" | "will" | "cant" | "not-yet" | "passed" | "heard" | "urgent" | "neutral";

const STATE_LOOK: Record<StateKind, string> = {
  done: "bg-done-pale text-done",
  doing: "bg-voice-pale text-voice",
  will: "bg-will-pale text-will",
  cant: "bg-cant-pale text-cant",
  "not-yet": "bg-notyet-pale text-notyet",
  passed: "bg-loop-pale text-loop",
  heard: "bg-heard-pale text-heard",
  urgent: "bg-error-pale text-error",
  neutral: "bg-heard-pale text-heard",
};

/** One shape for each state, so that colour is never alone. */
const STATE_SHAPE: Record<StateKind, ReactNode> = {
  done: <path d="M2 8.5 6 12.5 14 3.5" fill="none" stroke="currentColor" strokeWidth="2.5" />,
  doing: (
    <path
      d="M8 1.5a6.5 6.5 0 1 0 0 13Z M8 2.5a5.5 5.5 0 0 1 0 11"
      fill="currentColor"
      fillRule="evenodd"
      stroke="currentColor"
    />
  ),
  will: <path d="M2 8h10M8 3.5 12.5 8 8 12.5" fill="none" stroke="currentColor" strokeWidth="2.5" />,
  cant: <path d="M3 3l10 10M13 3 3 13" fill="none" stroke="currentColor" strokeWidth="2.5" />,
  "not-yet": (
    <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="2.5" strokeDasharray="3 2" />
  ),
  passed: <path d="M2 3.5 8 8l-6 4.5ZM8 3.5 14 8l-6 4.5Z" fill="currentColor" />,
  heard: <path d="M2 3h12v8H7l-3 3v-3H2Z" fill="currentColor" />,
  urgent: <path d="M8 1 15.5 14.5H.5Z" fill="currentColor" />,
  neutral: <rect x="3.5" y="3.5" width="9" height="9" fill="none" stroke="currentColor" strokeWidth="2.5" />,
};

/** A state: mark, pale ground and the word (`children`). */
export function StateMark({ kind, children }: { kind: StateKind; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-control px-2 py-0.5 font-semibold ${STATE_LOOK[kind]}`}
    >
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" className="shrink-0">
        {STATE_SHAPE[kind]}
      </svg>
      {children}
    </span>
  );
}

const NOTICE = {
  success: ["done", "border-done bg-done-pale"],
  info: ["neutral", "border-voice bg-voice-pale"],
  warning: ["not-yet", "border-notyet bg-notyet-pale"],
  urgent: ["urgent", "border-error bg-error-pale"],
} as const;

/** What has just happened, or what must be known here. It is read out when it appears (`isFresh`). */
export function Notice({
  kind = "info",
  title,
  children,
  isFresh = true,
}: {
  kind?: keyof typeof NOTICE;
  title?: ReactNode;
  children?: ReactNode;
  isFresh?: boolean;
}) {
  const [shape, look] = NOTICE[kind];
  return (
    <div
      role={isFresh ? "status" : undefined}
      className={`mb-6 flex gap-3 rounded-control border-l-4 px-4 py-3 ${look}`}
    >
      <svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true" className="mt-1 shrink-0">
        {STATE_SHAPE[shape]}
      </svg>
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="max-w-measure">{children}</div>}
      </div>
    </div>
  );
}

export interface Tab {
  href: string;
  label: ReactNode;
  count?: number | undefined;
  isCurrent: boolean;
}

/** Views of one page, each with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className="no-print mb-6 border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              to={tab.href}
              aria-current={tab.isCurrent ? "page" : undefined}
              className="inline-flex min-h-11 items-center gap-2 border-b-4 border-transparent px-3 text-ink no-underline hover:border-line aria-[current]:border-voice aria-[current]:font-semibold aria-[current]:text-voice"
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="rounded-control bg-heard-pale px-1.5 text-small tabular-nums text-ink">
                  {tab.count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Address of page `n`, from 1. */
export function Pagination({
  now,
  of,
  hrefOf,
}: {
  now: number;
  of: number;
  hrefOf: (page: number) => string;
}) {
  const { t } = useTranslation();
  if (of <= 1) return null;
  return (
    <nav aria-label={t("staff:pages.label")} className="no-print mt-6 flex flex-wrap items-center gap-4">
      {now > 1 && (
        <Link rel="prev" to={hrefOf(now - 1)} className="inline-flex min-h-11 items-center">
          {t("staff:pages.previous")}
        </Link>
      )}
      <span>{t("staff:pages.now", { now, of })}</span>
      {now < of && (
        <Link rel="next" to={hrefOf(now + 1)} className="inline-flex min-h-11 items-center">
          {t("staff:pages.next")}
        </Link>
      )}
    </nav>
  );
}

/** Filters as an ordinary GET form: the result has an address that can be kept. `clearHref` shows all again. */
export function FilterBar({ children, clearHref }: { children: ReactNode; clearHref?: string | undefined }) {
  const { t } = useTranslation();
  return (
    <Form
      method="get"
      role="search"
      aria-label={t("staff:filter.label")}
      preventScrollReset
      className="no-print mb-6 flex flex-wrap items-end gap-x-4 gap-y-2 border-b border-line pb-4 [&>div]:mb-0"
    >
      {children}
      <div className="flex flex-wrap gap-2">
        <Button look="secondary">{t("staff:filter.show")}</Button>
        {clearHref && (
          <Link to={clearHref} className="inline-flex min-h-11 items-center px-2">
            {t("staff:filter.clear")}
          </Link>
        )}
      </div>
    </Form>
  );
}

/** The buttons at the foot of a form; the first one is the way on. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="mt-6 flex flex-wrap items-center gap-3">{children}</div>;
}

/**
 * A last question before something is lost: opens in place, says what will be lost, and posts. Works without scripts.
 * `fields` are sent with it; `children` may hold more of the form (a reason, a password).
 */
export function Confirm({
  ask,
  loses,
  button,
  action,
  fields,
  children,
  look = "danger",
  isOpen = false,
}: {
  ask: ReactNode;
  loses: ReactNode;
  button: ReactNode;
  action?: string;
  fields: Record<string, string>;
  children?: ReactNode;
  look?: ButtonLook;
  /** What was typed into it has to be mended. */
  isOpen?: boolean;
}) {
  return (
    <details open={isOpen} className="rounded-control border border-line open:bg-raised">
      <summary className="flex min-h-11 items-center px-4 py-2 font-semibold text-voice underline">
        <span aria-hidden="true" className="mr-2">
          {"▾"}
        </span>
        {ask}
      </summary>
      <Form method="post" action={action} className="px-4 pb-4">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="mb-4 max-w-measure">{loses}</div>
        {children}
        <Button look={look}>{button}</Button>
      </Form>
    </details>
  );
}

/** A part of a page that opens in place, with or without scripts. */
export function Expander({
  summary,
  isOpen = false,
  children,
}: {
  summary: ReactNode;
  isOpen?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={isOpen} className="rounded-control border border-line open:bg-raised">
      <summary className="flex min-h-11 items-center px-4 py-2 font-semibold text-voice underline">
        <span aria-hidden="true" className="mr-2">
          {"▾"}
        </span>
        {summary}
      </summary>
      <div className="px-4 pt-2 pb-4">{children}</div>
    </details>
  );
}

/** Name and value pairs: what is known of one thing. */
export function Facts({ facts }: { facts: { key: string; label: ReactNode; value: ReactNode }[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[minmax(8rem,14rem)_1fr]">
      {facts.map(({ key, label, value }) => (
        <div key={key} className="border-b border-line pb-2 sm:col-span-2 sm:grid sm:grid-cols-subgrid">
          <dt className="text-muted">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Tells truthfully where an autosave stands. `at` is a time already written out. */
export function SavedMark({ state, at }: { state: "idle" | "saving" | "saved" | "failed"; at?: string }) {
  const { t } = useTranslation();
  return (
    <p
      role="status"
      className={`min-h-6 text-small ${state === "failed" ? "font-semibold text-error" : "text-muted"}`}
    >
      {state === "saving" && t("staff:saved.saving")}
      {state === "saved" && t("staff:saved.saved", { at: at ?? "" })}
      {state === "failed" && t("staff:saved.failed")}
    </p>
  );
}

/** What is wrong with a form, taking the focus when it appears. `errors` are keys; `text` translates one; `children` say more. */
export function FormErrors({
  errors,
  text,
  children,
}: {
  errors: Record<string, string> | undefined;
  text: (key: string) => string;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors) place.current?.querySelector<HTMLElement>("[data-errors]")?.focus();
  }, [errors]);
  if (!errors || !Object.keys(errors).length) return null;
  return (
    <div ref={place}>
      <ErrorSummary
        title={t("staff:error.title")}
        errors={Object.fromEntries(Object.entries(errors).map(([name, key]) => [name, text(key)]))}
      >
        {children}
      </ErrorSummary>
    </div>
  );
}
