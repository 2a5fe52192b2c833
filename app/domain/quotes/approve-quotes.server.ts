/**
 * From a passage to a quote that everybody may read: one person proposes it, another reads it beside the passage and
 * approves. The public copy is joined to nothing; what leads back to her words stays on the staff side, sealed under her own key, so
 * that taking them back closes it at once and takes the public copy with the next nightly sweep. Source: domain 3.4;
 * promises 21 and 34.
 */
import { and, eq, sql } from "drizzle-orm";
import { open, seal } from "#app/platform/crypto/sealing.server.ts";
import { randomUuid } from "#app/platform/crypto/random.server.ts";
import type { Db } from "#app/platform/database.server.ts";
import { passages, publishedQuotes, quoteProposals } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { findDataKey } from "../contributions/opened.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { isAnotherPerson, may } from "../people/rules.ts";
import type { StaffActor, SystemActor } from "../people/terms.ts";
import { announcePublication } from "../programmes/announce-publication.server.ts";
import { findProgramme, listProgrammes } from "../programmes/queries.server.ts";
import { countForQuotes, findQuotable, whyNotTheseWords } from "./quotable.server.ts";
import type { OpenHit } from "./terms.ts";

export interface SealedQuote {
  v: 1;
  text: string;
  /** Hits of the detectors that a person looked at and left. */
  cleared: string[];
}

const place = (id: string) => ({ table: "quote_proposals", column: "sealed", row: id });

/** What a proposal says; undefined once her words are gone. */
export async function openProposal(
  db: Db,
  { id, contributionId, sealed }: { id: string; contributionId: string; sealed: Buffer },
): Promise<SealedQuote | undefined> {
  const key = await findDataKey(db, contributionId);
  return key && (JSON.parse(open(key, place(id), sealed)) as SealedQuote);
}

/**
 * Refused: `not-allowed`, `not-found`, `already-proposed`, and what `findQuotable` and `whyNotTheseWords` say; `hits` then
 * are the details to clear or to cut.
 */
export async function proposeQuote(
  ctx: Ctx<StaffActor>,
  { passageId, text, cleared }: { passageId: string; text: string; cleared: readonly string[] },
) {
  const { actor, now } = ctx;
  let hits: OpenHit[] = [];
  if (!may(actor, "quotes.propose")) return { ...refused("not-allowed"), hits };
  const result = await change(ctx, "quote.proposed", async (tx) => {
    const { settings } = (await findProgramme(tx, actor.programmeId))!;
    const found = await findQuotable(tx, actor.programmeId, settings, passageId);
    if (!found.ok) return refused(found.because);
    const { passage } = found;
    const against = whyNotTheseWords(text, passage, settings, cleared);
    if (against) {
      hits = against.hits;
      return refused(against.because);
    }
    const [known] = await tx
      .select()
      .from(quoteProposals)
      .where(eq(quoteProposals.passageId, passageId))
      .for("update");
    if (known && !known.returnedAt) return refused("already-proposed");
    const id = known?.id ?? randomUuid();
    const key = await findDataKey(tx, passage.contributionId);
    if (!key) return refused("not-found");
    const values = {
      programmeId: actor.programmeId,
      contributionId: passage.contributionId,
      passageId,
      themeId: passage.themeId,
      label: passage.label,
      sealed: seal(
        key,
        place(id),
        JSON.stringify({ v: 1, text, cleared: [...cleared] } satisfies SealedQuote),
      ),
      proposedBy: actor.staffId,
      proposedAt: now,
      returnedAt: null,
      returnedBecause: null,
      approvedBy: null,
      approvedAt: null,
      quoteId: null,
    };
    if (known) await tx.update(quoteProposals).set(values).where(eq(quoteProposals.id, id));
    else await tx.insert(quoteProposals).values({ id, ...values });
    return done({ proposalId: id, themeId: passage.themeId });
  });
  return result.ok ? result : { ...result, hits };
}

const findProposal = async (tx: Db, actor: StaffActor, proposalId: string) => {
  const [row] = await tx
    .select()
    .from(quoteProposals)
    .where(and(eq(quoteProposals.id, proposalId), eq(quoteProposals.programmeId, actor.programmeId)))
    .for("update");
  return row;
};

