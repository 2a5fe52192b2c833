ALTER TABLE "proposals" ADD COLUMN "cost" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "duration" text DEFAULT '' NOT NULL;