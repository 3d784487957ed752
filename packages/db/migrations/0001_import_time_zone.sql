ALTER TABLE "import_run" ALTER COLUMN "department_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "time_zone" text NOT NULL;