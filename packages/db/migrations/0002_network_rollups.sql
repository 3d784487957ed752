CREATE TABLE "audit_shares" (
	"org_id" uuid NOT NULL,
	"audit_id" uuid NOT NULL,
	"missed" text[] NOT NULL,
	"shares" double precision[] NOT NULL,
	"left_out" text[] NOT NULL,
	CONSTRAINT "audit_shares_org_id_audit_id_pk" PRIMARY KEY("org_id","audit_id")
);
--> statement-breakpoint
CREATE TABLE "import_mapping" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_mapping_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "import_mapping_name" UNIQUE("org_id","kind","name")
);
--> statement-breakpoint
CREATE TABLE "location_region" (
	"org_id" uuid NOT NULL,
	"location_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date NOT NULL,
	"region_id" uuid NOT NULL,
	CONSTRAINT "location_region_org_id_location_id_from_day_pk" PRIMARY KEY("org_id","location_id","from_day"),
	CONSTRAINT "location_region_days" CHECK ("location_region"."from_day" < "location_region"."until_day")
);
--> statement-breakpoint
CREATE TABLE "saved_view" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"place" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "saved_view_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "saved_view_name" UNIQUE("org_id","member_id","place","name")
);
--> statement-breakpoint
CREATE TABLE "counted_audit" (
	"org_id" uuid NOT NULL,
	"location_id" uuid NOT NULL,
	"checklist_id" uuid NOT NULL,
	"audit_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date NOT NULL,
	CONSTRAINT "counted_audit_org_id_location_id_checklist_id_from_day_pk" PRIMARY KEY("org_id","location_id","checklist_id","from_day"),
	CONSTRAINT "counted_audit_days" CHECK ("counted_audit"."from_day" < "counted_audit"."until_day")
);
--> statement-breakpoint
CREATE TABLE "department_score" (
	"org_id" uuid NOT NULL,
	"location_id" uuid NOT NULL,
	"department_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date NOT NULL,
	"score" double precision,
	"coverage" double precision NOT NULL,
	"readiness" double precision,
	"compliance" double precision,
	"experience" double precision,
	"action" double precision,
	CONSTRAINT "department_score_org_id_location_id_department_id_from_day_pk" PRIMARY KEY("org_id","location_id","department_id","from_day"),
	CONSTRAINT "department_score_days" CHECK ("department_score"."from_day" < "department_score"."until_day")
);
--> statement-breakpoint
CREATE TABLE "location_score" (
	"org_id" uuid NOT NULL,
	"location_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date NOT NULL,
	"model_version_id" uuid NOT NULL,
	"score" double precision,
	"coverage" double precision NOT NULL,
	"enough" boolean NOT NULL,
	CONSTRAINT "location_score_org_id_location_id_from_day_pk" PRIMARY KEY("org_id","location_id","from_day"),
	CONSTRAINT "location_score_days" CHECK ("location_score"."from_day" < "location_score"."until_day")
);
--> statement-breakpoint
ALTER TABLE "import_run" ALTER COLUMN "department_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "corrected_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "withdrawn_reason" text;--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "settings" jsonb;--> statement-breakpoint
ALTER TABLE "location" ADD COLUMN "gln" text;--> statement-breakpoint
ALTER TABLE "location" ADD COLUMN "opening_hours" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "location" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "location" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_shares" ADD CONSTRAINT "audit_shares_org_id_audit_id_audit_org_id_id_fk" FOREIGN KEY ("org_id","audit_id") REFERENCES "public"."audit"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_mapping" ADD CONSTRAINT "import_mapping_org_id_created_by_member_org_id_id_fk" FOREIGN KEY ("org_id","created_by") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "location_region" ADD CONSTRAINT "location_region_org_id_location_id_location_org_id_id_fk" FOREIGN KEY ("org_id","location_id") REFERENCES "public"."location"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "location_region" ADD CONSTRAINT "location_region_org_id_region_id_region_org_id_id_fk" FOREIGN KEY ("org_id","region_id") REFERENCES "public"."region"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_org_id_member_id_member_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "public"."member"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counted_audit" ADD CONSTRAINT "counted_audit_org_id_location_id_location_org_id_id_fk" FOREIGN KEY ("org_id","location_id") REFERENCES "public"."location"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counted_audit" ADD CONSTRAINT "counted_audit_org_id_checklist_id_checklist_org_id_id_fk" FOREIGN KEY ("org_id","checklist_id") REFERENCES "public"."checklist"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counted_audit" ADD CONSTRAINT "counted_audit_org_id_audit_id_audit_org_id_id_fk" FOREIGN KEY ("org_id","audit_id") REFERENCES "public"."audit"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "department_score" ADD CONSTRAINT "department_score_org_id_location_id_location_org_id_id_fk" FOREIGN KEY ("org_id","location_id") REFERENCES "public"."location"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "department_score" ADD CONSTRAINT "department_score_org_id_department_id_department_org_id_id_fk" FOREIGN KEY ("org_id","department_id") REFERENCES "public"."department"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "location_score" ADD CONSTRAINT "location_score_org_id_location_id_location_org_id_id_fk" FOREIGN KEY ("org_id","location_id") REFERENCES "public"."location"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "location_score" ADD CONSTRAINT "location_score_org_id_model_version_id_model_version_org_id_id_fk" FOREIGN KEY ("org_id","model_version_id") REFERENCES "public"."model_version"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "location_region_by_region" ON "location_region" USING btree ("org_id","region_id","until_day");--> statement-breakpoint
CREATE INDEX "counted_audit_by_day" ON "counted_audit" USING btree ("org_id","until_day");--> statement-breakpoint
CREATE INDEX "department_score_by_day" ON "department_score" USING btree ("org_id","until_day");--> statement-breakpoint
CREATE INDEX "location_score_by_day" ON "location_score" USING btree ("org_id","until_day");--> statement-breakpoint
ALTER TABLE "location" ADD CONSTRAINT "location_org_id_merged_into_location_org_id_id_fk" FOREIGN KEY ("org_id","merged_into") REFERENCES "public"."location"("org_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "audit_shares" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "audit_shares" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "audit_shares" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "import_mapping" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "import_mapping" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "import_mapping" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "location_region" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "location_region" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "location_region" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "saved_view" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "saved_view" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "saved_view" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "counted_audit" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "counted_audit" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "counted_audit" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "department_score" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "department_score" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "department_score" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "location_score" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "location_score" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "location_score" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);