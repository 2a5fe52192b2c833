CREATE SCHEMA "keys";
--> statement-breakpoint
CREATE SCHEMA "monitoring";
--> statement-breakpoint
CREATE SCHEMA "safeguarding";
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"programme_id" uuid,
	"event" text NOT NULL,
	"facts" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_heads" (
	"day" date PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL,
	"signature" text NOT NULL,
	"detail" jsonb
);
--> statement-breakpoint
CREATE TABLE "change_checks" (
	"change_id" uuid NOT NULL,
	"vote_key" "bytea" NOT NULL,
	"answer" text NOT NULL,
	CONSTRAINT "change_checks_change_id_vote_key_pk" PRIMARY KEY("change_id","vote_key")
);
--> statement-breakpoint
CREATE TABLE "change_priorities" (
	"change_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	CONSTRAINT "change_priorities_change_id_item_id_pk" PRIMARY KEY("change_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "change_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"change_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"content" jsonb NOT NULL,
	"drafted_by" uuid,
	"drafted_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	"read_by" uuid,
	"read_at" timestamp with time zone,
	"reader_comment" text,
	"reader_view" text,
	"returned_at" timestamp with time zone,
	"returned_because" text,
	"approved_by" uuid,
	"approved_at" timestamp with time zone,
	"published_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"body_id" text NOT NULL,
	"theme_id" uuid NOT NULL,
	"consultation_id" uuid,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"checking_again_since" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "published_changes" (
	"change_id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"theme_id" uuid NOT NULL,
	"priority_codes" text[] NOT NULL,
	"being_checked_again" boolean DEFAULT false NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"content" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consultation_priorities" (
	"consultation_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	CONSTRAINT "consultation_priorities_consultation_id_item_id_pk" PRIMARY KEY("consultation_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "consultation_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"consultation_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consultations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"draft" jsonb NOT NULL,
	"draft_revision" integer DEFAULT 1 NOT NULL,
	"opens_at" timestamp with time zone,
	"closes_at" timestamp with time zone,
	"grace_hours" integer DEFAULT 72 NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"submitted_by" uuid,
	"submitted_at" timestamp with time zone,
	"approved_by" uuid,
	"approved_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"readiness" jsonb,
	"is_test" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "keys"."contribution_keys" (
	"contribution_id" uuid PRIMARY KEY NOT NULL,
	"key_version" integer NOT NULL,
	"code_wrap" "bytea",
	"staff_wrap" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contribution_notes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contribution_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"week" date NOT NULL,
	"state" text NOT NULL,
	"risk_flag" boolean DEFAULT false NOT NULL,
	"sealed" "bytea" NOT NULL,
	"sealed_masked" "bytea"
);
--> statement-breakpoint
CREATE TABLE "contributions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_id" uuid NOT NULL,
	"received_week" date NOT NULL,
	"consultation_version_id" uuid,
	"language" text NOT NULL,
	"channel" text NOT NULL,
	"transcribed" boolean DEFAULT false NOT NULL,
	"late" boolean DEFAULT false NOT NULL,
	"journey_stage" text,
	"area_band" text,
	"label" text,
	"may_quote" boolean DEFAULT false NOT NULL,
	"state" text NOT NULL,
	"risk_flag" boolean DEFAULT false NOT NULL,
	"locator" "bytea",
	"verifier" "bytea",
	"code_version" integer,
	"sealed" "bytea",
	"sealed_masked" "bytea",
	"search_tokens" "bytea"[],
	"batch_id" uuid,
	"expires_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_id" uuid NOT NULL,
	"locator" "bytea" NOT NULL,
	"verifier" "bytea" NOT NULL,
	"sealed" "bytea" NOT NULL,
	"expires_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "form_tokens" (
	"nonce_hash" "bytea" PRIMARY KEY NOT NULL,
	"content_hash" "bytea" NOT NULL,
	"expires_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "intake_days" (
	"programme_id" uuid NOT NULL,
	"day" date NOT NULL,
	"received" integer DEFAULT 0 NOT NULL,
	"moderated" integer DEFAULT 0 NOT NULL,
	"flagged" integer DEFAULT 0 NOT NULL,
	"flagged_read" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "intake_days_programme_id_day_pk" PRIMARY KEY("programme_id","day")
);
--> statement-breakpoint
CREATE TABLE "intake_weeks" (
	"programme_id" uuid NOT NULL,
	"week" date NOT NULL,
	"kept" integer DEFAULT 0 NOT NULL,
	"late" integer DEFAULT 0 NOT NULL,
	"withdrawn" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "intake_weeks_programme_id_week_pk" PRIMARY KEY("programme_id","week")
);
--> statement-breakpoint
CREATE TABLE "passage_priorities" (
	"passage_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	CONSTRAINT "passage_priorities_passage_id_item_id_pk" PRIMARY KEY("passage_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "passages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contribution_id" uuid NOT NULL,
	"part" text NOT NULL,
	"starts_at" integer NOT NULL,
	"ends_at" integer NOT NULL,
	"theme_id" uuid NOT NULL,
	"stance" text NOT NULL,
	"coder_id" uuid,
	"coded_at" timestamp with time zone NOT NULL,
	"checked_by" uuid,
	"checked_at" timestamp with time zone,
	"second_theme_id" uuid,
	"second_stance" text
);
--> statement-breakpoint
CREATE TABLE "published_quotes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_id" uuid NOT NULL,
	"theme_id" uuid NOT NULL,
	"language" text NOT NULL,
	"text" text NOT NULL,
	"label" text NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamp with time zone,
	"detail" jsonb
);
--> statement-breakpoint
CREATE TABLE "monitoring"."held" (
	"id" text PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "monitoring"."tallies" (
	"programme_id" uuid NOT NULL,
	"quarter" text NOT NULL,
	"question" text NOT NULL,
	"answer" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "tallies_programme_id_quarter_question_answer_pk" PRIMARY KEY("programme_id","quarter","question","answer")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"email" text,
	"name" text,
	"language" text DEFAULT 'en' NOT NULL,
	"programme_id" uuid,
	"roles" text[] NOT NULL,
	"invited_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "outbox_mails" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"to_address" text NOT NULL,
	"language" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"staff_id" uuid NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_in_delays" (
	"account_key" "bytea" PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"next_try_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"password_hash" text,
	"totp_secret" "bytea",
	"totp_last_step" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"left_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "staff_roles" (
	"staff_id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"role" text NOT NULL,
	"granted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "staff_roles_staff_id_programme_id_role_pk" PRIMARY KEY("staff_id","programme_id","role")
);
--> statement-breakpoint
CREATE TABLE "staff_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"second_factor_at" timestamp with time zone,
	"programme_id" uuid
);
--> statement-breakpoint
CREATE TABLE "programmes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name_en" text NOT NULL,
	"name_cy" text,
	"languages" text[] NOT NULL,
	"strategy_id" text NOT NULL,
	"settings" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "safeguarding"."disclosure_events" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"record_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"staff_id" uuid NOT NULL,
	"act" text NOT NULL,
	"sealed" "bytea"
);
--> statement-breakpoint
CREATE TABLE "safeguarding"."disclosure_records" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_id" uuid NOT NULL,
	"contribution_id" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"report_due_at" timestamp with time zone NOT NULL,
	"route" text,
	"about_service" text,
	"sealed" "bytea" NOT NULL,
	"reported_at" timestamp with time zone,
	"reported_to" text,
	"confirmed_in_writing_at" timestamp with time zone,
	"police_told_at" timestamp with time zone,
	"could_not_act" boolean DEFAULT false NOT NULL,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "strategies" (
	"id" text NOT NULL,
	"version" text NOT NULL,
	"title_en" text NOT NULL,
	"title_cy" text,
	"status" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"source_file" text NOT NULL,
	"languages" text[] NOT NULL,
	"content_hash" text NOT NULL,
	"is_current" boolean NOT NULL,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "strategies_id_version_pk" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "strategy_bodies" (
	"strategy_id" text NOT NULL,
	"version" text NOT NULL,
	"id" text NOT NULL,
	"name_en" text NOT NULL,
	"name_cy" text,
	"role" text NOT NULL,
	"cadence" text,
	"position" integer NOT NULL,
	CONSTRAINT "strategy_bodies_strategy_id_version_id_pk" PRIMARY KEY("strategy_id","version","id")
);
--> statement-breakpoint
CREATE TABLE "strategy_items" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"strategy_id" text NOT NULL,
	"version" text NOT NULL,
	"code" text NOT NULL,
	"type" text NOT NULL,
	"parent_code" text,
	"position" integer NOT NULL,
	"title_en" text NOT NULL,
	"title_cy" text,
	"summary_en" text NOT NULL,
	"summary_cy" text,
	"timescale" text,
	"owner" text,
	"maps_to" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "strategy_links" (
	"from_item" text NOT NULL,
	"to_item" text NOT NULL,
	"reason_en" text NOT NULL,
	"reason_cy" text,
	CONSTRAINT "strategy_links_from_item_to_item_pk" PRIMARY KEY("from_item","to_item")
);
--> statement-breakpoint
CREATE TABLE "strategy_notes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"strategy_id" text NOT NULL,
	"item_code" text,
	"position" integer NOT NULL,
	"note_en" text NOT NULL,
	"note_cy" text
);
--> statement-breakpoint
CREATE TABLE "theme_releases" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_id" uuid NOT NULL,
	"released_at" timestamp with time zone NOT NULL,
	"figures" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "themes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_id" uuid NOT NULL,
	"title_en" text NOT NULL,
	"title_cy" text,
	"description_en" text NOT NULL,
	"description_cy" text,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"merged_into" uuid,
	"split_from" uuid,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "change_priorities" ADD CONSTRAINT "change_priorities_change_id_changes_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."changes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_priorities" ADD CONSTRAINT "change_priorities_item_id_strategy_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."strategy_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_versions" ADD CONSTRAINT "change_versions_change_id_changes_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."changes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_versions" ADD CONSTRAINT "change_versions_drafted_by_staff_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_versions" ADD CONSTRAINT "change_versions_read_by_staff_id_fk" FOREIGN KEY ("read_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_versions" ADD CONSTRAINT "change_versions_approved_by_staff_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "changes" ADD CONSTRAINT "changes_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "changes" ADD CONSTRAINT "changes_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "changes" ADD CONSTRAINT "changes_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "changes" ADD CONSTRAINT "changes_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_priorities" ADD CONSTRAINT "consultation_priorities_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_priorities" ADD CONSTRAINT "consultation_priorities_item_id_strategy_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."strategy_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_versions" ADD CONSTRAINT "consultation_versions_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_submitted_by_staff_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_approved_by_staff_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_notes" ADD CONSTRAINT "contribution_notes_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_consultation_version_id_consultation_versions_id_fk" FOREIGN KEY ("consultation_version_id") REFERENCES "public"."consultation_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passage_priorities" ADD CONSTRAINT "passage_priorities_passage_id_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "public"."passages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passage_priorities" ADD CONSTRAINT "passage_priorities_item_id_strategy_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."strategy_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passages" ADD CONSTRAINT "passages_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passages" ADD CONSTRAINT "passages_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passages" ADD CONSTRAINT "passages_coder_id_staff_id_fk" FOREIGN KEY ("coder_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passages" ADD CONSTRAINT "passages_checked_by_staff_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passages" ADD CONSTRAINT "passages_second_theme_id_themes_id_fk" FOREIGN KEY ("second_theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_quotes" ADD CONSTRAINT "published_quotes_approved_by_staff_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_staff_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_roles" ADD CONSTRAINT "staff_roles_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_roles" ADD CONSTRAINT "staff_roles_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_sessions" ADD CONSTRAINT "staff_sessions_user_id_staff_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_sessions" ADD CONSTRAINT "staff_sessions_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "themes" ADD CONSTRAINT "themes_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "themes" ADD CONSTRAINT "themes_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "themes" ADD CONSTRAINT "themes_merged_into_themes_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "themes" ADD CONSTRAINT "themes_split_from_themes_id_fk" FOREIGN KEY ("split_from") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "change_priorities_item" ON "change_priorities" USING btree ("item_id");--> statement-breakpoint
CREATE UNIQUE INDEX "change_versions_number" ON "change_versions" USING btree ("change_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "changes_slug" ON "changes" USING btree ("programme_id","slug");--> statement-breakpoint
CREATE INDEX "changes_theme" ON "changes" USING btree ("theme_id");--> statement-breakpoint
CREATE UNIQUE INDEX "published_changes_slug" ON "published_changes" USING btree ("programme_id","slug");--> statement-breakpoint
CREATE UNIQUE INDEX "consultation_versions_number" ON "consultation_versions" USING btree ("consultation_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "consultations_slug" ON "consultations" USING btree ("programme_id","slug");--> statement-breakpoint
CREATE INDEX "consultations_programme" ON "consultations" USING btree ("programme_id","approved_at");--> statement-breakpoint
CREATE INDEX "contribution_notes_contribution" ON "contribution_notes" USING btree ("contribution_id");--> statement-breakpoint
CREATE INDEX "contributions_locator" ON "contributions" USING btree ("programme_id","locator");--> statement-breakpoint
CREATE INDEX "contributions_queue" ON "contributions" USING btree ("programme_id","state","risk_flag","received_week");--> statement-breakpoint
CREATE INDEX "contributions_version" ON "contributions" USING btree ("consultation_version_id","state");--> statement-breakpoint
CREATE INDEX "contributions_search" ON "contributions" USING gin ("search_tokens");--> statement-breakpoint
CREATE INDEX "drafts_locator" ON "drafts" USING btree ("programme_id","locator");--> statement-breakpoint
CREATE INDEX "passage_priorities_item" ON "passage_priorities" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "passages_theme" ON "passages" USING btree ("theme_id");--> statement-breakpoint
CREATE INDEX "passages_contribution" ON "passages" USING btree ("contribution_id");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_email" ON "staff" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "programmes_slug" ON "programmes" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "strategy_items_code" ON "strategy_items" USING btree ("strategy_id","version","code");--> statement-breakpoint
CREATE INDEX "themes_programme" ON "themes" USING btree ("programme_id");