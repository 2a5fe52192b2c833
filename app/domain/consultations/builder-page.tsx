/** The frame of every page of one consultation: its name, where it stands, the pages it is built on. */
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../programmes/terms.ts";
import { Notice, PageTitle, StateMark, Tabs, type StateKind } from "../../ui/staff-parts.tsx";
import { StaffPage, type StaffFrame } from "../../ui/staff-page.tsx";

export type StandingShown =
  "draft" | "submitted" | "returned" | "upcoming" | "open" | "grace" | "closed" | "withdrawn";

export interface BuilderFrame {
  frame: StaffFrame;
  id: string;
  slug: string;
  title: string;
  titleLang: Language;
  standing: StandingShown;
  languages: Language[];
  questions: number;
  mayWrite: boolean;
  mayReword: boolean;
  isApproved: boolean;
  maySeeResults: boolean;
  returnedBecause: string | null;
  isSaved: boolean;
}

const MARK: Record<StandingShown, StateKind> = {
  draft: "neutral",
  submitted: "doing",
  returned: "not-yet",
  upcoming: "will",
  open: "doing",
  grace: "doing",
  closed: "done",
  withdrawn: "cant",
};

/** Where a consultation stands, with a shape and a word. */
export function StandingMark({ standing }: { standing: StandingShown }) {
  const { t } = useTranslation();
  return <StateMark kind={MARK[standing]}>{t(`consultations:standing.${standing}`)}</StateMark>;
}

export type BuilderTab =
  | "overview"
  | "about"
  | "questions"
  | "languages"
  | "dates"
  | "priorities"
  | "checks"
  | "preview"
  | "words"
  | "results"
  | "none";

export const builderAddress = ({ frame, id }: Pick<BuilderFrame, "frame" | "id">, page = ""): string =>
  `/${frame.language}/staff/consultations/${id}${page ? `/${page}` : ""}`;

export function BuilderPage({
  page,
  tab,
  title,
  lead,
  actions,
  children,
}: {
  page: BuilderFrame;
  tab: BuilderTab;
  title?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const tabs: Exclude<BuilderTab, "none">[] = [
    "overview",
    "about",
    "questions",
    ...(page.languages.length > 1 ? (["languages"] as const) : []),
    "dates",
    "priorities",
    "checks",
    "preview",
    ...(page.mayReword ? (["words"] as const) : []),
    ...(page.maySeeResults ? (["results"] as const) : []),
  ];
  return (
    <StaffPage frame={page.frame}>
      <PageTitle
        title={title ?? page.title}
        {...(title ? {} : { lang: page.titleLang })}
        lead={lead}
        actions={actions}
        back={{ href: `/${page.frame.language}/staff/consultations`, label: t("consultations:staff.back") }}
      />
      <p className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1">
        <StandingMark standing={page.standing} />
        <span className="text-muted">
          {page.slug}
          {title && (
            <>
              {" · "}
              <span lang={page.titleLang}>{page.title}</span>
            </>
          )}
        </span>
      </p>
      <Tabs
        label={t("consultations:staff.pages")}
        tabs={tabs.map((one) => ({
          href: builderAddress(page, one === "overview" ? "" : one),
          label: t(`consultations:tab.${one}`),
          isCurrent: one === tab,
          ...(one === "questions" ? { count: page.questions } : {}),
        }))}
      />
      {page.isSaved && <Notice kind="success" title={t("consultations:staff.saved")} />}
      {page.returnedBecause && (
        <Notice kind="warning" isFresh={false} title={t("consultations:staff.returned-because")}>
          <p className="whitespace-pre-line">{page.returnedBecause}</p>
        </Notice>
      )}
      {page.standing === "submitted" && page.mayWrite && tab !== "overview" && tab !== "preview" && (
        <Notice isFresh={false}>{t("consultations:staff.edit-takes-back")}</Notice>
      )}
      {page.isApproved &&
        ["about", "questions", "languages", "dates", "priorities", "checks"].includes(tab) && (
          <Notice isFresh={false} title={t("consultations:staff.locked")}>
            <p>
              {t("consultations:staff.locked-text")}{" "}
              {page.mayReword && (
                <Link to={builderAddress(page, "words")}>{t("consultations:staff.locked-words")}</Link>
              )}
            </p>
          </Notice>
        )}
      {children}
    </StaffPage>
  );
}
