/** Saves what was written. A published version is never edited: writing on starts the next one, and the old stays to be read. */
import { and, eq, isNull, or, isNotNull } from "drizzle-orm";
import { changeVersions } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { stageOf } from "./rules.ts";
import type { ChangeContent } from "./terms.ts";
import { findNewestVersion } from "./version.server.ts";

/** `versionNumber` is the version the person was looking at. Refused: `not-allowed`, `not-found`, `moved-on`. */
export async function saveChange(
  ctx: Ctx<StaffActor>,
  input: { changeId: string; versionNumber: number; content: ChangeContent },
) {
  if (!may(ctx.actor, "changes.draft")) return refused("not-allowed");
  return change(ctx, "change.saved", async (tx) => {
    const found = await findNewestVersion(ctx.actor, tx, input.changeId);
    if (!found) return refused("not-found");
    const { version } = found;
    const stage = stageOf(version);
    if (version.number !== input.versionNumber || (stage !== "draft" && stage !== "published"))
      return refused("moved-on");
    const values = {
      state: input.content.detail.state,
      content: input.content,
      draftedBy: ctx.actor.staffId,
      draftedAt: ctx.now,
    };
    if (stage === "published") {
      const number = version.number + 1;
      await tx.insert(changeVersions).values({ changeId: input.changeId, number, ...values });
      return done({ changeId: input.changeId, version: number, state: values.state });
    }
    // Somebody sent it on meanwhile: no row comes back.
    const [saved] = await tx
      .update(changeVersions)
      .set(values)
      .where(
        and(
          eq(changeVersions.id, version.id),
          or(isNull(changeVersions.submittedAt), isNotNull(changeVersions.returnedAt)),
        ),
      )
      .returning({ number: changeVersions.number });
    return saved
      ? done({ changeId: input.changeId, version: saved.number, state: values.state })
      : refused("moved-on");
  });
}
