CREATE TABLE "proposal_changes" (
	"proposal_id" uuid NOT NULL,
	"change_id" uuid NOT NULL,
	CONSTRAINT "proposal_changes_proposal_id_change_id_pk" PRIMARY KEY("proposal_id","change_id")
);
--> statement-breakpoint
CREATE TABLE "proposal_consultations" (
	"proposal_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	CONSTRAINT "proposal_consultations_proposal_id_consultation_id_pk" PRIMARY KEY("proposal_id","consultation_id")
);
--> statement-breakpoint
CREATE TABLE "proposal_priorities" (
	"proposal_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	CONSTRAINT "proposal_priorities_proposal_id_item_id_pk" PRIMARY KEY("proposal_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "proposal_themes" (
	"proposal_id" uuid NOT NULL,
	"theme_id" uuid NOT NULL,
	CONSTRAINT "proposal_themes_proposal_id_theme_id_pk" PRIMARY KEY("proposal_id","theme_id")
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"title" jsonb NOT NULL,
	"purpose" jsonb NOT NULL,
	"type" text NOT NULL,
	"novelty" text NOT NULL,
	"stage" text NOT NULL,
	"decided_on" date,
	"bodies" jsonb NOT NULL,
	"area" text NOT NULL,
	"who_is_affected" text NOT NULL,
	"number_band" text NOT NULL,
	"decision_due_on" date,
	"decision_maker_id" uuid,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "published_screenings" (
	"screening_id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"outcome" text NOT NULL,
	"rule" text NOT NULL,
	"is_late" boolean NOT NULL,
	"priority_codes" text[] NOT NULL,
	"version_hash" text NOT NULL,
	"signed_off_on" date NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"superseded_by_number" integer,
	"content" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "screening_engagements" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"screening_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"who" text NOT NULL,
	"organisations" text NOT NULL,
	"how" text NOT NULL,
	"held_on" date,
	"languages" text NOT NULL,
	"formats" text NOT NULL,
	"is_custody_reached" boolean,
	"number_band" text NOT NULL,
	"what_was_heard" text NOT NULL,
	"what_changed" text NOT NULL,
	"gaps" text NOT NULL,
	"consultation_id" uuid,
	"added_by" uuid,
	"added_at" timestamp with time zone NOT NULL,
	"corrected_by" uuid,
	"corrected_at" timestamp with time zone,
	"correction" text
);
--> statement-breakpoint
CREATE TABLE "screening_evidence" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"screening_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"dated_on" date,
	"geography" text NOT NULL,
	"limits" text NOT NULL,
	"link" text,
	"is_publishable" boolean NOT NULL,
	"is_against" boolean NOT NULL,
	"lenses" text[] NOT NULL,
	"theme_id" uuid,
	"passage_id" uuid,
	"consultation_id" uuid,
	"quoted" text,
	"added_by" uuid,
	"added_at" timestamp with time zone NOT NULL,
	"corrected_by" uuid,
	"corrected_at" timestamp with time zone,
	"correction" text
);
--> statement-breakpoint
CREATE TABLE "screening_items" (
	"screening_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	CONSTRAINT "screening_items_screening_id_item_id_pk" PRIMARY KEY("screening_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "screening_mitigations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"screening_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"place" text NOT NULL,
	"action" text NOT NULL,
	"owner_role" text NOT NULL,
	"due_on" date,
	"residual" text,
	"accepted_because" text,
	"check_measure" text,
	"status" text NOT NULL,
	"completion_evidence" text,
	"status_by" uuid,
	"status_at" timestamp with time zone,
	"reminded_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "screening_openings" (
	"screening_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"version_hash" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	CONSTRAINT "screening_openings_screening_id_staff_id_version_hash_pk" PRIMARY KEY("screening_id","staff_id","version_hash")
);
--> statement-breakpoint
CREATE TABLE "screening_pages" (
	"screening_id" uuid NOT NULL,
	"page" text NOT NULL,
	"content" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "screening_pages_screening_id_page_pk" PRIMARY KEY("screening_id","page")
);
--> statement-breakpoint
CREATE TABLE "screening_reviews" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"screening_id" uuid NOT NULL,
	"trigger" text NOT NULL,
	"theme_id" uuid,
	"mitigation_id" uuid,
	"opened_at" timestamp with time zone NOT NULL,
	"due_on" date,
	"reminded_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	"result" text,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "screening_sign_offs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"screening_id" uuid NOT NULL,
	"role" text NOT NULL,
	"staff_id" uuid NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	"version_hash" text NOT NULL,
	"view" text NOT NULL,
	"comment" text NOT NULL,
	"against_advice_because" text
);
--> statement-breakpoint
CREATE TABLE "screenings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"trigger" text NOT NULL,
	"changed_since_last" text,
	"carried_from" uuid,
	"state" text NOT NULL,
	"author_id" uuid,
	"started_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	"submitted_by" uuid,
	"returned_at" timestamp with time zone,
	"returned_by" uuid,
	"returned_because" text,
	"outcome_proposed_at" timestamp with time zone,
	"signed_off_at" timestamp with time zone,
	"published_at" timestamp with time zone,
	"under_review_since" timestamp with time zone,
	"superseded_at" timestamp with time zone,
	"superseded_by" uuid,
	"is_late" boolean DEFAULT false NOT NULL,
	"outcome" text,
	"rule" text,
	"is_raised_by_adviser" boolean DEFAULT false NOT NULL,
	"signed_content" jsonb,
	"version_hash" text,
	"publication" jsonb,
	"publish_due_on" date,
	"review_due_on" date
);
--> statement-breakpoint
ALTER TABLE "proposal_changes" ADD CONSTRAINT "proposal_changes_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_changes" ADD CONSTRAINT "proposal_changes_change_id_changes_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."changes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_consultations" ADD CONSTRAINT "proposal_consultations_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_consultations" ADD CONSTRAINT "proposal_consultations_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_priorities" ADD CONSTRAINT "proposal_priorities_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_priorities" ADD CONSTRAINT "proposal_priorities_item_id_strategy_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."strategy_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_themes" ADD CONSTRAINT "proposal_themes_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_themes" ADD CONSTRAINT "proposal_themes_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_decision_maker_id_staff_id_fk" FOREIGN KEY ("decision_maker_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_updated_by_staff_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_engagements" ADD CONSTRAINT "screening_engagements_screening_id_screenings_id_fk" FOREIGN KEY ("screening_id") REFERENCES "public"."screenings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_engagements" ADD CONSTRAINT "screening_engagements_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_engagements" ADD CONSTRAINT "screening_engagements_added_by_staff_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_engagements" ADD CONSTRAINT "screening_engagements_corrected_by_staff_id_fk" FOREIGN KEY ("corrected_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_evidence" ADD CONSTRAINT "screening_evidence_screening_id_screenings_id_fk" FOREIGN KEY ("screening_id") REFERENCES "public"."screenings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_evidence" ADD CONSTRAINT "screening_evidence_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_evidence" ADD CONSTRAINT "screening_evidence_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_evidence" ADD CONSTRAINT "screening_evidence_added_by_staff_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_evidence" ADD CONSTRAINT "screening_evidence_corrected_by_staff_id_fk" FOREIGN KEY ("corrected_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_items" ADD CONSTRAINT "screening_items_screening_id_screenings_id_fk" FOREIGN KEY ("screening_id") REFERENCES "public"."screenings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_items" ADD CONSTRAINT "screening_items_item_id_strategy_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."strategy_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_mitigations" ADD CONSTRAINT "screening_mitigations_screening_id_screenings_id_fk" FOREIGN KEY ("screening_id") REFERENCES "public"."screenings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_mitigations" ADD CONSTRAINT "screening_mitigations_status_by_staff_id_fk" FOREIGN KEY ("status_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_openings" ADD CONSTRAINT "screening_openings_screening_id_screenings_id_fk" FOREIGN KEY ("screening_id") REFERENCES "public"."screenings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_openings" ADD CONSTRAINT "screening_openings_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_pages" ADD CONSTRAINT "screening_pages_screening_id_screenings_id_fk" FOREIGN KEY ("screening_id") REFERENCES "public"."screenings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_pages" ADD CONSTRAINT "screening_pages_updated_by_staff_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_reviews" ADD CONSTRAINT "screening_reviews_screening_id_screenings_id_fk" FOREIGN KEY ("screening_id") REFERENCES "public"."screenings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_reviews" ADD CONSTRAINT "screening_reviews_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_reviews" ADD CONSTRAINT "screening_reviews_mitigation_id_screening_mitigations_id_fk" FOREIGN KEY ("mitigation_id") REFERENCES "public"."screening_mitigations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_reviews" ADD CONSTRAINT "screening_reviews_closed_by_staff_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_sign_offs" ADD CONSTRAINT "screening_sign_offs_screening_id_screenings_id_fk" FOREIGN KEY ("screening_id") REFERENCES "public"."screenings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_sign_offs" ADD CONSTRAINT "screening_sign_offs_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screenings" ADD CONSTRAINT "screenings_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screenings" ADD CONSTRAINT "screenings_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screenings" ADD CONSTRAINT "screenings_carried_from_screenings_id_fk" FOREIGN KEY ("carried_from") REFERENCES "public"."screenings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screenings" ADD CONSTRAINT "screenings_author_id_staff_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screenings" ADD CONSTRAINT "screenings_submitted_by_staff_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screenings" ADD CONSTRAINT "screenings_returned_by_staff_id_fk" FOREIGN KEY ("returned_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screenings" ADD CONSTRAINT "screenings_superseded_by_screenings_id_fk" FOREIGN KEY ("superseded_by") REFERENCES "public"."screenings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "proposal_changes_change" ON "proposal_changes" USING btree ("change_id");--> statement-breakpoint
CREATE INDEX "proposal_consultations_consultation" ON "proposal_consultations" USING btree ("consultation_id");--> statement-breakpoint
CREATE INDEX "proposal_priorities_item" ON "proposal_priorities" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "proposal_themes_theme" ON "proposal_themes" USING btree ("theme_id");--> statement-breakpoint
CREATE UNIQUE INDEX "proposals_slug" ON "proposals" USING btree ("programme_id","slug");--> statement-breakpoint
CREATE UNIQUE INDEX "published_screenings_version" ON "published_screenings" USING btree ("programme_id","slug","number");--> statement-breakpoint
CREATE INDEX "screening_engagements_screening" ON "screening_engagements" USING btree ("screening_id");--> statement-breakpoint
CREATE INDEX "screening_evidence_screening" ON "screening_evidence" USING btree ("screening_id");--> statement-breakpoint
CREATE INDEX "screening_evidence_theme" ON "screening_evidence" USING btree ("theme_id");--> statement-breakpoint
CREATE INDEX "screening_items_item" ON "screening_items" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "screening_mitigations_screening" ON "screening_mitigations" USING btree ("screening_id");--> statement-breakpoint
CREATE INDEX "screening_mitigations_due" ON "screening_mitigations" USING btree ("status","due_on");--> statement-breakpoint
CREATE INDEX "screening_reviews_screening" ON "screening_reviews" USING btree ("screening_id");--> statement-breakpoint
CREATE UNIQUE INDEX "screening_reviews_theme" ON "screening_reviews" USING btree ("screening_id","theme_id");--> statement-breakpoint
CREATE UNIQUE INDEX "screening_sign_offs_role" ON "screening_sign_offs" USING btree ("screening_id","role","version_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "screenings_number" ON "screenings" USING btree ("proposal_id","number");--> statement-breakpoint
CREATE INDEX "screenings_programme" ON "screenings" USING btree ("programme_id","state");--> statement-breakpoint
CREATE INDEX "screenings_review_due" ON "screenings" USING btree ("review_due_on");