/** Reads about proposals and their screenings for the staff side. Who may see them is asked by the page. */
import { and, asc, desc, eq, inArray, isNull, or } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import {
  changes,
  changeVersions,
  consultations,
  passages,
  proposalChanges,
  proposalConsultations,
  proposalPriorities,
  proposals,
  proposalThemes,
  screeningMitigations,
  screeningOpenings,
  screeningReviews,
  screenings,
  screeningSignOffs,
  staff,
  staffRoles,
  strategies,
  strategyItems,
  themes,
} from "#db/schema/index.ts";
import { dayOf } from "../contributions/calendar.ts";
import type { Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor, WorkItem } from "../people/terms.ts";
import type { Programme } from "../programmes/queries.server.ts";
import type { Bilingual, Language } from "../programmes/terms.ts";
import type { Figure } from "../reports/suppress.ts";
import { listPassagesIn, listPassagesOfItems, listThemes } from "../themes/queries.server.ts";
import { readTallies, sumOf } from "../themes/tallies.server.ts";
import { isAwaitingPublication, whyNotAdvise, whyNotDecide, whyNotReadAsWoman } from "./record-rules.ts";
import { findProposalRow, findVersion, listWriters, readRecord } from "./record.server.ts";
import type { ScreeningKind } from "./record-terms.ts";
import type { Outcome, ScreeningState } from "./terms.ts";

export interface VersionListed {
  id: string;
  number: number;
  kind: ScreeningKind;
  state: ScreeningState;
  outcome: Outcome | null;
  isLate: boolean;
  startedAt: Date;
  signedOffAt: Date | null;
  trigger: string;
}
const listedVersion = (row: typeof screenings.$inferSelect): VersionListed => ({
  id: row.id,
  number: row.number,
  kind: row.kind as ScreeningKind,
  state: row.state as ScreeningState,
  outcome: row.outcome as Outcome | null,
  isLate: row.isLate,
  startedAt: row.startedAt,
  signedOffAt: row.signedOffAt,
  trigger: row.trigger,
});

export interface ProposalListed {
  id: string;
  slug: string;
  title: Bilingual;
  type: string;
  stage: string;
  decisionDueOn: string | null;
  leadBody: Bilingual;
  newest: VersionListed | null;
}

/** Every proposal of the programme with its newest version, newest proposal first. */
export async function listProposals(db: Db, actor: StaffActor): Promise<ProposalListed[]> {
  const rows = await db
    .select()
    .from(proposals)
    .where(eq(proposals.programmeId, actor.programmeId))
    .orderBy(desc(proposals.number));
  const versions = await db
    .selectDistinctOn([screenings.proposalId])
    .from(screenings)
    .where(eq(screenings.programmeId, actor.programmeId))
    .orderBy(screenings.proposalId, desc(screenings.number));
  return rows.map((row) => {
    const newest = versions.find(({ proposalId }) => proposalId === row.id);
    return {
      id: row.id,
      slug: row.slug,
      title: row.title,
      type: row.type,
      stage: row.stage,
      decisionDueOn: row.decisionDueOn,
      leadBody: row.bodies.find(({ role }) => role === "lead")!.name,
      newest: newest ? listedVersion(newest) : null,
    };
  });
}

/** One proposal with its links, its versions and what suggests another look. */
export async function findProposal(db: Db, actor: StaffActor, id: string) {
  const proposal = await findProposalRow(db, actor, id);
  if (!proposal) return undefined;
  const versions = await db
    .select()
    .from(screenings)
    .where(eq(screenings.proposalId, id))
    .orderBy(desc(screenings.number));
  const ids = versions.map((version) => version.id);
  const [priorities, ofThemes, ofConsultations, ofChanges, reviews, [maker]] = await Promise.all([
    db
      .select({ id: proposalPriorities.itemId })
      .from(proposalPriorities)
      .where(eq(proposalPriorities.proposalId, id)),
    db.select({ id: proposalThemes.themeId }).from(proposalThemes).where(eq(proposalThemes.proposalId, id)),
    db
      .select({ id: proposalConsultations.consultationId })
      .from(proposalConsultations)
      .where(eq(proposalConsultations.proposalId, id)),
    db
      .select({ id: proposalChanges.changeId })
      .from(proposalChanges)
      .where(eq(proposalChanges.proposalId, id)),
    ids.length
      ? db
          .select({
            id: screeningReviews.id,
            trigger: screeningReviews.trigger,
            dueOn: screeningReviews.dueOn,
          })
          .from(screeningReviews)
          .where(and(inArray(screeningReviews.screeningId, ids), isNull(screeningReviews.closedAt)))
      : [],
    proposal.decisionMakerId
      ? db.select({ name: staff.name }).from(staff).where(eq(staff.id, proposal.decisionMakerId))
      : [],
  ]);
  return {
    proposal,
    decisionMakerName: maker?.name ?? null,
    versions: versions.map(listedVersion),
    reviews,
    priorityIds: priorities.map((row) => row.id),
    themeIds: ofThemes.map((row) => row.id),
    consultationIds: ofConsultations.map((row) => row.id),
    changeIds: ofChanges.map((row) => row.id),
  };
}

