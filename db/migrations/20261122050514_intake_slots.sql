ALTER TABLE "intake_days" DROP CONSTRAINT "intake_days_programme_id_day_pk";--> statement-breakpoint
ALTER TABLE "intake_days" ADD COLUMN "slot" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "intake_days" ADD CONSTRAINT "intake_days_programme_id_day_slot_pk" PRIMARY KEY("programme_id","day","slot");
