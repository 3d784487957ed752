CREATE TABLE "checklist_photo" (
	"org_id" uuid NOT NULL,
	"checklist_id" uuid NOT NULL,
	"photo_id" uuid NOT NULL,
	"published" boolean DEFAULT false NOT NULL,
	CONSTRAINT "checklist_photo_org_id_checklist_id_photo_id_pk" PRIMARY KEY("org_id","checklist_id","photo_id")
);
--> statement-breakpoint
ALTER TABLE "guideline_token" ADD COLUMN "draft_version_id" uuid;--> statement-breakpoint
ALTER TABLE "guideline_token" ADD COLUMN "draft_measure" jsonb;--> statement-breakpoint
ALTER TABLE "checklist_photo" ADD CONSTRAINT "checklist_photo_org_id_checklist_id_checklist_org_id_id_fk" FOREIGN KEY ("org_id","checklist_id") REFERENCES "public"."checklist"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_photo" ADD CONSTRAINT "checklist_photo_org_id_photo_id_photo_org_id_id_fk" FOREIGN KEY ("org_id","photo_id") REFERENCES "public"."photo"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "checklist_photo_by_photo" ON "checklist_photo" USING btree ("org_id","photo_id");--> statement-breakpoint
ALTER TABLE "guideline_token" ADD CONSTRAINT "guideline_token_org_id_draft_version_id_token_version_org_id_id_fk" FOREIGN KEY ("org_id","draft_version_id") REFERENCES "public"."token_version"("org_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "checklist_photo" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "checklist_photo" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "checklist_photo" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);