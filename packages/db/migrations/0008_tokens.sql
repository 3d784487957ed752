CREATE TABLE "guideline_token" (
	"org_id" uuid NOT NULL,
	"guideline_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"path" text NOT NULL,
	"modes" text[] NOT NULL,
	"measure" jsonb NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "guideline_token_org_id_guideline_id_pk" PRIMARY KEY("org_id","guideline_id")
);
--> statement-breakpoint
CREATE TABLE "token_version" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"note" text NOT NULL,
	"content" jsonb NOT NULL,
	"files" jsonb NOT NULL,
	"problems" jsonb NOT NULL,
	"tokens" integer NOT NULL,
	"aliases" integer NOT NULL,
	"unresolved" integer NOT NULL,
	"errors" integer NOT NULL,
	"notices" integer NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "token_version_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "token_version_number" UNIQUE("org_id","number")
);
--> statement-breakpoint
ALTER TABLE "guideline_token" ADD CONSTRAINT "guideline_token_org_id_guideline_id_guideline_org_id_id_fk" FOREIGN KEY ("org_id","guideline_id") REFERENCES "public"."guideline"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guideline_token" ADD CONSTRAINT "guideline_token_org_id_version_id_token_version_org_id_id_fk" FOREIGN KEY ("org_id","version_id") REFERENCES "public"."token_version"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guideline_token" ADD CONSTRAINT "guideline_token_org_id_created_by_member_org_id_id_fk" FOREIGN KEY ("org_id","created_by") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "token_version" ADD CONSTRAINT "token_version_org_id_created_by_member_org_id_id_fk" FOREIGN KEY ("org_id","created_by") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "guideline_token_by_path" ON "guideline_token" USING btree ("org_id","path");
--> statement-breakpoint
ALTER TABLE "guideline_token" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "guideline_token" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "guideline_token" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "token_version" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "token_version" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "token_version" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);