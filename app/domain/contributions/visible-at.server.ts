/**
 * Which contributions each desk may see at all; every query of a desk goes through here. The inbox sees what the nightly
 * re-writing has put in random order, and nothing that is with safeguarding. Safeguarding sees what it was sent and
 * what is flagged, before that too. Source: promise 14; domain 4.4.
 */
import { and, eq, inArray, or, sql, type SQL } from "drizzle-orm";
import { contributionNotes, contributions } from "#db/schema/index.ts";
import { INBOX_STATES } from "./moderation-terms.ts";

export function isVisibleAt(desk: "inbox" | "safeguarding"): SQL {
  if (desk === "inbox")
    return and(eq(contributions.shuffled, true), inArray(contributions.state, [...INBOX_STATES]))!;
  return or(
    eq(contributions.state, "safeguarding"),
    and(eq(contributions.riskFlag, true), inArray(contributions.state, ["received", "held"])),
    and(hasFlaggedAddition, inArray(contributions.state, [...INBOX_STATES])),
  )!;
}

/** Something she added later is flagged and waits. */
export const hasFlaggedAddition: SQL = sql`exists (select 1 from ${contributionNotes} n where n.contribution_id = contributions.id and n.kind = 'addition' and n.state = 'received' and n.risk_flag)`;
/** Something she added later waits, and the inbox may see it. */
export const hasWaitingAddition: SQL = sql`exists (select 1 from ${contributionNotes} n where n.contribution_id = contributions.id and n.kind = 'addition' and n.state = 'received' and n.shuffled)`;
