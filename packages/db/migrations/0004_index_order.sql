DROP INDEX "notification_by_member";--> statement-breakpoint
DROP INDEX "audit_event_newest";--> statement-breakpoint
DROP INDEX "audit_newest";--> statement-breakpoint
DROP INDEX "audit_by_day";--> statement-breakpoint
DROP INDEX "import_run_newest";--> statement-breakpoint
CREATE INDEX "audit_event_by_subject" ON "audit_event" USING btree ("org_id","subject_kind","subject_id","at","id");--> statement-breakpoint
CREATE INDEX "notification_by_member" ON "notification" USING btree ("org_id","member_id","created_at","id");--> statement-breakpoint
CREATE INDEX "audit_event_newest" ON "audit_event" USING btree ("org_id","at","id");--> statement-breakpoint
CREATE INDEX "audit_newest" ON "audit" USING btree ("org_id","location_id","checklist_id","performed_on","id");--> statement-breakpoint
CREATE INDEX "audit_by_day" ON "audit" USING btree ("org_id","performed_on" DESC NULLS LAST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "import_run_newest" ON "import_run" USING btree ("org_id","created_at","id");