/** Saves one page of the form, alone, on top of the text that its writer saw: nobody's words are written over. */
import { and, eq } from "drizzle-orm";
import { screeningPages } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import type { PageContent, PageKey } from "./record-terms.ts";
import { isOpenForWriting } from "./record-rules.ts";
import { holdVersion } from "./record.server.ts";
import type { ScreeningState } from "./terms.ts";

/** `revision` is 0 for a page that nobody has saved yet. */
export interface SavePageInput {
  screeningId: string;
  page: PageKey;
  revision: number;
  content: PageContent;
}

/** Refused: `not-allowed`, `not-found`, `not-open` (it was sent on or signed), `clash` (somebody saved the page meanwhile). */
export async function savePage(ctx: Ctx<StaffActor>, input: SavePageInput) {
  if (!may(ctx.actor, "screenings.write")) return refused("not-allowed");
  return change(ctx, "screening.page-saved", async (tx) => {
    const version = await holdVersion(tx, ctx.actor, input.screeningId);
    if (!version) return refused("not-found");
    if (!isOpenForWriting(version.state as ScreeningState)) return refused("not-open");
    const { screeningId, page, content } = input;
    const values = {
      content,
      revision: input.revision + 1,
      updatedBy: ctx.actor.staffId,
      updatedAt: ctx.now,
    };
    const saved =
      input.revision === 0
        ? await tx
            .insert(screeningPages)
            .values({ screeningId, page, ...values })
            .onConflictDoNothing()
            .returning({ revision: screeningPages.revision })
        : await tx
            .update(screeningPages)
            .set(values)
            .where(
              and(
                eq(screeningPages.screeningId, screeningId),
                eq(screeningPages.page, page),
                eq(screeningPages.revision, input.revision),
              ),
            )
            .returning({ revision: screeningPages.revision });
    return saved[0] ? done({ screeningId, page, revision: saved[0].revision }) : refused("clash");
  });
}
