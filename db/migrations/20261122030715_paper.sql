CREATE TABLE "assisted_sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"consultation_version_id" uuid,
	"channel" text NOT NULL,
	"held_on" date NOT NULL,
	"place" text NOT NULL,
	"helper" text NOT NULL,
	"present" text,
	"consent" text NOT NULL,
	"women" integer NOT NULL,
	"sent" integer DEFAULT 0 NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "paper_batch_keyers" (
	"batch_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	CONSTRAINT "paper_batch_keyers_batch_id_staff_id_pk" PRIMARY KEY("batch_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "paper_batches" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"consultation_version_id" uuid,
	"size" integer NOT NULL,
	"place" text NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"printed_at" timestamp with time zone,
	"handed_over_on" date,
	"source" text,
	"helper" text,
	"reader" text,
	"returned" integer,
	"sample_size" integer,
	"compared" integer DEFAULT 0 NOT NULL,
	"differing" integer DEFAULT 0 NOT NULL,
	"reconciled_at" timestamp with time zone,
	"reconciled_by" uuid,
	"totals" jsonb
);
--> statement-breakpoint
CREATE TABLE "paper_forms" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"batch_id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"number" text NOT NULL,
	"layout" text NOT NULL,
	"state" text NOT NULL,
	"locator" "bytea",
	"verifier" "bytea",
	"public_key" "bytea",
	"keyer_id" uuid,
	"sealed_entry" "bytea",
	"second_keyer_id" uuid,
	"sealed_second" "bytea",
	"is_checked" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "assisted_sessions" ADD CONSTRAINT "assisted_sessions_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assisted_sessions" ADD CONSTRAINT "assisted_sessions_consultation_version_id_consultation_versions_id_fk" FOREIGN KEY ("consultation_version_id") REFERENCES "public"."consultation_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assisted_sessions" ADD CONSTRAINT "assisted_sessions_made_by_staff_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_batch_keyers" ADD CONSTRAINT "paper_batch_keyers_batch_id_paper_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."paper_batches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_batch_keyers" ADD CONSTRAINT "paper_batch_keyers_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_batches" ADD CONSTRAINT "paper_batches_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_batches" ADD CONSTRAINT "paper_batches_consultation_version_id_consultation_versions_id_fk" FOREIGN KEY ("consultation_version_id") REFERENCES "public"."consultation_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_batches" ADD CONSTRAINT "paper_batches_made_by_staff_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_batches" ADD CONSTRAINT "paper_batches_reconciled_by_staff_id_fk" FOREIGN KEY ("reconciled_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_forms" ADD CONSTRAINT "paper_forms_batch_id_paper_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."paper_batches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_forms" ADD CONSTRAINT "paper_forms_keyer_id_staff_id_fk" FOREIGN KEY ("keyer_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_forms" ADD CONSTRAINT "paper_forms_second_keyer_id_staff_id_fk" FOREIGN KEY ("second_keyer_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "assisted_sessions_number" ON "assisted_sessions" USING btree ("programme_id","number");--> statement-breakpoint
CREATE INDEX "paper_batch_keyers_staff" ON "paper_batch_keyers" USING btree ("staff_id");--> statement-breakpoint
CREATE UNIQUE INDEX "paper_batches_number" ON "paper_batches" USING btree ("programme_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "paper_forms_number" ON "paper_forms" USING btree ("programme_id","number");--> statement-breakpoint
CREATE INDEX "paper_forms_batch" ON "paper_forms" USING btree ("batch_id","state");