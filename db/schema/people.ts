/** Staff, their roles, invitations and sessions. Women who contribute have no row here, ever. */
import { bigint, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, bytea, randomId } from "./columns.ts";
import { programmes } from "./programmes.ts";

export const staff = pgTable(
  "staff",
  {
    id: randomId(),
    /** Lower case. */
    email: text("email").notNull(),
    name: text("name").notNull(),
    language: text("language").notNull().default("en"),
    passwordHash: text("password_hash"),
    /** Sealed under the installation's sign-in key. */
    totpSecret: bytea("totp_secret"),
    /** The last 30-second step that was accepted: a code works once. */
    totpLastStep: bigint("totp_last_step", { mode: "number" }),
    createdAt: at("created_at").notNull().defaultNow(),
    /** Set when somebody has left: no sign-in, the name stays readable in the audit. */
    leftAt: at("left_at"),
  },
  (table) => [uniqueIndex("staff_email").on(table.email)],
);

export const recoveryCodes = pgTable("recovery_codes", {
  id: randomId(),
  staffId: uuid("staff_id")
    .notNull()
    .references(() => staff.id, { onDelete: "cascade" }),
  codeHash: bytea("code_hash").notNull(),
  usedAt: at("used_at"),
});

/** Keys that a person's own devices hold; here is only the half that checks a signature. */
export const passkeys = pgTable(
  "passkeys",
  {
    id: randomId(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id, { onDelete: "cascade" }),
    /** What she calls it. */
    name: text("name").notNull(),
    credentialId: bytea("credential_id").notNull(),
    /** COSE. */
    publicKey: bytea("public_key").notNull(),
    counter: bigint("counter", { mode: "number" }).notNull(),
    createdAt: at("created_at").notNull(),
    lastUsedAt: at("last_used_at"),
  },
  (table) => [uniqueIndex("passkeys_credential").on(table.credentialId)],
);

/** Challenges that signed somebody in: each does so once. Deleted when they would have run out anyway. */
export const passkeyUses = pgTable("passkey_uses", {
  /** SHA-256 of the challenge. */
  challengeHash: bytea("challenge_hash").primaryKey(),
  expiresAt: at("expires_at").notNull(),
});

export const staffRoles = pgTable(
  "staff_roles",
  {
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id, { onDelete: "cascade" }),
    programmeId: uuid("programme_id")
      .notNull()
      .references(() => programmes.id),
    role: text("role").notNull(),
    grantedAt: at("granted_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.staffId, table.programmeId, table.role] })],
);

export const staffSessions = pgTable("staff_sessions", {
  /** SHA-256 of the token, in hex: a stolen row signs nobody in. */
  id: text("id").primaryKey(),
  userId: uuid("user_id")
    .notNull()
    .references(() => staff.id, { onDelete: "cascade" }),
  expiresAt: at("expires_at").notNull(),
  startedAt: at("started_at").notNull(),
  /** Null until the second factor was given: such a session may only finish signing in. */
  secondFactorAt: at("second_factor_at"),
  /** The programme this person is working in. */
  programmeId: uuid("programme_id").references(() => programmes.id),
});

export const invitations = pgTable("invitations", {
  id: randomId(),
  tokenHash: bytea("token_hash").notNull(),
  email: text("email"),
  name: text("name"),
  language: text("language").notNull().default("en"),
  programmeId: uuid("programme_id").references(() => programmes.id),
  roles: text("roles").array().notNull(),
  /** Set when somebody who is staff already is to start again with a new password and second factor. */
  staffId: uuid("staff_id").references(() => staff.id, { onDelete: "cascade" }),
  invitedBy: uuid("invited_by").references(() => staff.id),
  createdAt: at("created_at").notNull().defaultNow(),
  expiresAt: at("expires_at").notNull(),
  acceptedAt: at("accepted_at"),
});

/** Slows guessing of one account without ever locking it. */
export const signInDelays = pgTable("sign_in_delays", {
  /** HMAC of the address typed, known or not. */
  accountKey: bytea("account_key").primaryKey(),
  failures: integer("failures").notNull(),
  nextTryAt: at("next_try_at").notNull(),
});

/** Mail to staff. Without a mail server it is read on the outbox page by administrators. */
export const outboxMails = pgTable("outbox_mails", {
  id: randomId(),
  toAddress: text("to_address").notNull(),
  language: text("language").notNull(),
  subject: text("subject").notNull(),
  body: text("body").notNull(),
  createdAt: at("created_at").notNull().defaultNow(),
  sentAt: at("sent_at"),
});
