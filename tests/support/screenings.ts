/** The worked example of a screening (domain 2.7): training for court staff, online only, English first. */
import { placesOf, textAt } from "#app/domain/screenings/publication.ts";
import { publishScreening, savePublication } from "#app/domain/screenings/publish-screening.server.ts";
import {
  adviseOnScreening,
  readAsWoman,
  recordOpening,
  signOffScreening,
} from "#app/domain/screenings/sign-screening.server.ts";
import { submitScreening } from "#app/domain/screenings/submit-screening.server.ts";
import type { Bilingual } from "#app/domain/programmes/terms.ts";
import { createProposal } from "#app/domain/screenings/save-proposal.server.ts";
import { addEngagement, addEvidence } from "#app/domain/screenings/keep-evidence.server.ts";
import { proposalForm } from "#app/domain/screenings/proposal-input.ts";
import { engagementForm, evidenceForm } from "#app/domain/screenings/record-input.ts";
import type { PageContent, PageKey } from "#app/domain/screenings/record-terms.ts";
import { savePage } from "#app/domain/screenings/save-page.server.ts";
import { startScreening } from "#app/domain/screenings/start-screening.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { screeningPages, screenings } from "#db/schema/index.ts";
import { and, eq } from "drizzle-orm";
import { ada, as, dewi, gwen, mel, nia, type Person } from "./cast.ts";
import { itemOf } from "./coding.ts";

export const exampleProposal = async (more: Record<string, unknown> = {}) => ({
  titleEn: "Gender-informed training for court staff",
  titleCy: "Hyfforddiant i staff llys sy’n ystyriol o rywedd",
  purposeEn: "Court staff understand what brings women to court.",
  purposeCy: "Mae staff llys yn deall beth sy’n dod â menywod i’r llys.",
  type: "training",
  novelty: "new",
  stage: "options",
  decidedOn: "",
  leadBodyId: "opcc-north-wales",
  partnerBodyIds: ["hmpps-wales"],
  area: "north-wales",
  whoIsAffected: "Women who come to court, and court staff",
  numberBand: "200-999",
  decisionDueOn: "2027-02-01",
  decisionMakerId: dewi.staffId,
  priorityIds: [await itemOf("CTS-2"), await itemOf("COM-1")],
  ...more,
});

const needs = {
  eliminate: "It names bias in the examples.",
  advance: "Staff learn to meet different needs.",
  foster: "Staff hear from women themselves.",
};
const none = (relevance: "M" | "L", reason: string): PageContent => ({
  relevance,
  relevanceReason: `Staff meet these women: ${reason}`,
  ...needs,
  direction: "none",
  confidence: "partial",
  reason,
});

/** Every page as first written; disability carries a covered harm, race is unknown without anybody finding out. */
export const EXAMPLE_PAGES: Partial<Record<PageKey, PageContent>> = {
  scope: {
    strategic: "no",
    strategicWhy: "One course.",
    mothersPregnantOrCarers: "no",
    custodyOrSupervision: "no",
  },
  "rows.age": none("M", "The course is the same length for staff and says nothing of age."),
  "rows.disability": {
    relevance: "M",
    relevanceReason: "Deaf staff and women are touched by films without captions.",
    ...needs,
    direction: "negative",
    likelihood: "3",
    severity: "2",
    reversible: "yes",
    confidence: "partial",
    reason: "The films have no captions.",
    m1Action: "Add captions and a transcript",
    m1OwnerRole: "Training lead",
    m1Due: "2027-01-15",
    m1Residual: "none",
  },
  "rows.gender-reassignment": none("L", "Names and pronouns are taught already."),
  "rows.marriage-and-civil-partnership": {
    relevance: "L",
    relevanceReason: "No link.",
    direction: "none",
    confidence: "none",
    reason: "Nothing in it turns on marriage.",
  },
  "rows.pregnancy-and-maternity": none("M", "A unit on pregnancy at court is part of the course."),
  "rows.race": {
    relevance: "M",
    relevanceReason: "Case examples show women of one background.",
    ...needs,
    direction: "unknown",
    confidence: "none",
    reason: "Nobody has asked yet.",
  },
  "rows.religion-or-belief": none("L", "Oaths are covered elsewhere."),
  "rows.sex": {
    relevance: "H",
    relevanceReason: "It is about women.",
    ...needs,
    direction: "positive",
    confidence: "strong",
    reason: "Women say that being understood changes what happens.",
    increasePositive: "Offer it to magistrates too.",
  },
  "rows.sexual-orientation": none("L", "Examples name partners of either sex."),
  welsh: {
    opportunitiesEffect: "none",
    opportunitiesReason: "Sessions can be taken in Welsh later in the year.",
    noLessFavourablyEffect: "negative",
    noLessFavourablyReason: "English first: Welsh speakers wait.",
  },
  evidence: { evidenceAgainst: "Two officers doubt online training; the evaluation of 2025 was read." },
  summary: {
    reasonEn: "One small harm, and it is put right.",
    reasonCy: "Un niwed bach, ac mae’n cael ei unioni.",
  },
};

export const RACE_ACTION: PageContent = {
  gap: "What Gypsy and Traveller women think of the examples.",
  evidenceAction: "Ask two groups",
  evidenceOwnerRole: "Engagement officer",
  evidenceDue: "2027-01-20",
};
export const WELSH_ACTION: PageContent = {
  noLessFavourablyAction: "Welsh films on the same day",
  noLessFavourablyOwnerRole: "Training lead",
  noLessFavourablyDue: "2027-01-31",
};

