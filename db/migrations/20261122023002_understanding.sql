CREATE TABLE "coding_tallies" (
	"programme_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"theme_id" uuid,
	"item_id" uuid,
	"word" text,
	"n" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "codings" (
	"contribution_id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"coder_id" uuid,
	"coded_at" timestamp with time zone NOT NULL,
	"second_due" boolean NOT NULL,
	"second_id" uuid,
	"second_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "theme_steps" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"theme_id" uuid NOT NULL,
	"act" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"staff_id" uuid,
	"other_theme_id" uuid,
	"passages" integer
);
--> statement-breakpoint
DROP INDEX "passage_priorities_item";--> statement-breakpoint
DROP INDEX "passages_theme";--> statement-breakpoint
ALTER TABLE "contributions" ADD COLUMN "coded" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "passages" ADD COLUMN "words_mark" "bytea";--> statement-breakpoint
ALTER TABLE "codings" ADD CONSTRAINT "codings_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "codings" ADD CONSTRAINT "codings_coder_id_staff_id_fk" FOREIGN KEY ("coder_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "codings" ADD CONSTRAINT "codings_second_id_staff_id_fk" FOREIGN KEY ("second_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_steps" ADD CONSTRAINT "theme_steps_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_steps" ADD CONSTRAINT "theme_steps_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_steps" ADD CONSTRAINT "theme_steps_other_theme_id_themes_id_fk" FOREIGN KEY ("other_theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "coding_tallies_programme" ON "coding_tallies" USING btree ("programme_id");--> statement-breakpoint
CREATE INDEX "codings_second_due" ON "codings" USING btree ("programme_id","coded_at") WHERE second_due and second_at is null;--> statement-breakpoint
CREATE INDEX "theme_steps_theme" ON "theme_steps" USING btree ("theme_id","at");--> statement-breakpoint
CREATE INDEX "contributions_uncoded" ON "contributions" USING btree ("programme_id","received_week","id") WHERE state = 'accepted' and not coded;--> statement-breakpoint
CREATE INDEX "passage_priorities_item" ON "passage_priorities" USING btree ("item_id","passage_id");--> statement-breakpoint
CREATE INDEX "passages_theme" ON "passages" USING btree ("theme_id","coded_at","id");