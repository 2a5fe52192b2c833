/**
 * Evidence and engagement of a version. While it is written they come and go; once it was submitted nothing is unlinked,
 * only marked as corrected, with what is right. Source: domain 2.6; reg. 5 and 8(3).
 */
import { and, count, desc, eq, isNull } from "drizzle-orm";
import type { Tx } from "#app/platform/database.server.ts";
import {
  consultations,
  contributions,
  passages,
  programmes,
  screeningEngagements,
  screeningEvidence,
  themes,
} from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { dayOf } from "../contributions/calendar.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { readTallies, sumOf } from "../themes/tallies.server.ts";
import type { EngagementForm, EvidenceForm } from "./record-input.ts";
import { isOpenForWriting } from "./record-rules.ts";
import { holdVersion } from "./record.server.ts";
import type { ScreeningState } from "./terms.ts";

const EVIDENCE_MAX = 200;

/**
 * Refused: `not-allowed`, `not-found` (also a theme, passage or consultation of another programme), `not-open`,
 * `too-few-women` (k: words are shown only where enough women said the same), `dated-in-future`, `too-many`.
 */
export async function addEvidence(ctx: Ctx<StaffActor>, input: { screeningId: string; form: EvidenceForm }) {
  if (!may(ctx.actor, "screenings.write")) return refused("not-allowed");
  const { form } = input;
  return change(ctx, "screening.evidence-added", async (tx) => {
    const version = await holdVersion(tx, ctx.actor, input.screeningId);
    if (!version) return refused("not-found");
    if (!isOpenForWriting(version.state as ScreeningState)) return refused("not-open");
    if (form.datedOn && form.datedOn > dayOf(ctx.now)) return refused("dated-in-future");
    const [{ n: position }] = (await tx
      .select({ n: count() })
      .from(screeningEvidence)
      .where(eq(screeningEvidence.screeningId, version.id))) as [{ n: number }];
    if (position >= EVIDENCE_MAX) return refused("too-many");
    const linked = await linkedOf(tx, ctx.actor, form);
    if (!linked.ok) return linked;
    const [row] = await tx
      .insert(screeningEvidence)
      .values({
        screeningId: version.id,
        position,
        kind: form.kind,
        source: form.source || linked.value.source,
        datedOn: form.datedOn || linked.value.datedOn,
        geography: form.geography,
        limits: form.limits,
        link: form.link || null,
        isPublishable: form.isPublishable === "yes",
        isAgainst: form.isAgainst === "yes",
        lenses: [...new Set(form.lenses)].sort(),
        themeId: linked.value.themeId,
        passageId: linked.value.passageId,
        consultationId: linked.value.consultationId,
        addedBy: ctx.actor.staffId,
        addedAt: ctx.now,
      })
      .returning({ id: screeningEvidence.id });
    return done({ screeningId: version.id, evidenceId: row!.id, kind: form.kind });
  });
}

interface Linked {
  source: string;
  datedOn: string | null;
  themeId: string | null;
  passageId: string | null;
  consultationId: string | null;
}
const NOTHING: Linked = { source: "", datedOn: null, themeId: null, passageId: null, consultationId: null };

