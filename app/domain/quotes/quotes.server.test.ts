/** From a passage to a public quote, and back when she takes her words away. */
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { standAt } from "#app/platform/clock.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { contributions, passages, publishedQuotes, quoteProposals } from "#db/schema/index.ts";
import { codePassage } from "../contributions/code-passage.server.ts";
import { openByCode } from "../contributions/open-by-code.server.ts";
import { openMasked } from "../contributions/opened.server.ts";
import { withdrawContribution } from "../contributions/withdraw-contribution.server.ts";
import { readTypedCode } from "../contributions/private-code.ts";
import { findProgramme } from "../programmes/queries.server.ts";
import { accepted, itemOf, theme } from "#tests/support/coding.ts";
import { as, asJob, asPublic, carys, dg, ffion, nia, norah, programmeIdOf } from "#tests/support/cast.ts";
import {
  approveQuote,
  proposeQuote,
  returnQuote,
  sweepQuotes,
  takeQuoteDown,
} from "./approve-quotes.server.ts";
import { listApprovedQuotes, listQuotablePassages, listQuotableThemes } from "./queries.server.ts";

const WORDS = "Nobody told me about the centre before court. I would have gone.";

beforeEach(() => {
  standAt(new Date("2026-11-20T10:00:00Z"));
});

let count = 0;
/** One passage that may be quoted, with enough women behind its label and theme unless told otherwise. */
async function quotable({
  words = WORDS,
  mayQuote = true,
  label = "probation",
  withLabel = 10,
  inTheme = 5,
}: { words?: string; mayQuote?: boolean; label?: string; withLabel?: number; inTheme?: number } = {}) {
  const db = databaseFor("staff");
  const themeId = await theme(`Told before court ${++count}`, `Clywed cyn llys ${count}`);
  const her = await accepted(words, { mayQuote, label });
  const item = await itemOf("CTS-1");
  const coded = await codePassage(await as(nia), {
    contributionId: her.id,
    spans: [{ part: "say", start: 0, end: (await openMasked(db, her.id))!.parts[0]!.text.length }],
    themeId,
    stance: "problem",
    itemIds: [item],
  } as never);
  if (!coded.ok) throw new Error(coded.because);
  const programmeId = await programmeIdOf("nw");
  const others = Array.from({ length: Math.max(withLabel, inTheme) - 1 }, (_, index) => ({
    programmeId,
    receivedWeek: "2026-11-16",
    language: "en",
    channel: "online",
    label: index < withLabel - 1 ? label : null,
    state: "accepted",
    shuffled: true,
    expiresOn: "2028-01-01",
  }));
  if (others.length) {
    const rows = await db.insert(contributions).values(others).returning({ id: contributions.id });
    const behind = rows.slice(0, inTheme - 1).map(({ id }) => ({
      contributionId: id,
      part: "say",
      startsAt: 0,
      endsAt: 1,
      themeId,
      stance: "problem",
      codedAt: new Date("2026-11-20T10:00:00Z"),
    }));
    if (behind.length) await db.insert(passages).values(behind);
  }
  const [passage] = await db.select().from(passages).where(eq(passages.contributionId, her.id));
  return { her, themeId, passageId: passage!.id };
}
beforeEach(async () => {
  await databaseFor("staff").delete(quoteProposals);
  await databaseFor("staff").update(contributions).set({ label: null });
});

const propose = async (passageId: string, text = WORDS, cleared: string[] = [], person = nia) =>
  proposeQuote(await as(person), { passageId, text, cleared });
const publicQuotes = async (themeId: string) =>
  listApprovedQuotes(
    databaseFor("public"),
    (await findProgramme(databaseFor("staff"), await programmeIdOf("nw")))!,
    { themeId },
  );
async function approved() {
  const made = await quotable();
  const proposed = await propose(made.passageId, "Nobody told me about the centre before court.");
  if (!proposed.ok) throw new Error(proposed.because);
  const { proposalId } = proposed.value;
  expect((await approveQuote(await as(carys), proposalId)).ok).toBe(true);
  return { ...made, proposalId };
}

test("a quote is public once a second person has approved it, with her label and the priorities it speaks of", async () => {
  const { themeId, passageId } = await quotable();
  const proposed = await propose(passageId, "Nobody told me about the centre … I would have gone.");
  if (!proposed.ok) throw new Error(proposed.because);
  expect(await publicQuotes(themeId)).toEqual([]);
  expect(await approveQuote(await as(nia), proposed.value.proposalId)).toEqual({
    ok: false,
    because: "not-allowed",
  });
  expect((await approveQuote(await as(carys), proposed.value.proposalId)).ok).toBe(true);
  expect(await publicQuotes(themeId)).toMatchObject([
    {
      text: "Nobody told me about the centre … I would have gone.",
      language: "en",
      label: { en: "Woman on probation", cy: "Menyw ar brawf" },
      priorityCodes: ["CTS-1"],
    },
  ]);
});

test("nobody approves her or his own proposal, and one that was decided is not decided again", async () => {
  const { passageId } = await quotable();
  const proposed = await propose(passageId, WORDS, [], carys);
  if (!proposed.ok) throw new Error(proposed.because);
  const { proposalId } = proposed.value;
  expect(await approveQuote(await as(carys), proposalId)).toEqual({ ok: false, because: "same-person" });
  expect(await propose(passageId)).toMatchObject({ ok: false, because: "already-proposed" });
  expect((await takeQuoteDown(await as(nia), { proposalId, because: "x" })).ok).toBe(false);
});

