/**
 * Workshops, calls and talks face to face: consent, helper and place stay with the session, each woman's words come
 * in by themselves, by channel and week, and name no session. Source: promise 15; domain 4.3, 4.5.
 */
import { and, eq, isNull, max, sql } from "drizzle-orm";
import { derivations } from "#app/platform/crypto/derivation-queue.server.ts";
import { drawDigits, keysOfCode } from "#app/platform/crypto/private-code.server.ts";
import { keys } from "#app/platform/held-keys.server.ts";
import { assistedSessions, consultations, consultationVersions } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { dayOf, mondayOf } from "../contributions/calendar.ts";
import { withCheckDigit } from "../contributions/private-code.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { gapsInEntry, sentOf } from "./entry.ts";
import type { SessionInput } from "./input.ts";
import { listSessions } from "./queries.server.ts";
import { isLate } from "./rules.ts";
import { takeIn } from "./take-in.server.ts";
import type { FormEntry } from "./terms.ts";

/** Refused: `not-allowed`, `no-such-questions`, `day-to-come`. */
export async function beginSession(ctx: Ctx<StaffActor>, input: SessionInput) {
  if (!may(ctx.actor, "keying.manage")) return refused("not-allowed");
  const { programmeId, staffId } = ctx.actor;
  if (input.heldOn > dayOf(ctx.now)) return refused("day-to-come");
  return change(ctx, "session.begun", async (tx) => {
    if (input.about) {
      const [version] = await tx
        .select({ id: consultationVersions.id })
        .from(consultationVersions)
        .innerJoin(consultations, eq(consultations.id, consultationVersions.consultationId))
        .where(
          and(
            eq(consultationVersions.id, input.about),
            eq(consultations.programmeId, programmeId),
            isNull(consultations.withdrawnAt),
          ),
        );
      if (!version) return refused("no-such-questions");
    }
    const [last] = await tx
      .select({ number: max(assistedSessions.number) })
      .from(assistedSessions)
      .where(eq(assistedSessions.programmeId, programmeId));
    const [session] = await tx
      .insert(assistedSessions)
      .values({
        programmeId,
        number: (last?.number ?? 0) + 1,
        consultationVersionId: input.about,
        channel: input.channel,
        heldOn: input.heldOn,
        place: input.place,
        helper: input.helper,
        present: input.present || null,
        consent: input.consent,
        women: input.women,
        madeBy: staffId,
        madeAt: ctx.now,
      })
      .returning({ id: assistedSessions.id });
    return done({ sessionId: session!.id, channel: input.channel });
  });
}

/**
 * Takes in one woman's words, or one shared note. The same nonce gives the same code again and keeps nothing twice.
 * Refused: `not-allowed`, `not-found`, `closed`, `incomplete`, `edited`.
 */
export async function noteInSession(
  ctx: Ctx<StaffActor>,
  input: { sessionId: string; entry: FormEntry; wantsCode: boolean; nonce: Buffer },
) {
  if (!may(ctx.actor, "keying.manage")) return refused("not-allowed");
  const [session] = await listSessions(ctx.db, ctx.actor, input.sessionId);
  if (!session) return refused("not-found");
  if (session.closedAt) return refused("closed");
  const sent = sentOf(session.questions, input.entry, session.isFeedback);
  if (
    Object.keys(gapsInEntry(input.entry)).length ||
    (!sent.parts.length && !Object.keys(sent.answers).length)
  )
    return refused("incomplete");
  const code = input.wantsCode ? withCheckDigit(drawDigits(keys().code, input.nonce)) : undefined;
  const codeKeys =
    code && (await derivations.run("held", () => keysOfCode(keys().code, session.programmeId, code)));
  const result = await change(ctx, "session.noted", async (tx) => {
    const outcome = await takeIn(
      tx,
      {
        programmeId: session.programmeId,
        consultationVersionId: session.consultationVersionId,
        closesAt: session.closesAt,
        retentionMonths: session.settings.retentionMonths,
        channel: session.channel,
        receivedWeek: mondayOf(session.heldOn),
        sent,
        transcribed: input.entry.transcribed ?? false,
        late: isLate(session.heldOn, session.closesAt),
        mayQuote: input.entry.mayQuote ?? false,
        label: input.entry.label ?? null,
        batchId: null,
        code: codeKeys
          ? { locator: codeKeys.locator, verifier: codeKeys.verifier, publicKey: codeKeys.box.publicKey }
          : null,
        nonce: input.nonce,
      },
      ctx.now,
    );
    if (outcome !== "new") return refused(outcome);
    const [counted] = await tx
      .update(assistedSessions)
      .set({ sent: sql`${assistedSessions.sent} + 1` })
      .where(and(eq(assistedSessions.id, session.id), isNull(assistedSessions.closedAt)))
      .returning({ id: assistedSessions.id });
    return counted ? done({ sessionId: session.id }) : refused("closed");
  });
  if (!result.ok && result.because !== "repeat") return result;
  return done({ sessionId: session.id, code });
}

/** Nothing more comes from it. Refused: `not-allowed`, `not-found`, `closed`. */
export async function closeSession(ctx: Ctx<StaffActor>, sessionId: string) {
  if (!may(ctx.actor, "keying.manage")) return refused("not-allowed");
  return change(ctx, "session.closed", async (tx) => {
    const [session] = await listSessions(tx, ctx.actor, sessionId);
    if (!session) return refused("not-found");
    const [closed] = await tx
      .update(assistedSessions)
      .set({ closedAt: ctx.now })
      .where(and(eq(assistedSessions.id, sessionId), isNull(assistedSessions.closedAt)))
      .returning({ sent: assistedSessions.sent });
    return closed ? done({ sessionId, sent: closed.sent }) : refused("closed");
  });
}
