/** Publishes an approved entry in every language of the programme together, or not at all. */
import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import {
  changePriorities,
  changeVersions,
  changes,
  publishedChanges,
  strategyItems,
  themes,
} from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import type { ProgrammeSettings } from "../programmes/terms.ts";
import { announcePublication } from "../programmes/announce-publication.server.ts";
import { isStoppedByGate } from "../screenings/gate.server.ts";
import { countChecks } from "./queries.server.ts";
import { missingIn, stageOf } from "./rules.ts";
import type { ChangeState, PublishedChangeContent } from "./terms.ts";
import { listPublishedUpdates } from "./updates.server.ts";
import { findNewestVersion } from "./version.server.ts";

export interface PublishInput {
  changeId: string;
  programme: { languages: readonly string[]; settings: Pick<ProgrammeSettings, "bodies"> };
}

/** Refused: `not-allowed`, `not-found`, `moved-on`, `incomplete`, `not-screened` (the programme stops what rests on an unscreened proposal). */
export async function publishChange(ctx: Ctx<StaffActor>, { changeId, programme }: PublishInput) {
  if (!may(ctx.actor, "changes.publish")) return refused("not-allowed");
  return change(ctx, "change.published", async (tx) => {
    const found = await findNewestVersion(ctx.actor, tx, changeId);
    if (!found) return refused("not-found");
    const { entry, version } = found;
    if (stageOf(version) !== "approved") return refused("moved-on");
    if (missingIn(version.content, programme.languages).length) return refused("incomplete");
    if (await isStoppedByGate(tx, ctx.actor.programmeId, { changeId })) return refused("not-screened");
    const [theme] = await tx.select().from(themes).where(eq(themes.id, entry.themeId));
    if (programme.languages.includes("cy") && !theme!.titleCy) return refused("incomplete");
    const [published] = await tx
      .update(changeVersions)
      .set({ publishedAt: ctx.now })
      .where(
        and(
          eq(changeVersions.id, version.id),
          isNotNull(changeVersions.approvedAt),
          isNull(changeVersions.publishedAt),
        ),
      )
      .returning({ number: changeVersions.number });
    if (!published) return refused("moved-on");
    const history = await tx
      .select({ state: changeVersions.state, publishedAt: changeVersions.publishedAt })
      .from(changeVersions)
      .where(and(eq(changeVersions.changeId, changeId), isNotNull(changeVersions.publishedAt)))
      .orderBy(asc(changeVersions.number));
    const priorities = await tx
      .select({ code: strategyItems.code })
      .from(changePriorities)
      .innerJoin(strategyItems, eq(strategyItems.id, changePriorities.itemId))
      .where(eq(changePriorities.changeId, changeId))
      .orderBy(asc(strategyItems.code));
    const body = programme.settings.bodies.find((candidate) => candidate.id === entry.bodyId);
    const content: PublishedChangeContent = {
      ...version.content,
      themeTitle: { en: theme!.titleEn, cy: theme!.titleCy },
      bodyName: body?.name ?? { en: entry.bodyId, cy: entry.bodyId },
      history: history.map((step) => ({
        state: step.state as ChangeState,
        on: step.publishedAt!.toISOString().slice(0, 10),
      })),
      updates: await listPublishedUpdates(tx, changeId),
    };
    // What was written before women said "not yet" is no answer to them.
    const answers = entry.checkingAgainSince === null || version.draftedAt >= entry.checkingAgainSince;
    const row = {
      state: version.state,
      themeId: entry.themeId,
      priorityCodes: priorities.map(({ code }) => code),
      beingCheckedAgain: !answers,
      publishedAt: ctx.now,
      content,
    };
    await tx
      .insert(publishedChanges)
      .values({ changeId, programmeId: entry.programmeId, slug: entry.slug, number: entry.number, ...row })
      .onConflictDoUpdate({ target: publishedChanges.changeId, set: row });
    if (answers)
      await tx
        .update(changes)
        .set({ checkingAgainSince: null, answeredNotYet: (await countChecks(tx, changeId)).notYet })
        .where(eq(changes.id, changeId));
    await announcePublication(tx);
    return done({ changeId, slug: entry.slug, version: published.number, state: version.state });
  });
}