test.each([
  ["she did not say yes", { mayQuote: false }, "may-not-quote"],
  ["her label fits nine women", { withLabel: 9 }, "label-too-small"],
  ["four women spoke of the theme", { inTheme: 4 }, "theme-too-small"],
] as const)("where %s, nothing is quoted and nothing is offered", async (_, of, because) => {
  const { themeId, passageId } = await quotable(of);
  expect(await propose(passageId)).toMatchObject({ ok: false, because });
  const programme = (await findProgramme(databaseFor("staff"), await programmeIdOf("nw")))!;
  const { actor, db } = await as(nia);
  expect((await listQuotableThemes(db, actor, programme)).map(({ id }) => id)).not.toContain(themeId);
  expect(await listQuotablePassages(db, actor, programme, themeId)).toEqual([]);
});

test("only her own words are quoted", async () => {
  const { passageId } = await quotable();
  expect(await propose(passageId, "The centre is useless.")).toMatchObject({
    ok: false,
    because: "not-her-words",
  });
});

test("a detail that could point to somebody is cleared one by one, or there is no quote", async () => {
  const words = "I went to the place in Caernarfon on 12 March and they helped.";
  const { passageId } = await quotable({ words });
  const first = await propose(passageId, words);
  expect(first).toMatchObject({ ok: false, because: "open-hits" });
  const hits = (first as { hits: { id: string }[] }).hits.map(({ id }) => id);
  expect(hits.length).toBeGreaterThan(1);
  expect(await propose(passageId, words, hits.slice(1))).toMatchObject({ ok: false, because: "open-hits" });
  expect((await propose(passageId, words, hits)).ok).toBe(true);
});

test("a proposal keeps none of her words where a stolen database could be read", async () => {
  const { passageId } = await quotable();
  expect((await propose(passageId)).ok).toBe(true);
  const rows = await databaseFor("staff").select().from(quoteProposals);
  expect(
    JSON.stringify(rows.map((row) => ({ ...row, sealed: row.sealed.toString("latin1") }))),
  ).not.toContain("centre");
});

test("taking her words back takes the quote: the proposal cannot be opened at once, and the public copy goes with the night", async () => {
  const { her, themeId } = await approved();
  const read = readTypedCode(her.code!);
  if (!read.ok) throw new Error("not a code");
  const holder = await openByCode(asPublic(), await programmeIdOf("nw"), read.code);
  expect(await withdrawContribution(asPublic(), holder!)).toBe("withdrawn");
  expect(await sweepQuotes(asJob("sweep-quotes") as never)).toBe(1);
  expect(await publicQuotes(themeId)).toEqual([]);
  expect(await databaseFor("staff").select().from(quoteProposals)).toEqual([]);
  expect(await sweepQuotes(asJob("sweep-quotes") as never)).toBe(0);
});

test("taking back before approval leaves nothing to approve", async () => {
  const { her, passageId } = await quotable();
  const proposed = await propose(passageId);
  if (!proposed.ok) throw new Error(proposed.because);
  const read = readTypedCode(her.code!);
  if (!read.ok) throw new Error("not a code");
  const holder = await openByCode(asPublic(), await programmeIdOf("nw"), read.code);
  await withdrawContribution(asPublic(), holder!);
  expect(await approveQuote(await as(carys), proposed.value.proposalId)).toEqual({
    ok: false,
    because: "not-found",
  });
});

test("when a label comes to fit fewer than ten women, the night takes its quotes down", async () => {
  const { themeId } = await approved();
  const db = databaseFor("staff");
  await db.update(contributions).set({ label: null }).where(eq(contributions.expiresOn, "2028-01-01"));
  expect(await sweepQuotes(asJob("sweep-quotes") as never)).toBe(1);
  expect(await publicQuotes(themeId)).toEqual([]);
});

test("a quote is taken down with a reason, by one person and at once; what was sent back can be proposed anew", async () => {
  const { themeId, proposalId, passageId } = await approved();
  expect((await takeQuoteDown(await as(ffion), { proposalId, because: "Her sister knew it." })).ok).toBe(
    true,
  );
  expect(await publicQuotes(themeId)).toEqual([]);
  const again = await propose(passageId, "I would have gone.");
  expect(again.ok).toBe(true);
  expect((await returnQuote(await as(carys), { proposalId, because: "Too short." })).ok).toBe(true);
});

test("the public reads approved quotes and nothing else of them", async () => {
  await approved();
  const open = databaseFor("public");
  await expect(open.select().from(quoteProposals)).rejects.toThrow();
  await expect(open.select({ by: publishedQuotes.approvedBy }).from(publishedQuotes)).rejects.toThrow();
});

test("Norfolk and members of the group propose nothing of North Wales", async () => {
  const { passageId } = await quotable();
  expect(await propose(passageId, WORDS, [], norah)).toMatchObject({ ok: false, because: "not-found" });
  expect(await propose(passageId, WORDS, [], dg)).toMatchObject({ ok: false, because: "not-allowed" });
});
