DROP INDEX "department_score_by_day";--> statement-breakpoint
DROP INDEX "location_score_by_day";--> statement-breakpoint
CREATE INDEX "department_score_by_day" ON "department_score" USING btree ("org_id","until_day","from_day","department_id","location_id","score");--> statement-breakpoint
CREATE INDEX "location_score_by_day" ON "location_score" USING btree ("org_id","until_day","from_day","location_id","enough","score","coverage");