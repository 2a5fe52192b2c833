/** Accepted contributions and themes for tests of coding, made through the product's own verbs. */
import { acceptContribution } from "#app/domain/contributions/accept-contribution.server.ts";
import { findDeskItem } from "#app/domain/contributions/inbox-queries.server.ts";
import type { NoteTexts } from "#app/domain/contributions/note-texts.ts";
import { openForReading } from "#app/domain/contributions/open-for-reading.server.ts";
import type { SendContributionInput } from "#app/domain/contributions/send-contribution.server.ts";
import { createTheme } from "#app/domain/themes/create-theme.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { strategies, strategyItems } from "#db/schema/index.ts";
import { and, eq } from "drizzle-orm";
import { as, nia } from "./cast.ts";
import { sent, shuffled, type SentByHer } from "./inbox.ts";

const TEXTS: NoteTexts = {
  maskingNote: () => "hidden",
  setAside: () => "set aside",
  takenOut: () => "taken out",
};

/** Sent, shuffled, read and accepted by Nia; names and numbers are masked. */
export async function accepted(say: string, more: Partial<SendContributionInput> = {}): Promise<SentByHer> {
  const her = await sent(say, more);
  await shuffled();
  await acceptedById(her.id);
  return her;
}

/** Read and accepted by Nia, once it was shuffled. */
export async function acceptedById(id: string): Promise<void> {
  const ctx = await as(nia);
  await openForReading(ctx, { contributionId: id, desk: "inbox", reason: "to-mask-and-decide", note: "" });
  const item = await findDeskItem(ctx, id, "inbox");
  const decisions = Object.fromEntries(
    (item?.opened?.suggestions ?? []).map((one) => [
      one.id,
      one.kind === "name" || one.kind === "phone" ? "mask:names-somebody" : "leave:many-share-it",
    ]),
  );
  const result = await acceptContribution(ctx, { contributionId: id, decisions, own: [] }, () => TEXTS);
  if (!result.ok) throw new Error(`not accepted: ${result.because}`);
}

/** A theme of North Wales. */
export async function theme(titleEn: string, titleCy = ""): Promise<string> {
  const made = await createTheme(await as(nia), { titleEn, titleCy, descriptionEn: "", descriptionCy: "" });
  if (!made.ok) throw new Error(made.because);
  return made.value.themeId;
}

/** The id of an item of the newest version of a shipped strategy. */
export async function itemOf(code: string, strategyId = "nws"): Promise<string> {
  const [item] = await databaseFor("staff")
    .select({ id: strategyItems.id })
    .from(strategyItems)
    .innerJoin(
      strategies,
      and(
        eq(strategies.id, strategyItems.strategyId),
        eq(strategies.version, strategyItems.version),
        eq(strategies.isCurrent, true),
      ),
    )
    .where(and(eq(strategyItems.strategyId, strategyId), eq(strategyItems.code, code)));
  return item!.id;
}
