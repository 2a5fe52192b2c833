/**
 * What each database role may do with each table: the whole matrix in one place (promise 35). It is applied after
 * every migration. Row-level security is on and forced everywhere, so a table that is not listed here is closed.
 * The public role reads published tables and reaches a contribution only through the functions of functions.sql.
 */
export const DATABASE_ROLES = [
  "cydlais_public",
  "cydlais_staff",
  "cydlais_monitoring",
  "cydlais_safeguarding",
] as const;
export type DatabaseRole = (typeof DATABASE_ROLES)[number];

type Verb = "SELECT" | "INSERT" | "UPDATE" | "DELETE";

interface Grant {
  verbs: readonly Verb[];
  /** Which rows; all of them when left out. SQL. */
  rows?: string;
  /** Which columns may be read; all of them when left out. */
  columns?: readonly string[];
}

const ALL = { verbs: ["SELECT", "INSERT", "UPDATE", "DELETE"] } as const satisfies Grant;
const READ = { verbs: ["SELECT"] } as const satisfies Grant;
const ADD = { verbs: ["SELECT", "INSERT"] } as const satisfies Grant;
const EDIT = { verbs: ["SELECT", "INSERT", "UPDATE"] } as const satisfies Grant;

export const ACCESS: Record<string, Partial<Record<DatabaseRole, Grant>>> = {
  programmes: {
    cydlais_public: READ,
    cydlais_staff: EDIT,
    cydlais_monitoring: READ,
    cydlais_safeguarding: READ,
  },
  strategies: { cydlais_public: READ, cydlais_staff: EDIT },
  strategy_items: { cydlais_public: READ, cydlais_staff: EDIT },
  strategy_bodies: { cydlais_public: READ, cydlais_staff: EDIT },
  strategy_links: { cydlais_public: READ, cydlais_staff: EDIT },
  strategy_notes: { cydlais_public: READ, cydlais_staff: EDIT },

  staff: { cydlais_staff: EDIT },
  recovery_codes: { cydlais_staff: ALL },
  passkeys: { cydlais_staff: ALL },
  passkey_uses: { cydlais_staff: ALL },
  staff_roles: { cydlais_staff: ALL },
  staff_sessions: { cydlais_staff: ALL },
  invitations: { cydlais_staff: ALL },
  sign_in_delays: { cydlais_staff: ALL },
  outbox_mails: { cydlais_staff: EDIT },

  audit_events: { cydlais_staff: READ },
  audit_heads: { cydlais_staff: ADD },

  contributions: { cydlais_staff: { verbs: ["SELECT", "INSERT", "UPDATE"] } },
  "keys.contribution_keys": { cydlais_staff: EDIT },
  contribution_notes: { cydlais_staff: EDIT },
  contribution_openings: { cydlais_staff: ADD },
  intake_days: { cydlais_staff: ALL },
  intake_weeks: { cydlais_staff: EDIT },
  form_tokens: {},
  drafts: {},
  passages: { cydlais_staff: ALL },
  passage_priorities: { cydlais_staff: ALL },
  codings: { cydlais_staff: ALL },
  coding_tallies: { cydlais_staff: READ },
  published_quotes: {
    cydlais_public: {
      verbs: ["SELECT"],
      rows: "approved_at is not null",
      columns: ["id", "programme_id", "theme_id", "language", "text", "label", "approved_at", "detail"],
    },
    cydlais_staff: ALL,
  },
  quote_proposals: { cydlais_staff: ALL },

  themes: { cydlais_staff: EDIT },
  theme_steps: { cydlais_staff: ADD },
  theme_releases: { cydlais_public: READ, cydlais_staff: ADD },

  consultations: {
    cydlais_public: {
      verbs: ["SELECT"],
      rows: "approved_at is not null and not is_test",
      columns: [
        "id",
        "programme_id",
        "slug",
        "number",
        "opens_at",
        "closes_at",
        "grace_hours",
        "approved_at",
        "withdrawn_at",
        "withdrawn_because",
        "is_test",
      ],
    },
    cydlais_staff: EDIT,
  },
  consultation_versions: {
    cydlais_public: {
      verbs: ["SELECT"],
      rows: "exists (select 1 from consultations c where c.id = consultation_id and c.approved_at is not null and not c.is_test)",
    },
    cydlais_staff: ADD,
  },
  consultation_priorities: { cydlais_public: READ, cydlais_staff: ALL },
  result_exports: { cydlais_staff: ALL },
  consultation_releases: {
    cydlais_public: {
      verbs: ["SELECT"],
      rows: "released_at is not null",
      columns: ["id", "programme_id", "consultation_id", "number", "due_on", "released_at", "figures"],
    },
    cydlais_staff: ALL,
  },
  staff_reminders: { cydlais_staff: ADD },

  paper_batches: { cydlais_staff: EDIT },
  paper_batch_keyers: { cydlais_staff: ALL },
  paper_forms: { cydlais_staff: ALL },
  assisted_sessions: { cydlais_staff: EDIT },

  changes: { cydlais_staff: EDIT },
  change_versions: { cydlais_staff: EDIT },
  change_updates: { cydlais_staff: EDIT },
  change_priorities: { cydlais_staff: ALL },
  published_changes: { cydlais_public: READ, cydlais_staff: ALL },
  change_checks: { cydlais_staff: READ },
  promise_releases: { cydlais_public: READ, cydlais_staff: ADD },

  proposals: { cydlais_staff: EDIT },
  proposal_priorities: { cydlais_staff: ALL },
  proposal_themes: { cydlais_staff: ALL },
  proposal_consultations: { cydlais_staff: ALL },
  proposal_changes: { cydlais_staff: ALL },
  screenings: { cydlais_staff: EDIT },
  screening_pages: { cydlais_staff: EDIT },
  screening_evidence: { cydlais_staff: ALL },
  screening_engagements: { cydlais_staff: ALL },
  screening_mitigations: { cydlais_staff: EDIT },
  screening_openings: { cydlais_staff: ADD },
  screening_sign_offs: { cydlais_staff: ADD },
  screening_reviews: { cydlais_staff: EDIT },
  screening_items: { cydlais_staff: ALL },
  not_policy_checks: { cydlais_staff: ADD },
  published_screenings: { cydlais_public: READ, cydlais_staff: EDIT },

  priority_milestones: { cydlais_staff: EDIT },
  priority_milestone_steps: { cydlais_staff: ADD },
  priority_progress: { cydlais_staff: EDIT },
  group_decisions: { cydlais_staff: EDIT },
  member_organisations: { cydlais_staff: EDIT },
  group_members: { cydlais_staff: ALL },
  silence_actions: {
    cydlais_public: {
      verbs: ["SELECT"],
      columns: [
        "id",
        "programme_id",
        "kind",
        "subject",
        "action",
        "owner_role",
        "due_on",
        "status",
        "outcome",
        "closed_on",
      ],
    },
    cydlais_staff: EDIT,
  },
  reports: { cydlais_staff: EDIT },
  published_reports: { cydlais_public: READ, cydlais_staff: ADD },

  "monitoring.tallies": { cydlais_monitoring: EDIT },
  "monitoring.held": { cydlais_monitoring: { verbs: ["SELECT", "INSERT", "DELETE"] } },

  "safeguarding.disclosure_records": { cydlais_safeguarding: EDIT },
  "safeguarding.disclosure_events": { cydlais_safeguarding: ADD },
};

