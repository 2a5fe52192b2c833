/** Who may do what: the one permission matrix. Every verb asks it, and every loader asks it to decide what to show. */
import type { Actor, Role, StaffActor } from "./terms.ts";

/**
 * Acts and the roles that may do them. An administrator runs the installation and reads no content; a designer sees
 * coded, masked passages only; an auditor sees the chain and the registers; a keyer her or his batches.
 */
export const MATRIX = {
  "people.manage": ["administrator"],
  "programme.manage": ["administrator"],
  "outbox.read": ["administrator"],
  "strategy.import": ["administrator"],
  "audit.read": ["auditor", "administrator"],
  "work.see": [
    "officer",
    "lead",
    "designer",
    "equality-adviser",
    "decision-maker",
    "reader",
    "safeguarding",
    "delivery-group",
    "keyer",
  ],
  "inbox.see": ["officer", "lead"],
  "contribution.open-raw": ["officer", "lead"],
  "contribution.moderate": ["officer", "lead"],
  "contribution.reply": ["officer", "lead"],
  "contribution.code": ["officer", "lead"],
  "passages.see-masked": ["officer", "lead", "designer", "equality-adviser"],
  "themes.see": [
    "officer",
    "lead",
    "designer",
    "equality-adviser",
    "decision-maker",
    "reader",
    "delivery-group",
  ],
  "themes.edit": ["officer", "lead"],
  "safeguarding.see-flagged": ["safeguarding"],
  "safeguarding.keep-records": ["safeguarding"],
  "safeguarding.send": ["officer", "lead"],
  "changes.see-drafts": ["officer", "lead", "reader", "decision-maker", "designer", "delivery-group"],
  "changes.draft": ["officer", "lead"],
  "changes.comment-as-reader": ["reader"],
  "changes.approve": ["lead", "decision-maker"],
  "changes.approve-cant": ["decision-maker"],
  "changes.publish": ["officer", "lead"],
  "quotes.propose": ["officer", "lead"],
  "quotes.approve": ["lead"],
  "consultations.see": [
    "officer",
    "lead",
    "designer",
    "equality-adviser",
    "decision-maker",
    "reader",
    "delivery-group",
  ],
  "consultations.build": ["officer", "lead"],
  "consultations.approve": ["lead", "decision-maker"],
  "consultations.require-answer": ["lead"],
  "keying.key": ["keyer", "officer", "lead"],
  "keying.manage": ["officer", "lead"],
  "results.see": ["officer", "lead", "designer", "equality-adviser", "decision-maker", "delivery-group"],
  "results.release": ["lead"],
  "screenings.see": [
    "officer",
    "lead",
    "designer",
    "equality-adviser",
    "decision-maker",
    "reader",
    "delivery-group",
    "auditor",
  ],
  "screenings.write": ["designer", "officer", "lead"],
  "screenings.advise": ["equality-adviser"],
  "screenings.check-claims": ["equality-adviser", "auditor"],
  "screenings.read-as-woman": ["reader"],
  "screenings.decide": ["decision-maker"],
  "screenings.publish": ["officer", "lead", "equality-adviser"],
  "priorities.see": [
    "officer",
    "lead",
    "designer",
    "equality-adviser",
    "decision-maker",
    "reader",
    "delivery-group",
    "auditor",
  ],
  "priorities.update": ["officer", "lead", "delivery-group"],
  "reports.see": ["officer", "lead", "decision-maker", "delivery-group", "auditor"],
  "reports.write": ["officer", "lead"],
  "reports.freeze": ["lead"],
} as const satisfies Record<string, readonly Role[]>;

export type Act = keyof typeof MATRIX;

/** Whether this person, in the programme she or he is working in, may do this. The program itself may do anything. */
export function may(actor: Actor, act: Act): boolean {
  if (actor.kind === "system") return true;
  const roles: readonly Role[] = MATRIX[act];
  return actor.roles.some((role) => roles.includes(role));
}

/** An approver is never the author. Source: D16; promise 21. */
export const isAnotherPerson = (actor: StaffActor, authorId: string | null): boolean =>
  actor.staffId !== authorId;
