CREATE TABLE "contribution_openings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_id" uuid NOT NULL,
	"contribution_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"desk" text NOT NULL,
	"reason" text NOT NULL,
	"sealed_note" "bytea"
);
--> statement-breakpoint
ALTER TABLE "contribution_notes" ADD COLUMN "risk_read" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "contribution_notes" ADD COLUMN "shuffled" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "contributions" ADD COLUMN "risk_read" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "contributions" ADD COLUMN "shuffled" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "safeguarding"."disclosure_records" ADD COLUMN "outcome" text;--> statement-breakpoint
CREATE INDEX "contribution_openings_contribution" ON "contribution_openings" USING btree ("contribution_id");--> statement-breakpoint
CREATE INDEX "contribution_openings_staff" ON "contribution_openings" USING btree ("programme_id","staff_id","opened_at");--> statement-breakpoint
CREATE INDEX "disclosure_events_record" ON "safeguarding"."disclosure_events" USING btree ("record_id");--> statement-breakpoint
CREATE UNIQUE INDEX "disclosure_records_contribution" ON "safeguarding"."disclosure_records" USING btree ("contribution_id");--> statement-breakpoint
CREATE INDEX "disclosure_records_programme" ON "safeguarding"."disclosure_records" USING btree ("programme_id");