/** Functions each role may call; every other function of ours is closed to all. */
export const CALLS: Record<string, readonly DatabaseRole[]> = {
  "intake_contribution(jsonb, bytea, bytea, bytea, bytea, bytea, bytea, bytea)": [
    "cydlais_public",
    "cydlais_staff",
  ],
  "find_contributions(uuid, bytea)": ["cydlais_public"],
  "find_notes(uuid, bytea)": ["cydlais_public"],
  "find_answers(uuid, bytea)": ["cydlais_public"],
  "add_note(uuid, bytea, jsonb, bytea, bytea, bytea)": ["cydlais_public"],
  "withdraw_contribution(uuid, bytea, date)": ["cydlais_public"],
  "cast_check(uuid, bytea, uuid, bytea, text)": ["cydlais_public"],
  "find_check(uuid, bytea)": ["cydlais_public"],
  "save_draft(uuid, bytea, bytea, bytea, date)": ["cydlais_public"],
  "find_drafts(uuid, bytea)": ["cydlais_public"],
  "delete_draft(uuid, bytea)": ["cydlais_public"],
  "plan_checks(uuid, uuid)": ["cydlais_public"],
  "append_audit(text, text, uuid, text, text)": [
    "cydlais_staff",
    "cydlais_safeguarding",
    "cydlais_monitoring",
  ],
  "shuffle_rows(date)": ["cydlais_staff"],
  "expire_rows(date)": ["cydlais_staff"],
  "intake_slot()": [],
  "fold_intake_days(uuid)": ["cydlais_staff"],
  "fold_coding_tallies()": ["cydlais_staff"],
  "recount_coding_tallies(uuid)": [],
};

/** The SQL that makes the database match the matrix, to be run by the owner; safe to run again. */
export function accessSql(): string {
  const lines: string[] = [];
  for (const role of DATABASE_ROLES) {
    lines.push(
      `do $$ begin if not exists (select 1 from pg_roles where rolname = '${role}') then create role ${role} nologin; end if; end $$;`,
    );
  }
  const everyone = DATABASE_ROLES.join(", ");
  lines.push(
    `grant usage on schema public, keys to ${everyone};`,
    `grant usage on schema monitoring to cydlais_monitoring;`,
    `grant usage on schema safeguarding to cydlais_safeguarding;`,
    `revoke create on schema public from public;`,
  );
  for (const [table, grants] of Object.entries(ACCESS)) {
    const name = table.includes(".") ? table : `public.${table}`;
    lines.push(
      `alter table ${name} enable row level security;`,
      `alter table ${name} force row level security;`,
      `revoke all on ${name} from public, ${everyone};`,
      `drop policy if exists owner_rows on ${name};`,
      `create policy owner_rows on ${name} for all to current_user using (true) with check (true);`,
    );
    for (const role of DATABASE_ROLES) {
      lines.push(`drop policy if exists ${role}_rows on ${name};`);
      const grant = grants[role];
      if (!grant) continue;
      const columns = grant.columns ? ` (${grant.columns.join(", ")})` : "";
      lines.push(
        `grant ${grant.verbs.map((verb) => verb + columns).join(", ")} on ${name} to ${role};`,
        `create policy ${role}_rows on ${name} for all to ${role} using (${grant.rows ?? "true"}) with check (${grant.rows ?? "true"});`,
      );
    }
  }
  for (const [signature, roles] of Object.entries(CALLS)) {
    lines.push(`revoke all on function public.${signature} from public;`);
    if (roles.length) lines.push(`grant execute on function public.${signature} to ${roles.join(", ")};`);
  }
  return lines.join("\n");
}
