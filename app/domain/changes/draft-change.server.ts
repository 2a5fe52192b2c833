/** Starts an entry for a theme: one for each theme and body, so that a theme never has two live answers from one body. */
import { and, eq, isNull, sql } from "drizzle-orm";
import { changePriorities, changes, changeVersions, strategyItems, themes } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import type { ChangeContent } from "./terms.ts";

export interface NewChange {
  themeId: string;
  bodyId: string;
  consultationId: string | null;
  priorityIds: string[];
}

const EMPTY = { en: "", cy: null };
const FIRST_CONTENT: ChangeContent = {
  weAsked: EMPTY,
  youSaid: EMPTY,
  weDid: EMPTY,
  detail: { state: "HEARD", answerBy: "" },
};

/** Refused: `not-allowed`, `not-found` (a theme or priority of another programme), `already-there`. */
export async function draftChange(ctx: Ctx<StaffActor>, input: NewChange) {
  if (!may(ctx.actor, "changes.draft")) return refused("not-allowed");
  const { programmeId, staffId } = ctx.actor;
  return change(ctx, "change.drafted", async (tx) => {
    const [theme] = await tx
      .select({ id: themes.id })
      .from(themes)
      .where(
        and(eq(themes.id, input.themeId), eq(themes.programmeId, programmeId), isNull(themes.mergedInto)),
      );
    if (!theme) return refused("not-found");
    // One number after another, without gaps that would tell of drafts: the lock is by programme.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${"changes" + programmeId}, 0))`);
    const [taken] = await tx
      .select({ id: changes.id })
      .from(changes)
      .where(and(eq(changes.themeId, input.themeId), eq(changes.bodyId, input.bodyId)));
    if (taken) return refused("already-there");
    const known = await tx
      .select({ id: strategyItems.id })
      .from(strategyItems)
      .where(sql`${strategyItems.id} in ${input.priorityIds}`);
    if (known.length !== new Set(input.priorityIds).size) return refused("not-found");
    const [{ last }] = (await tx
      .select({ last: sql<number>`coalesce(max(${changes.number}), 0)::int` })
      .from(changes)
      .where(eq(changes.programmeId, programmeId))) as [{ last: number }];
    const number = last + 1;
    const [entry] = await tx
      .insert(changes)
      .values({
        programmeId,
        slug: `c-${number}`,
        number,
        bodyId: input.bodyId,
        themeId: input.themeId,
        consultationId: input.consultationId,
        createdBy: staffId,
        createdAt: ctx.now,
      })
      .returning({ id: changes.id });
    await tx
      .insert(changePriorities)
      .values(input.priorityIds.map((itemId) => ({ changeId: entry!.id, itemId })));
    await tx.insert(changeVersions).values({
      changeId: entry!.id,
      number: 1,
      state: FIRST_CONTENT.detail.state,
      content: FIRST_CONTENT,
      draftedBy: staffId,
      draftedAt: ctx.now,
    });
    return done({ changeId: entry!.id, slug: `c-${number}`, themeId: input.themeId });
  });
}
