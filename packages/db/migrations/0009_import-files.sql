ALTER TABLE "import_run" ADD COLUMN "bytes" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "file" text;--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "file_sha256" text;