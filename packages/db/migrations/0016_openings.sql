CREATE TABLE "opening" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"location_id" uuid NOT NULL,
	"playbook_id" uuid,
	"playbook_name" jsonb NOT NULL,
	"stages" jsonb NOT NULL,
	"opens_on" date NOT NULL,
	"status" text DEFAULT 'preparing' NOT NULL,
	"opened_on_before" date,
	"started_by" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp with time zone,
	"reason" text,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "opening_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "opening_status" CHECK ("opening"."status" in ('preparing', 'open', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "opening_gate" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"opening_id" uuid NOT NULL,
	"stage" integer NOT NULL,
	"position" integer NOT NULL,
	"demand" jsonb NOT NULL,
	"department_id" uuid NOT NULL,
	"assignee_id" uuid,
	"days_before" integer NOT NULL,
	"done_by" uuid,
	"done_at" timestamp with time zone,
	"note" text DEFAULT '' NOT NULL,
	"met_at_end" boolean,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "opening_gate_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "playbook" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb,
	"stages" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "playbook_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "opening" ADD CONSTRAINT "opening_org_id_location_id_location_org_id_id_fk" FOREIGN KEY ("org_id","location_id") REFERENCES "public"."location"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening" ADD CONSTRAINT "opening_org_id_playbook_id_playbook_org_id_id_fk" FOREIGN KEY ("org_id","playbook_id") REFERENCES "public"."playbook"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening" ADD CONSTRAINT "opening_org_id_started_by_member_org_id_id_fk" FOREIGN KEY ("org_id","started_by") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening" ADD CONSTRAINT "opening_org_id_ended_by_member_org_id_id_fk" FOREIGN KEY ("org_id","ended_by") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_gate" ADD CONSTRAINT "opening_gate_org_id_opening_id_opening_org_id_id_fk" FOREIGN KEY ("org_id","opening_id") REFERENCES "public"."opening"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_gate" ADD CONSTRAINT "opening_gate_org_id_department_id_department_org_id_id_fk" FOREIGN KEY ("org_id","department_id") REFERENCES "public"."department"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_gate" ADD CONSTRAINT "opening_gate_org_id_assignee_id_member_org_id_id_fk" FOREIGN KEY ("org_id","assignee_id") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_gate" ADD CONSTRAINT "opening_gate_org_id_done_by_member_org_id_id_fk" FOREIGN KEY ("org_id","done_by") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "playbook" ADD CONSTRAINT "playbook_org_id_created_by_member_org_id_id_fk" FOREIGN KEY ("org_id","created_by") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "opening_running" ON "opening" USING btree ("org_id","location_id") WHERE status = 'preparing';--> statement-breakpoint
CREATE INDEX "opening_by_location" ON "opening" USING btree ("org_id","location_id");--> statement-breakpoint
CREATE INDEX "opening_by_day" ON "opening" USING btree ("org_id","status","opens_on","id");--> statement-breakpoint
CREATE INDEX "opening_gate_by_opening" ON "opening_gate" USING btree ("org_id","opening_id","stage","position");
--> statement-breakpoint
ALTER TABLE "opening" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "opening" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "opening" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "opening_gate" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "opening_gate" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "opening_gate" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "playbook" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "playbook" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "playbook" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);