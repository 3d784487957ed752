CREATE TABLE "audit_move" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"audit_id" uuid NOT NULL,
	"from_version_id" uuid NOT NULL,
	"to_version_id" uuid NOT NULL,
	"undoes" uuid,
	"left_behind" jsonb NOT NULL,
	"member_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "audit_move_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "reaudit" (
	"org_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"base_id" uuid NOT NULL,
	"root_id" uuid NOT NULL,
	"asked" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reaudit_org_id_assignment_id_pk" PRIMARY KEY("org_id","assignment_id")
);
--> statement-breakpoint
ALTER TABLE "audit_move" ADD CONSTRAINT "audit_move_org_id_audit_id_audit_org_id_id_fk" FOREIGN KEY ("org_id","audit_id") REFERENCES "public"."audit"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_move" ADD CONSTRAINT "audit_move_org_id_from_version_id_checklist_version_org_id_id_fk" FOREIGN KEY ("org_id","from_version_id") REFERENCES "public"."checklist_version"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_move" ADD CONSTRAINT "audit_move_org_id_to_version_id_checklist_version_org_id_id_fk" FOREIGN KEY ("org_id","to_version_id") REFERENCES "public"."checklist_version"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_move" ADD CONSTRAINT "audit_move_org_id_member_id_member_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_move" ADD CONSTRAINT "audit_move_org_id_undoes_audit_move_org_id_id_fk" FOREIGN KEY ("org_id","undoes") REFERENCES "public"."audit_move"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reaudit" ADD CONSTRAINT "reaudit_org_id_assignment_id_assignment_org_id_id_fk" FOREIGN KEY ("org_id","assignment_id") REFERENCES "public"."assignment"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reaudit" ADD CONSTRAINT "reaudit_org_id_base_id_audit_org_id_id_fk" FOREIGN KEY ("org_id","base_id") REFERENCES "public"."audit"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reaudit" ADD CONSTRAINT "reaudit_org_id_root_id_audit_org_id_id_fk" FOREIGN KEY ("org_id","root_id") REFERENCES "public"."audit"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_move_by_audit" ON "audit_move" USING btree ("org_id","audit_id","at");--> statement-breakpoint
CREATE INDEX "reaudit_by_base" ON "reaudit" USING btree ("org_id","base_id");
--> statement-breakpoint
ALTER TABLE "audit_move" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "audit_move" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "audit_move" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "reaudit" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "reaudit" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "reaudit" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);