CREATE TABLE "change_updates" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"change_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"content" jsonb NOT NULL,
	"next_date" date,
	"written_by" uuid,
	"written_at" timestamp with time zone NOT NULL,
	"returned_at" timestamp with time zone,
	"returned_because" text,
	"approved_by" uuid,
	"approved_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "promise_releases" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_id" uuid NOT NULL,
	"week" date NOT NULL,
	"released_at" timestamp with time zone NOT NULL,
	"figures" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quote_proposals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_id" uuid NOT NULL,
	"contribution_id" uuid NOT NULL,
	"passage_id" uuid NOT NULL,
	"theme_id" uuid NOT NULL,
	"label" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"proposed_by" uuid,
	"proposed_at" timestamp with time zone NOT NULL,
	"returned_at" timestamp with time zone,
	"returned_because" text,
	"approved_by" uuid,
	"approved_at" timestamp with time zone,
	"quote_id" uuid
);
--> statement-breakpoint
CREATE TABLE "group_members" (
	"programme_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	CONSTRAINT "group_members_programme_id_staff_id_pk" PRIMARY KEY("programme_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "member_organisations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_id" uuid NOT NULL,
	"name" text NOT NULL,
	"added_by" uuid,
	"added_at" timestamp with time zone NOT NULL,
	"left_on" date
);
--> statement-breakpoint
CREATE TABLE "silence_actions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"action" jsonb NOT NULL,
	"owner_role" jsonb NOT NULL,
	"due_on" date NOT NULL,
	"status" text NOT NULL,
	"outcome" jsonb,
	"closed_on" date,
	"recorded_by" uuid,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "changes" ADD COLUMN "answered_not_yet" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "intake_weeks" ADD COLUMN "longest_late_days" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "change_updates" ADD CONSTRAINT "change_updates_change_id_changes_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."changes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_updates" ADD CONSTRAINT "change_updates_written_by_staff_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_updates" ADD CONSTRAINT "change_updates_approved_by_staff_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_proposals" ADD CONSTRAINT "quote_proposals_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_proposals" ADD CONSTRAINT "quote_proposals_proposed_by_staff_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_proposals" ADD CONSTRAINT "quote_proposals_approved_by_staff_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_organisation_id_member_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."member_organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_organisations" ADD CONSTRAINT "member_organisations_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_organisations" ADD CONSTRAINT "member_organisations_added_by_staff_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "silence_actions" ADD CONSTRAINT "silence_actions_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "silence_actions" ADD CONSTRAINT "silence_actions_recorded_by_staff_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "change_updates_change" ON "change_updates" USING btree ("change_id","written_at");--> statement-breakpoint
CREATE UNIQUE INDEX "promise_releases_week" ON "promise_releases" USING btree ("programme_id","week");--> statement-breakpoint
CREATE UNIQUE INDEX "quote_proposals_passage" ON "quote_proposals" USING btree ("passage_id");--> statement-breakpoint
CREATE INDEX "quote_proposals_contribution" ON "quote_proposals" USING btree ("contribution_id");--> statement-breakpoint
CREATE UNIQUE INDEX "member_organisations_name" ON "member_organisations" USING btree ("programme_id","name");--> statement-breakpoint
CREATE INDEX "silence_actions_subject" ON "silence_actions" USING btree ("programme_id","kind","subject");