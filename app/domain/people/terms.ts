/**
 * Who can be asking: the actors, the roles of staff, and what each role may do.
 * Source: docs/architecture.md, "People and roles". Code review of this file is the access review.
 */
export const ROLES = [
  "officer",
  "lead",
  "designer",
  "equality-adviser",
  "decision-maker",
  "reader",
  "safeguarding",
  "delivery-group",
  "auditor",
  "keyer",
  "administrator",
] as const;
export type Role = (typeof ROLES)[number];

/** Staff of one programme at a time: roles are those held in `programmeId`. */
export interface StaffActor {
  kind: "staff";
  staffId: string;
  name: string;
  programmeId: string;
  roles: readonly Role[];
}

/** A scheduled sweep or an operator's command. */
export interface SystemActor {
  kind: "system";
  job: string;
}

export type Actor = StaffActor | SystemActor;

/** Absolute and idle limits of a staff session. Source: promise 38. */
export const SESSION_ABSOLUTE_HOURS = 12;
export const SESSION_IDLE_MINUTES = 30;
export const PASSWORD_MIN_LENGTH = 15;
export const PASSWORD_MAX_LENGTH = 256;
export const RECOVERY_CODE_COUNT = 10;
export const INVITATION_VALID_DAYS = 7;
/** How long a browser has to make or use a passkey. */
export const PASSKEY_VALID_MINUTES = 15;
export const PASSKEY_NAME_MAX_LENGTH = 60;
export const PASSKEYS_MAX = 10;
/** A started account waits this long for its second factor to be proven. */
export const JOINING_VALID_MINUTES = 60;
export const EMAIL_MAX_LENGTH = 254;
export const NAME_MAX_LENGTH = 120;

/** One thing that waits for a person, as every area tells it to the work list. */
export interface WorkItem {
  /** Key of its sentence, with the area: `inbox:work.waiting`. */
  key: string;
  params: Record<string, string | number>;
  /** Address below `/:lang/staff`. */
  href: string;
  /** Most urgent first: what needs a person now, what is late, what is next. */
  urgency: "now" | "late" | "next";
  /** ISO day. */
  dueOn?: string | undefined;
}