/** What a proposal may be linked to, and who may be named to decide. */
export async function listChoicesForProposal(db: Db, actor: StaffActor, programme: Programme) {
  const { programmeId } = actor;
  const [ofThemes, items, ofConsultations, ofChanges, makers] = await Promise.all([
    db
      .select({ id: themes.id, titleEn: themes.titleEn, titleCy: themes.titleCy })
      .from(themes)
      .where(and(eq(themes.programmeId, programmeId), isNull(themes.mergedInto), isNull(themes.retiredAt)))
      .orderBy(asc(themes.titleEn)),
    db
      .select({
        id: strategyItems.id,
        code: strategyItems.code,
        titleEn: strategyItems.titleEn,
        titleCy: strategyItems.titleCy,
      })
      .from(strategyItems)
      .innerJoin(
        strategies,
        and(
          eq(strategies.id, strategyItems.strategyId),
          eq(strategies.version, strategyItems.version),
          eq(strategies.isCurrent, true),
        ),
      )
      .where(
        and(
          eq(strategyItems.strategyId, programme.strategyId),
          eq(strategyItems.type, programme.settings.priorityType),
        ),
      )
      .orderBy(asc(strategyItems.parentCode), asc(strategyItems.position)),
    db
      .select({ id: consultations.id, slug: consultations.slug, draft: consultations.draft })
      .from(consultations)
      .where(eq(consultations.programmeId, programmeId))
      .orderBy(desc(consultations.number)),
    db
      .selectDistinctOn([changes.number], {
        id: changes.id,
        slug: changes.slug,
        number: changes.number,
        titleEn: themes.titleEn,
        titleCy: themes.titleCy,
        version: changeVersions.number,
      })
      .from(changes)
      .innerJoin(themes, eq(themes.id, changes.themeId))
      .innerJoin(changeVersions, eq(changeVersions.changeId, changes.id))
      .where(eq(changes.programmeId, programmeId))
      .orderBy(desc(changes.number), desc(changeVersions.number)),
    db
      .selectDistinct({ id: staff.id, name: staff.name })
      .from(staff)
      .innerJoin(staffRoles, eq(staffRoles.staffId, staff.id))
      .where(
        and(
          eq(staffRoles.programmeId, programmeId),
          eq(staffRoles.role, "decision-maker"),
          isNull(staff.leftAt),
        ),
      )
      .orderBy(asc(staff.name)),
  ]);
  return {
    themes: ofThemes,
    priorities: items,
    consultations: ofConsultations,
    changes: ofChanges,
    decisionMakers: makers,
  };
}

/** One version with everything that stands in it and everybody who signed it. */
export async function findScreening(db: Db, actor: StaffActor, id: string) {
  const version = await findVersion(db, actor, id);
  if (!version) return undefined;
  const read = await readRecord(db, version);
  const [signOffs, mitigations, openings, people, versions] = await Promise.all([
    db
      .select()
      .from(screeningSignOffs)
      .where(eq(screeningSignOffs.screeningId, id))
      .orderBy(asc(screeningSignOffs.signedAt)),
    db
      .select()
      .from(screeningMitigations)
      .where(eq(screeningMitigations.screeningId, id))
      .orderBy(asc(screeningMitigations.position)),
    db.select().from(screeningOpenings).where(eq(screeningOpenings.screeningId, id)),
    db.select({ id: staff.id, name: staff.name }).from(staff),
    db
      .select()
      .from(screenings)
      .where(eq(screenings.proposalId, version.proposalId))
      .orderBy(desc(screenings.number)),
  ]);
  const nameOf = (staffId: string | null) => people.find((person) => person.id === staffId)?.name ?? null;
  return { ...read, version, signOffs, mitigations, openings, nameOf, versions: versions.map(listedVersion) };
}
export type ScreeningFound = NonNullable<Awaited<ReturnType<typeof findScreening>>>;

export interface SaidBeside {
  themes: { id: string; title: Bilingual; contributions: Figure }[];
  /** Masked, only for those who may see them, and only of themes that enough women spoke of. */
  passages: { id: string; themeId: string; text: string; language: Language; stance: string }[];
}

