/** One act on an open disclosure record: what was done, by whom, when, and in sealed words why. Source: domain 4.4. */
import { and, eq, isNull } from "drizzle-orm";
import { randomUuid } from "#app/platform/crypto/random.server.ts";
import type { Db } from "#app/platform/database.server.ts";
import { disclosureEvents, disclosureRecords } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { CapacityView, Route } from "./disclosure-terms.ts";
import { sealRecord } from "./sealed-records.server.ts";
import { inRecords, type SafeguardingCtx } from "./start-record.server.ts";

export type StepInput =
  | { act: "route"; route: Route; aboutService: string; text: string }
  | { act: "report"; to: string; at: Date | undefined; way: "phone" | "writing"; text: string }
  | { act: "confirmed-in-writing"; at: Date | undefined; text: string }
  | { act: "police-told"; at: Date | undefined; text: string }
  | { act: "capacity"; view: CapacityView; text: string }
  | { act: "could-not-act"; text: string }
  | { act: "note"; text: string };

/**
 * Moments default to now. Refusals: `not-allowed`, `not-found`, `closed`, `not-yet` (a moment after now),
 * `before-opening` (a moment before anybody had read it), `not-reported` (nothing to confirm).
 */
export async function takeStep(ctx: SafeguardingCtx, recordId: string, step: StepInput) {
  if (!may(ctx.actor, "safeguarding.keep-records")) return refused("not-allowed");
  return change(inRecords(ctx), "safeguarding.step", async (tx) => {
    const [record] = await tx
      .select()
      .from(disclosureRecords)
      .where(
        and(eq(disclosureRecords.id, recordId), eq(disclosureRecords.programmeId, ctx.actor.programmeId)),
      )
      .for("update");
    if (!record) return refused("not-found");
    if (record.closedAt) return refused("closed");
    const at = ("at" in step && step.at) || ctx.now;
    if (at > ctx.now) return refused("not-yet");
    if (at < startOfMinute(record.openedAt)) return refused("before-opening");
    if (step.act === "confirmed-in-writing" && !record.reportedAt) return refused("not-reported");
    const set = columnsOf(step, at);
    if (Object.keys(set).length)
      await tx
        .update(disclosureRecords)
        .set(set)
        .where(and(eq(disclosureRecords.id, recordId), isNull(disclosureRecords.closedAt)));
    await addEvent(tx, ctx, recordId, step.act, step.text, factsOf(step, at));
    return done({ recordId, act: step.act, route: step.act === "route" ? step.route : undefined });
  });
}

/** What is typed has no seconds. */
const startOfMinute = (at: Date): Date => new Date(Math.floor(at.getTime() / 60_000) * 60_000);

function columnsOf(step: StepInput, at: Date): Partial<typeof disclosureRecords.$inferInsert> {
  switch (step.act) {
    case "route":
      return {
        route: step.route,
        aboutService: step.route === "position-of-trust" ? step.aboutService : null,
      };
    case "report":
      return {
        reportedAt: at,
        reportedTo: step.to,
        ...(step.way === "writing" ? { confirmedInWritingAt: at } : {}),
      };
    case "confirmed-in-writing":
      return { confirmedInWritingAt: at };
    case "police-told":
      return { policeToldAt: at };
    case "could-not-act":
      return { couldNotAct: true };
    default:
      return {};
  }
}

/** What a step chose, kept so that an earlier choice stays readable after it was changed. */
export interface StepFacts {
  route?: string;
  aboutService?: string;
  to?: string;
  way?: string;
  view?: string;
  outcome?: string;
  /** ISO moment. */
  at?: string;
}

function factsOf(step: StepInput, at: Date): StepFacts {
  switch (step.act) {
    case "route":
      return {
        route: step.route,
        ...(step.route === "position-of-trust" ? { aboutService: step.aboutService } : {}),
      };
    case "report":
      return { to: step.to, way: step.way, at: at.toISOString() };
    case "confirmed-in-writing":
    case "police-told":
      return { at: at.toISOString() };
    case "capacity":
      return { view: step.view };
    default:
      return {};
  }
}

/** A row of the record's own log; what it says is sealed. */
export async function addEvent(
  tx: Db,
  ctx: SafeguardingCtx,
  recordId: string,
  act: string,
  text: string,
  facts: StepFacts = {},
): Promise<void> {
  const id = randomUuid();
  const isEmpty = !text && Object.keys(facts).length === 0;
  await tx.insert(disclosureEvents).values({
    id,
    recordId,
    at: ctx.now,
    staffId: ctx.actor.staffId,
    act,
    sealed: isEmpty ? null : sealRecord("disclosure_events", id, { text, facts }),
  });
}
