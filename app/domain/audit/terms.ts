/**
 * Every event the audit knows, with the fields of the verb's result that go into its row. A field that is not listed
 * is not kept: no words of a woman, no secret, no snapshot of a row.
 */
export const EVENTS = {
  "staff.invited": ["invitationId", "roles"],
  "staff.joined": ["staffId", "roles"],
  "staff.added": ["staffId", "roles"],
  "staff.signed-in": ["staffId"],
  "staff.signed-out": ["staffId"],
  "staff.roles-changed": ["staffId", "roles"],
  "staff.left": ["staffId"],
  "staff.password-changed": ["staffId"],
  "staff.second-factor-reset": ["staffId"],
  "programme.changed": ["programmeId", "fields"],
  "strategy.imported": ["strategyId", "version", "items"],
  "change.drafted": ["changeId", "slug", "themeId"],
  "change.saved": ["changeId", "version", "state"],
  "change.submitted": ["changeId", "version"],
  "change.read": ["changeId", "version", "view"],
  "change.approved": ["changeId", "version", "state"],
  "change.returned": ["changeId", "version"],
  "change.published": ["changeId", "slug", "version", "state"],
  "change.checked-again": ["changeId", "answered"],
  "contribution.opened": ["contributionId", "desk", "reason", "isBeforeShuffle"],
  "contribution.opened-above-cap": ["contributionId", "openings"],
  "contribution.accepted": ["contributionId", "noteId", "masks", "left"],
  "contribution.set-aside": ["contributionId", "noteId", "reason"],
  "contribution.brought-back": ["contributionId"],
  "contribution.released": ["contributionId"],
  "contribution.sent-to-safeguarding": ["contributionId", "reason"],
  "contribution.replied": ["contributionId", "noteId"],
  "intake.settled": ["programmeId", "week", "kept", "late"],
  "safeguarding.no-concern": ["contributionId", "reason"],
  "safeguarding.taken": ["contributionId"],
  "safeguarding.record-started": ["recordId"],
  "safeguarding.record-read": ["recordId"],
  "safeguarding.step": ["recordId", "act", "route"],
  "safeguarding.support-note": ["contributionId", "noteId"],
  "safeguarding.returned": ["contributionId"],
  "safeguarding.closed": ["recordId", "outcome"],
} as const satisfies Record<string, readonly string[]>;

export type AuditEvent = keyof typeof EVENTS;