async function linkedOf(tx: Tx, actor: StaffActor, form: EvidenceForm) {
  const { programmeId } = actor;
  switch (form.kind) {
    case "theme": {
      const [theme] = await tx
        .select()
        .from(themes)
        .where(
          and(eq(themes.id, form.themeId), eq(themes.programmeId, programmeId), isNull(themes.mergedInto)),
        );
      if (!theme) return refused("not-found");
      const [newest] = await tx
        .select({ on: contributions.receivedWeek })
        .from(passages)
        .innerJoin(contributions, eq(contributions.id, passages.contributionId))
        .where(eq(passages.themeId, theme.id))
        .orderBy(desc(contributions.receivedWeek))
        .limit(1);
      return done<Linked>({
        ...NOTHING,
        source: theme.titleEn,
        datedOn: newest?.on ?? null,
        themeId: theme.id,
      });
    }
    case "passage": {
      if (!may(actor, "passages.see-masked")) return refused("not-allowed");
      const [passage] = await tx
        .select({
          id: passages.id,
          themeId: passages.themeId,
          titleEn: themes.titleEn,
          week: contributions.receivedWeek,
        })
        .from(passages)
        .innerJoin(themes, eq(themes.id, passages.themeId))
        .innerJoin(contributions, eq(contributions.id, passages.contributionId))
        .where(
          and(
            eq(passages.id, form.passageId),
            eq(contributions.programmeId, programmeId),
            eq(contributions.state, "accepted"),
          ),
        );
      if (!passage) return refused("not-found");
      if (!(await isSaidByEnough(tx, programmeId, passage.themeId))) return refused("too-few-women");
      return done<Linked>({
        ...NOTHING,
        source: passage.titleEn,
        datedOn: passage.week,
        themeId: passage.themeId,
        passageId: passage.id,
      });
    }
    case "consultation": {
      const [asked] = await tx
        .select({
          id: consultations.id,
          slug: consultations.slug,
          closesAt: consultations.closesAt,
          opensAt: consultations.opensAt,
          draft: consultations.draft,
        })
        .from(consultations)
        .where(and(eq(consultations.id, form.consultationId), eq(consultations.programmeId, programmeId)));
      if (!asked) return refused("not-found");
      const moment = asked.closesAt ?? asked.opensAt;
      return done<Linked>({
        ...NOTHING,
        source: asked.draft.title?.en || asked.slug,
        datedOn: moment && dayOf(moment),
        consultationId: asked.id,
      });
    }
    default:
      return done<Linked>(NOTHING);
  }
}

/** Whether at least k women said it, k being the programme's threshold for the public. */
export async function isSaidByEnough(tx: Tx, programmeId: string, themeId: string): Promise<boolean> {
  const [programme] = await tx
    .select({ settings: programmes.settings })
    .from(programmes)
    .where(eq(programmes.id, programmeId));
  const tally = (await readTallies(tx, programmeId)).themes.get(themeId);
  return sumOf(tally?.channels ?? {}) >= programme!.settings.publicThreshold;
}

/** Takes evidence back while the version is written. Refused: `not-allowed`, `not-found`, `not-open`. */
export async function removeEvidence(
  ctx: Ctx<StaffActor>,
  input: { screeningId: string; evidenceId: string },
) {
  if (!may(ctx.actor, "screenings.write")) return refused("not-allowed");
  return change(ctx, "screening.evidence-removed", async (tx) => {
    const version = await holdVersion(tx, ctx.actor, input.screeningId);
    if (!version) return refused("not-found");
    if (!isOpenForWriting(version.state as ScreeningState)) return refused("not-open");
    const [gone] = await tx
      .delete(screeningEvidence)
      .where(and(eq(screeningEvidence.id, input.evidenceId), eq(screeningEvidence.screeningId, version.id)))
      .returning({ evidenceId: screeningEvidence.id });
    return gone ? done({ screeningId: version.id, ...gone }) : refused("not-found");
  });
}

/** Marks evidence of a submitted or signed version as corrected; it stays to be read. Refused: `not-allowed`, `not-found`, `still-open`. */
export async function correctEvidence(
  ctx: Ctx<StaffActor>,
  input: { screeningId: string; evidenceId: string; correction: string },
) {
  if (!may(ctx.actor, "screenings.write")) return refused("not-allowed");
  return change(ctx, "screening.evidence-corrected", async (tx) => {
    const version = await holdVersion(tx, ctx.actor, input.screeningId);
    if (!version) return refused("not-found");
    if (isOpenForWriting(version.state as ScreeningState)) return refused("still-open");
    const [row] = await tx
      .update(screeningEvidence)
      .set({ correction: input.correction, correctedAt: ctx.now, correctedBy: ctx.actor.staffId })
      .where(and(eq(screeningEvidence.id, input.evidenceId), eq(screeningEvidence.screeningId, version.id)))
      .returning({ evidenceId: screeningEvidence.id });
    return row ? done({ screeningId: version.id, ...row }) : refused("not-found");
  });
}

