DROP INDEX "changes_theme";--> statement-breakpoint
CREATE UNIQUE INDEX "changes_theme_body" ON "changes" USING btree ("theme_id","body_id");