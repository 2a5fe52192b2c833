CREATE TABLE "group_decisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_id" uuid NOT NULL,
	"quarter" text NOT NULL,
	"met_on" date NOT NULL,
	"item_code" text,
	"decision" jsonb NOT NULL,
	"owner_role" jsonb NOT NULL,
	"due_on" date,
	"status" text NOT NULL,
	"outcome" jsonb,
	"closed_on" date,
	"closed_by" uuid,
	"recorded_by" uuid,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "priority_milestone_steps" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"milestone_id" uuid NOT NULL,
	"status" text NOT NULL,
	"stopped_because" jsonb,
	"staff_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "priority_milestones" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_id" uuid NOT NULL,
	"item_code" text NOT NULL,
	"title" jsonb NOT NULL,
	"owner_role" jsonb NOT NULL,
	"due_on" date,
	"status" text NOT NULL,
	"stopped_because" jsonb,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "priority_progress" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_id" uuid NOT NULL,
	"item_code" text NOT NULL,
	"quarter" text NOT NULL,
	"kind" text NOT NULL,
	"organisation" text NOT NULL,
	"is_on_behalf" boolean NOT NULL,
	"content" jsonb NOT NULL,
	"told_by" uuid,
	"told_at" timestamp with time zone NOT NULL,
	"taken_back_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "published_reports" (
	"report_id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"quarter" text NOT NULL,
	"number" integer NOT NULL,
	"version" integer NOT NULL,
	"frozen_on" date NOT NULL,
	"content" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_id" uuid NOT NULL,
	"quarter" text NOT NULL,
	"number" integer,
	"version" integer NOT NULL,
	"narrative" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"correction_reason" jsonb,
	"content" jsonb,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"frozen_by" uuid,
	"frozen_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "group_decisions" ADD CONSTRAINT "group_decisions_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_decisions" ADD CONSTRAINT "group_decisions_closed_by_staff_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_decisions" ADD CONSTRAINT "group_decisions_recorded_by_staff_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priority_milestone_steps" ADD CONSTRAINT "priority_milestone_steps_milestone_id_priority_milestones_id_fk" FOREIGN KEY ("milestone_id") REFERENCES "public"."priority_milestones"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priority_milestone_steps" ADD CONSTRAINT "priority_milestone_steps_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priority_milestones" ADD CONSTRAINT "priority_milestones_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priority_milestones" ADD CONSTRAINT "priority_milestones_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priority_progress" ADD CONSTRAINT "priority_progress_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priority_progress" ADD CONSTRAINT "priority_progress_told_by_staff_id_fk" FOREIGN KEY ("told_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_frozen_by_staff_id_fk" FOREIGN KEY ("frozen_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "group_decisions_programme" ON "group_decisions" USING btree ("programme_id","quarter");--> statement-breakpoint
CREATE INDEX "priority_milestone_steps_milestone" ON "priority_milestone_steps" USING btree ("milestone_id","at");--> statement-breakpoint
CREATE INDEX "priority_milestones_item" ON "priority_milestones" USING btree ("programme_id","item_code");--> statement-breakpoint
CREATE INDEX "priority_progress_quarter" ON "priority_progress" USING btree ("programme_id","quarter","item_code");--> statement-breakpoint
CREATE UNIQUE INDEX "published_reports_version" ON "published_reports" USING btree ("programme_id","number","version");--> statement-breakpoint
CREATE UNIQUE INDEX "reports_draft" ON "reports" USING btree ("programme_id","quarter") WHERE frozen_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "reports_version" ON "reports" USING btree ("programme_id","quarter","version");--> statement-breakpoint
CREATE UNIQUE INDEX "reports_number" ON "reports" USING btree ("programme_id","number","version");