/** Refused: `not-allowed`, `not-found`, `same-person`, `moved-on`, and everything that would be refused if it were proposed now. */
export async function approveQuote(ctx: Ctx<StaffActor>, proposalId: string) {
  const { actor, now } = ctx;
  if (!may(actor, "quotes.approve")) return refused("not-allowed");
  return change(ctx, "quote.approved", async (tx) => {
    const row = await findProposal(tx, actor, proposalId);
    if (!row) return refused("not-found");
    if (!isAnotherPerson(actor, row.proposedBy)) return refused("same-person");
    if (row.approvedAt || row.returnedAt) return refused("moved-on");
    // Her row is held, so that taking back and approving come one after the other: one of them wins, never both.
    await tx.execute(sql`select 1 from contributions where id = ${row.contributionId} for update`);
    const { settings } = (await findProgramme(tx, actor.programmeId))!;
    const found = await findQuotable(tx, actor.programmeId, settings, row.passageId);
    if (!found.ok) return refused(found.because);
    const said = await openProposal(tx, row);
    if (!said) return refused("not-found");
    const { passage } = found;
    const against = whyNotTheseWords(said.text, passage, settings, said.cleared);
    if (against) return refused(against.because);
    const [quote] = await tx
      .insert(publishedQuotes)
      .values({
        programmeId: actor.programmeId,
        themeId: passage.themeId,
        language: passage.language,
        text: said.text,
        label: passage.label,
        approvedBy: actor.staffId,
        approvedAt: now,
        detail: { priorityCodes: passage.priorityCodes },
      })
      .returning({ id: publishedQuotes.id });
    await tx
      .update(quoteProposals)
      .set({ approvedBy: actor.staffId, approvedAt: now, quoteId: quote!.id, themeId: passage.themeId })
      .where(eq(quoteProposals.id, proposalId));
    await announcePublication(tx);
    return done({ proposalId, themeId: passage.themeId, quoteId: quote!.id });
  });
}

/** Sends it back with a reason. Refused: `not-allowed`, `not-found`, `moved-on`. */
export async function returnQuote(ctx: Ctx<StaffActor>, input: { proposalId: string; because: string }) {
  if (!may(ctx.actor, "quotes.approve")) return refused("not-allowed");
  return change(ctx, "quote.returned", async (tx) => {
    const row = await findProposal(tx, ctx.actor, input.proposalId);
    if (!row) return refused("not-found");
    if (row.approvedAt || row.returnedAt) return refused("moved-on");
    await tx
      .update(quoteProposals)
      .set({ returnedAt: ctx.now, returnedBecause: input.because })
      .where(eq(quoteProposals.id, row.id));
    return done({ proposalId: row.id });
  });
}

/** Takes a published quote down at once; it needs a reason and one person. Refused: `not-allowed`, `not-found`, `moved-on`. */
export async function takeQuoteDown(ctx: Ctx<StaffActor>, input: { proposalId: string; because: string }) {
  if (!may(ctx.actor, "quotes.propose")) return refused("not-allowed");
  return change(ctx, "quote.taken-down", async (tx) => {
    const row = await findProposal(tx, ctx.actor, input.proposalId);
    if (!row) return refused("not-found");
    if (!row.quoteId) return refused("moved-on");
    await tx.delete(publishedQuotes).where(eq(publishedQuotes.id, row.quoteId));
    await tx
      .update(quoteProposals)
      .set({ quoteId: null, returnedAt: ctx.now, returnedBecause: input.because })
      .where(eq(quoteProposals.id, row.id));
    await announcePublication(tx);
    return done({ proposalId: row.id, quoteId: row.quoteId });
  });
}

/**
 * Removes what may no longer be quoted: her words were taken back or have expired, the passage is gone or its words moved,
 * or fewer women stand behind its label or theme than must. Follows a passage into the theme it was moved to. For the
 * nightly job; answers how many were removed.
 */
export async function sweepQuotes(ctx: Ctx<SystemActor>): Promise<number> {
  let removed = 0;
  for (const programme of await listProgrammes(ctx.db)) {
    const proposals = await ctx.db
      .select()
      .from(quoteProposals)
      .where(eq(quoteProposals.programmeId, programme.id));
    if (!proposals.length) continue;
    const counts = await countForQuotes(ctx.db, programme.id);
    const gone: typeof proposals = [];
    for (const row of proposals) {
      const found = await findQuotable(ctx.db, programme.id, programme.settings, row.passageId, counts);
      if (!found.ok) gone.push(row);
      else if (row.quoteId && found.passage.themeId !== row.themeId) {
        const themeId = found.passage.themeId;
        await ctx.db.update(publishedQuotes).set({ themeId }).where(eq(publishedQuotes.id, row.quoteId));
        await ctx.db.update(quoteProposals).set({ themeId }).where(eq(quoteProposals.id, row.id));
      }
    }
    if (!gone.length) continue;
    await change(ctx, "quotes.swept", async (tx) => {
      for (const { id, quoteId } of gone) {
        if (quoteId) await tx.delete(publishedQuotes).where(eq(publishedQuotes.id, quoteId));
        await tx.delete(quoteProposals).where(eq(quoteProposals.id, id));
      }
      await announcePublication(tx);
      return done({ removed: gone.length });
    });
    removed += gone.length;
  }
  return removed;
}

/** Ids of passages that are proposed or out already. */
export async function listProposedPassages(db: Db, programmeId: string): Promise<Set<string>> {
  const rows = await db
    .select({ passageId: quoteProposals.passageId })
    .from(quoteProposals)
    .innerJoin(passages, eq(passages.id, quoteProposals.passageId))
    .where(and(eq(quoteProposals.programmeId, programmeId), sql`${quoteProposals.returnedAt} is null`));
  return new Set(rows.map(({ passageId }) => passageId));
}