/** What women said about the proposal's priorities and themes, to be read beside the form. Small numbers are kept back. */
export async function listSaidBeside(
  db: Db,
  actor: StaffActor,
  programme: Programme,
  proposalId: string,
  language: Language,
): Promise<SaidBeside> {
  const [itemRows, themeRows, { themes: all }, tallies] = await Promise.all([
    db
      .select({ id: proposalPriorities.itemId })
      .from(proposalPriorities)
      .where(eq(proposalPriorities.proposalId, proposalId)),
    db
      .select({ id: proposalThemes.themeId })
      .from(proposalThemes)
      .where(eq(proposalThemes.proposalId, proposalId)),
    listThemes(db, actor, programme, language),
    readTallies(db, actor.programmeId),
  ]);
  const itemIds = itemRows.map(({ id }) => id);
  const near = new Set([
    ...themeRows.map(({ id }) => id),
    ...itemIds.flatMap((id) => Object.keys(tallies.items.get(id)?.themes ?? {})),
  ]);
  const isSaidByEnough = (themeId: string) =>
    sumOf(tallies.themes.get(themeId)?.channels ?? {}) >= programme.settings.publicThreshold;
  const maySeeWords = may(actor, "passages.see-masked");
  const { passages: found } = maySeeWords ? await listPassagesOfItems(db, actor, itemIds) : { passages: [] };
  return {
    themes: all
      .filter(({ id }) => near.has(id))
      .map(({ id, title, contributions }) => ({ id, title, contributions })),
    passages: found
      .filter(({ themeId, text }) => text !== null && isSaidByEnough(themeId))
      .map(({ id, themeId, text, language: written, stance }) => ({
        id,
        themeId,
        text: text!,
        language: written,
        stance,
      })),
  };
}

/** Masked passages of evidence, read anew each time; those that were taken back are no longer there. */
export async function listEvidenceWords(
  db: Db,
  actor: StaffActor,
  passageIds: readonly string[],
): Promise<Map<string, { text: string; language: Language }>> {
  if (!passageIds.length || !may(actor, "passages.see-masked")) return new Map();
  const rows = await db
    .select({ contributionId: passages.contributionId })
    .from(passages)
    .where(inArray(passages.id, [...passageIds]));
  const shown = await listPassagesIn(
    db,
    actor,
    rows.map(({ contributionId }) => contributionId),
    500,
  );
  return new Map(
    shown.flatMap(({ id, text, language }) => (text === null ? [] : [[id, { text, language }] as const])),
  );
}

/** What waits for this person among screenings. `href` is below `/:lang/staff`. */
export async function listScreeningsWork(ctx: Ctx<StaffActor>): Promise<WorkItem[]> {
  const { actor, db } = ctx;
  if (!may(actor, "screenings.see")) return [];
  const today = dayOf(ctx.now);
  const rows = await db
    .select({
      version: screenings,
      slug: proposals.slug,
      decisionMakerId: proposals.decisionMakerId,
      decisionDueOn: proposals.decisionDueOn,
    })
    .from(screenings)
    .innerJoin(proposals, eq(proposals.id, screenings.proposalId))
    .where(
      and(
        eq(screenings.programmeId, actor.programmeId),
        or(
          inArray(screenings.state, ["draft", "returned", "submitted", "outcome-proposed", "signed-off"]),
          and(eq(screenings.state, "superseded"), isNull(screenings.publishedAt)),
        ),
      ),
    );
  const signed = rows.length
    ? await db
        .select({
          screeningId: screeningSignOffs.screeningId,
          role: screeningSignOffs.role,
          versionHash: screeningSignOffs.versionHash,
        })
        .from(screeningSignOffs)
        .where(
          inArray(
            screeningSignOffs.screeningId,
            rows.map(({ version }) => version.id),
          ),
        )
    : [];
  const writers = await listWriters(
    db,
    rows.map(({ version }) => version.id),
  );
  const work: WorkItem[] = [];
  for (const { version, slug, decisionMakerId, decisionDueOn } of rows) {
    const held = {
      ...version,
      state: version.state as ScreeningState,
      writers: writers.get(version.id) ?? [],
    };
    const add = (name: string, urgency: WorkItem["urgency"], dueOn?: string | null) =>
      work.push({
        key: `screenings:work.${name}`,
        params: { slug, version: version.number },
        href: `/screenings/${version.id}`,
        urgency: dueOn && dueOn < today ? "late" : urgency,
        ...(dueOn ? { dueOn } : {}),
      });
    const wasRead = signed.some(
      ({ screeningId, role, versionHash }) =>
        screeningId === version.id &&
        role === "lived-experience-reader" &&
        versionHash === version.versionHash,
    );
    const isMine = version.authorId === actor.staffId && may(actor, "screenings.write");
    if (version.state === "returned" && isMine) add("returned", "now", decisionDueOn);
    else if (version.state === "draft" && isMine) add("draft", "next", decisionDueOn);
    else if (!whyNotAdvise(actor, held)) add("advise", "now", decisionDueOn);
    else if (!wasRead && !whyNotReadAsWoman(actor, held)) add("read", "now", decisionDueOn);
    else if (!whyNotDecide(actor, held) && (!decisionMakerId || decisionMakerId === actor.staffId))
      add(version.isLate ? "decide-late" : "decide", "now", decisionDueOn);
    else if (isAwaitingPublication(version)) {
      if (may(actor, "screenings.publish")) add("publish", "next", version.publishDueOn);
    } else if (version.isLate && may(actor, "screenings.decide")) add("late", "next");
  }
  return work;
}