/** A proposal by Mel. */
export async function proposed(more: Record<string, unknown> = {}, by: Person = mel): Promise<string> {
  const made = await createProposal(await as(by), proposalForm.parse(await exampleProposal(more)));
  if (!made.ok) throw new Error(made.because);
  return made.value.proposalId;
}

export async function started(proposalId: string, by: Person = mel): Promise<string> {
  const made = await startScreening(await as(by), { proposalId, trigger: "first", changedSinceLast: null });
  if (!made.ok) throw new Error(made.because);
  return made.value.screeningId;
}

/** Writes on top of what stands there; `part` is added to the page. */
export async function write(
  screeningId: string,
  page: PageKey,
  part: PageContent,
  by: Person = mel,
): Promise<void> {
  const [row] = await databaseFor("staff")
    .select()
    .from(screeningPages)
    .where(and(eq(screeningPages.screeningId, screeningId), eq(screeningPages.page, page)));
  const saved = await savePage(await as(by), {
    screeningId,
    page,
    revision: row?.revision ?? 0,
    content: { ...row?.content, ...part },
  });
  if (!saved.ok) throw new Error(`${page}: ${saved.because}`);
}

export const EVIDENCE = [
  {
    kind: "research",
    source: "Evaluation of court training",
    datedOn: "2025-06-01",
    geography: "Wales",
    limits: "Forty staff",
    lenses: ["sex", "age", "pregnancy-and-maternity", "disability"],
  },
  { kind: "staff-knowledge", source: "Court officers", datedOn: "2026-09-01", lenses: ["sex"] },
] as const;
export const ENGAGEMENT = {
  who: "Women on the involvement panel",
  how: "Two workshops",
  organisations: "North Wales Women’s Centre, as host",
  numberBand: "10-49",
  whatWasHeard: "Plain words matter.",
  whatChanged: "The slides were rewritten.",
} as const;

/** The example as first written: proposal, version and everything in it, with no action on race or Welsh. */
export async function exampleWritten(
  more: Record<string, unknown> = {},
): Promise<{ proposalId: string; screeningId: string }> {
  const proposalId = await proposed(more);
  const screeningId = await started(proposalId);
  for (const [page, content] of Object.entries(EXAMPLE_PAGES))
    await write(screeningId, page as PageKey, content);
  const ctx = await as(mel);
  for (const one of EVIDENCE) {
    const added = await addEvidence(ctx, { screeningId, form: evidenceForm.parse(one) });
    if (!added.ok) throw new Error(added.because);
  }
  const heard = await addEngagement(ctx, { screeningId, form: engagementForm.parse(ENGAGEMENT) });
  if (!heard.ok) throw new Error(heard.because);
  return { proposalId, screeningId };
}

/** The example with both actions: ready to be submitted. */
export async function exampleComplete(more: Record<string, unknown> = {}) {
  const made = await exampleWritten(more);
  await write(made.screeningId, "rows.race", RACE_ACTION);
  await write(made.screeningId, "welsh", WELSH_ACTION);
  return made;
}

/** The row of a version. */
export const readVersion = async (id: string) =>
  (await databaseFor("staff").select().from(screenings).where(eq(screenings.id, id)))[0]!;
export const ok = (result: { ok: boolean }) => {
  if (!result.ok) throw new Error(JSON.stringify(result));
};

/** Submitted, advised on, read and signed off by the people of the cast. */
export async function sign(screeningId: string): Promise<void> {
  ok(await submitScreening(await as(mel), { screeningId }));
  const { versionHash } = await readVersion(screeningId);
  const advice = { screeningId, versionHash: versionHash!, view: "agrees" as const, comment: "Read." };
  ok(await adviseOnScreening(await as(ada), advice));
  ok(await readAsWoman(await as(gwen), advice));
  ok(await recordOpening(await as(dewi), screeningId));
  ok(
    await signOffScreening(await as(dewi), { ...advice, againstAdviceBecause: "", withoutReaderBecause: "" }),
  );
}
export const signed = async () => {
  const made = await exampleComplete();
  await sign(made.screeningId);
  return made;
};

/** Every text that lacks Welsh gets it; `withhold` names places that are left out. */
export async function complete(screeningId: string, withhold: string[] = []): Promise<void> {
  const version = await readVersion(screeningId);
  const places = placesOf(version.signedContent!, version.changedSinceLast);
  const texts: Record<string, Bilingual> = {};
  for (const one of places) {
    const text = textAt(one, null, "en");
    texts[one.place] = { en: text.en, cy: text.cy || `${text.en} (cy)` };
  }
  const withheld = Object.fromEntries(
    withhold.map((place) => [place, { en: "It could show who she is.", cy: "Gallai ddangos pwy yw hi." }]),
  );
  ok(
    await savePublication(await as(nia), {
      screeningId,
      versionHash: version.versionHash!,
      publication: { texts, withheld },
    }),
  );
}
export const publish = async (screeningId: string) =>
  publishScreening(await as(nia), {
    screeningId,
    versionHash: (await readVersion(screeningId)).versionHash!,
    languages: ["en", "cy"],
  });
export const published = async (withhold: string[] = []) => {
  const made = await signed();
  await complete(made.screeningId, withhold);
  ok(await publish(made.screeningId));
  return made;
};
/** Signed with the claim that it is routine or technical and no policy (D20). */
export const claimed = async (approverRole = "Head of training") => {
  const made = await exampleComplete();
  await write(made.screeningId, "scope", {
    routineTechnicalOnly: "yes",
    notAPolicyReason: "The same course moves to another room.",
    notAPolicyApproverRole: approverRole,
  });
  await sign(made.screeningId);
  return made;
};