/** Refused: `not-allowed`, `not-found`, `not-open`, `dated-in-future`, `too-many`. */
export async function addEngagement(
  ctx: Ctx<StaffActor>,
  input: { screeningId: string; form: EngagementForm },
) {
  if (!may(ctx.actor, "screenings.write")) return refused("not-allowed");
  const { form } = input;
  return change(ctx, "screening.engagement-added", async (tx) => {
    const version = await holdVersion(tx, ctx.actor, input.screeningId);
    if (!version) return refused("not-found");
    if (!isOpenForWriting(version.state as ScreeningState)) return refused("not-open");
    if (form.heldOn && form.heldOn > dayOf(ctx.now)) return refused("dated-in-future");
    if (form.consultationId) {
      const [asked] = await tx
        .select({ id: consultations.id })
        .from(consultations)
        .where(
          and(
            eq(consultations.id, form.consultationId),
            eq(consultations.programmeId, ctx.actor.programmeId),
          ),
        );
      if (!asked) return refused("not-found");
    }
    const [{ n: position }] = (await tx
      .select({ n: count() })
      .from(screeningEngagements)
      .where(eq(screeningEngagements.screeningId, version.id))) as [{ n: number }];
    if (position >= EVIDENCE_MAX) return refused("too-many");
    const [row] = await tx
      .insert(screeningEngagements)
      .values({
        ...form,
        screeningId: version.id,
        position,
        heldOn: form.heldOn || null,
        consultationId: form.consultationId || null,
        isCustodyReached: form.isCustodyReached === "" ? null : form.isCustodyReached === "yes",
        addedBy: ctx.actor.staffId,
        addedAt: ctx.now,
      })
      .returning({ id: screeningEngagements.id });
    return done({ screeningId: version.id, engagementId: row!.id });
  });
}

/** Refused: `not-allowed`, `not-found`, `not-open`. */
export async function removeEngagement(
  ctx: Ctx<StaffActor>,
  input: { screeningId: string; engagementId: string },
) {
  if (!may(ctx.actor, "screenings.write")) return refused("not-allowed");
  return change(ctx, "screening.engagement-removed", async (tx) => {
    const version = await holdVersion(tx, ctx.actor, input.screeningId);
    if (!version) return refused("not-found");
    if (!isOpenForWriting(version.state as ScreeningState)) return refused("not-open");
    const [gone] = await tx
      .delete(screeningEngagements)
      .where(
        and(
          eq(screeningEngagements.id, input.engagementId),
          eq(screeningEngagements.screeningId, version.id),
        ),
      )
      .returning({ engagementId: screeningEngagements.id });
    return gone ? done({ screeningId: version.id, ...gone }) : refused("not-found");
  });
}

/** Refused: `not-allowed`, `not-found`, `still-open`. */
export async function correctEngagement(
  ctx: Ctx<StaffActor>,
  input: { screeningId: string; engagementId: string; correction: string },
) {
  if (!may(ctx.actor, "screenings.write")) return refused("not-allowed");
  return change(ctx, "screening.engagement-corrected", async (tx) => {
    const version = await holdVersion(tx, ctx.actor, input.screeningId);
    if (!version) return refused("not-found");
    if (isOpenForWriting(version.state as ScreeningState)) return refused("still-open");
    const [row] = await tx
      .update(screeningEngagements)
      .set({ correction: input.correction, correctedAt: ctx.now, correctedBy: ctx.actor.staffId })
      .where(
        and(
          eq(screeningEngagements.id, input.engagementId),
          eq(screeningEngagements.screeningId, version.id),
        ),
      )
      .returning({ engagementId: screeningEngagements.id });
    return row ? done({ screeningId: version.id, ...row }) : refused("not-found");
  });
}
