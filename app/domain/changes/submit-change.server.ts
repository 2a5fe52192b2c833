/** Sends a complete draft to a lived-experience reader. */
import { and, eq, isNotNull, isNull, or } from "drizzle-orm";
import { changeVersions } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { dayOf } from "../contributions/calendar.ts";
import { missingIn, needsNewDay, stageOf } from "./rules.ts";
import { findNewestVersion } from "./version.server.ts";

/** Refused: `not-allowed`, `not-found`, `moved-on`, `incomplete` (see `missingIn`), `needs-new-date` (the promised day has passed). */
export async function submitChange(
  ctx: Ctx<StaffActor>,
  input: { changeId: string; languages: readonly string[] },
) {
  if (!may(ctx.actor, "changes.draft")) return refused("not-allowed");
  return change(ctx, "change.submitted", async (tx) => {
    const found = await findNewestVersion(ctx.actor, tx, input.changeId);
    if (!found) return refused("not-found");
    if (stageOf(found.version) !== "draft") return refused("moved-on");
    if (missingIn(found.version.content, input.languages).length) return refused("incomplete");
    if (needsNewDay(found.version.content.detail, dayOf(ctx.now))) return refused("needs-new-date");
    const [sent] = await tx
      .update(changeVersions)
      .set({
        submittedAt: ctx.now,
        returnedAt: null,
        returnedBecause: null,
        readAt: null,
        readBy: null,
        readerComment: null,
        readerView: null,
      })
      .where(
        and(
          eq(changeVersions.id, found.version.id),
          or(isNull(changeVersions.submittedAt), isNotNull(changeVersions.returnedAt)),
        ),
      )
      .returning({ number: changeVersions.number });
    return sent ? done({ changeId: input.changeId, version: sent.number }) : refused("moved-on");
  });
}
