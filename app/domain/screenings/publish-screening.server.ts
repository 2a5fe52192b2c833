/**
 * Publishes a signed version in every language of the programme together, or not at all: what the public reads is kept
 * while it is being written, and copied out when nothing is missing. Source: domain 2.5 (D17); regulation 8.
 */
import { eq } from "drizzle-orm";
import { publishedScreenings, proposals, screenings, staff } from "#db/schema/index.ts";
import type { Db } from "#app/platform/database.server.ts";
import { change } from "../audit/change.server.ts";
import { dayOf } from "../contributions/calendar.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { announcePublication } from "../programmes/announce-publication.server.ts";
import type { Bilingual, Language } from "../programmes/terms.ts";
import { readTextTable, type FileProblem } from "../consultations/translation-file.ts";
import { missingTexts, placesOf, publicCopyOf, translatedTexts } from "./publication.ts";
import { findVersion, holdVersion, type Screening } from "./record.server.ts";
import { isAwaitingPublication } from "./record-rules.ts";
import type { PublicationContent, ScreeningKind, ScreeningTrigger } from "./record-terms.ts";
import { stateAfter } from "./rules.ts";
import type { ScreeningState } from "./terms.ts";

/** The language that the author writes in: where a text that was asked for once stands before anybody translated it. */
export async function authorLanguage(db: Db, version: Pick<Screening, "authorId">): Promise<Language> {
  if (!version.authorId) return "en";
  const [author] = await db
    .select({ language: staff.language })
    .from(staff)
    .where(eq(staff.id, version.authorId));
  return author?.language === "cy" ? "cy" : "en";
}

/** Keeps what was written so far; nothing of it is public. Refused: `not-allowed`, `not-found`, `moved-on`, `stale`. */
export async function savePublication(
  ctx: Ctx<StaffActor>,
  input: { screeningId: string; versionHash: string; publication: PublicationContent },
) {
  if (!may(ctx.actor, "screenings.publish")) return refused("not-allowed");
  return change(ctx, "screening.publication-saved", async (tx) => {
    const version = await holdVersion(tx, ctx.actor, input.screeningId);
    if (!version) return refused("not-found");
    if (!isAwaitingPublication(version) || !version.signedContent) return refused("moved-on");
    if (version.versionHash !== input.versionHash) return refused("stale");
    const places = new Map(
      placesOf(version.signedContent, version.changedSinceLast).map((one) => [one.place, one]),
    );
    const known = (texts: Record<string, Bilingual>) =>
      Object.fromEntries(Object.entries(texts).filter(([place]) => places.has(place)));
    const withheld = Object.fromEntries(
      Object.entries(known(input.publication.withheld)).filter(([place]) => !places.get(place)!.isNeeded),
    );
    await tx
      .update(screenings)
      .set({ publication: { texts: known(input.publication.texts), withheld } })
      .where(eq(screenings.id, version.id));
    return done({ screeningId: version.id, version: version.number });
  });
}

/** From which language to which the texts of a version are translated: from its author's. */
export const translatedInto = (author: Language): Language => (author === "cy" ? "en" : "cy");

/**
 * Takes in what a translator sent back, every row or none; nothing of it is public yet. Refused: `not-allowed`, `not-found`,
 * `moved-on`, `stale`; `file` with a report by row.
 */
export async function importPublicationTexts(
  ctx: Ctx<StaffActor>,
  input: { screeningId: string; versionHash: string; bytes: Uint8Array },
) {
  if (!may(ctx.actor, "screenings.publish")) return refused("not-allowed");
  const version = await findVersion(ctx.db, ctx.actor, input.screeningId);
  if (!version) return refused("not-found");
  if (!isAwaitingPublication(version) || !version.signedContent) return refused("moved-on");
  const author = await authorLanguage(ctx.db, version);
  const asked = translatedTexts(
    placesOf(version.signedContent, version.changedSinceLast),
    version.publication,
    author,
  );
  const read = readTextTable(input.bytes, asked, translatedInto(author));
  if (!read.ok)
    return { ok: false as const, because: "file" as const, problems: read.problems satisfies FileProblem[] };
  const publication: PublicationContent = {
    texts: { ...version.publication?.texts },
    withheld: { ...version.publication?.withheld },
  };
  for (const [path, text] of read.texts) {
    const [sort, place] = path.split(":") as [string, string];
    (sort === "text" ? publication.texts : publication.withheld)[place] = text;
  }
  const saved = await savePublication(ctx, { ...input, publication });
  return saved.ok ? { ok: true as const, value: { changed: read.changed } } : saved;
}

export interface PublishScreeningInput {
  screeningId: string;
  versionHash: string;
  languages: readonly Language[];
}

/** Refused: `not-allowed`, `not-found`, `moved-on`, `stale`, `incomplete` (see `missingTexts`). */
export async function publishScreening(ctx: Ctx<StaffActor>, input: PublishScreeningInput) {
  if (!may(ctx.actor, "screenings.publish")) return refused("not-allowed");
  return change(ctx, "screening.published", async (tx) => {
    const version = await holdVersion(tx, ctx.actor, input.screeningId);
    if (!version) return refused("not-found");
    const { signedContent, versionHash } = version;
    if (!isAwaitingPublication(version) || !signedContent || !versionHash || !version.signedOffAt)
      return refused("moved-on");
    if (versionHash !== input.versionHash) return refused("stale");
    const author = await authorLanguage(tx, version);
    const places = placesOf(signedContent, version.changedSinceLast);
    if (missingTexts(places, version.publication, input.languages, author).length)
      return refused("incomplete");
    const [proposal] = await tx
      .select({ slug: proposals.slug })
      .from(proposals)
      .where(eq(proposals.id, version.proposalId));
    const today = dayOf(ctx.now);
    const isPublishedLate = version.publishDueOn !== null && version.publishDueOn < today;
    const [newer] = version.supersededBy
      ? await tx
          .select({ number: screenings.number })
          .from(screenings)
          .where(eq(screenings.id, version.supersededBy))
      : [];
    const signedOffOn = dayOf(version.signedOffAt);
    await tx.insert(publishedScreenings).values({
      screeningId: version.id,
      programmeId: version.programmeId,
      slug: proposal!.slug,
      number: version.number,
      kind: version.kind,
      outcome: version.outcome!,
      rule: version.rule!,
      isLate: version.isLate,
      priorityCodes: signedContent.priorityCodes,
      versionHash,
      signedOffOn,
      publishedAt: ctx.now,
      supersededByNumber: newer?.number ?? null,
      content: publicCopyOf(signedContent, version.publication, {
        kind: version.kind as ScreeningKind,
        trigger: version.trigger as ScreeningTrigger,
        changedSinceLast: version.changedSinceLast,
        isRaised: version.outcome !== signedContent.decision.outcome,
        signedOffOn,
        reviewDueOn: version.reviewDueOn,
        isPublishedLate,
        author,
        languages: input.languages,
      }),
    });
    // A version that was replaced before it could be read is published as what it is.
    const state = stateAfter(version.state as ScreeningState, "publish") ?? (version.state as ScreeningState);
    await tx.update(screenings).set({ state, publishedAt: ctx.now }).where(eq(screenings.id, version.id));
    await announcePublication(tx);
    return done({
      screeningId: version.id,
      slug: proposal!.slug,
      version: version.number,
      outcome: version.outcome,
      isPublishedLate,
    });
  });
}
