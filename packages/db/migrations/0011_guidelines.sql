CREATE TABLE "acknowledgement" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"guideline_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"location_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"acknowledged_at" timestamp with time zone NOT NULL,
	CONSTRAINT "acknowledgement_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "acknowledgement_once" UNIQUE("org_id","guideline_id","location_id","version")
);
--> statement-breakpoint
CREATE TABLE "guideline_link" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"guideline_id" uuid NOT NULL,
	"department_id" uuid,
	"region_id" uuid,
	"touchpoint_id" uuid,
	"phase_id" uuid,
	"persona_id" uuid,
	"emotion_id" uuid,
	CONSTRAINT "guideline_link_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "guideline_link_one" CHECK (num_nonnulls("guideline_link"."department_id", "guideline_link"."region_id", "guideline_link"."touchpoint_id", "guideline_link"."phase_id", "guideline_link"."persona_id", "guideline_link"."emotion_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "guideline_photo" (
	"org_id" uuid NOT NULL,
	"guideline_id" uuid NOT NULL,
	"photo_id" uuid NOT NULL,
	CONSTRAINT "guideline_photo_org_id_guideline_id_photo_id_pk" PRIMARY KEY("org_id","guideline_id","photo_id")
);
--> statement-breakpoint
CREATE TABLE "guideline_reminder" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"guideline_id" uuid NOT NULL,
	"missing" integer NOT NULL,
	"sent_by" uuid NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "guideline_reminder_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "guideline_rollout" (
	"org_id" uuid NOT NULL,
	"guideline_id" uuid NOT NULL,
	"why" jsonb,
	"affected" jsonb,
	"training" jsonb,
	"messages" jsonb NOT NULL,
	"starts_on" date,
	"complete_by" date,
	"revision" integer NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "guideline_rollout_org_id_guideline_id_pk" PRIMARY KEY("org_id","guideline_id")
);
--> statement-breakpoint
CREATE TABLE "guideline_version" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"guideline_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"change_note" jsonb,
	"minor" boolean NOT NULL,
	"published_by" uuid NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"submitted_by" uuid,
	CONSTRAINT "guideline_version_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "guideline_version_number" UNIQUE("org_id","guideline_id","version")
);
--> statement-breakpoint
ALTER TABLE "guideline" ADD COLUMN "pictures" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "guideline" ADD COLUMN "moment_of_truth" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "guideline" ADD COLUMN "published_version" integer;--> statement-breakpoint
ALTER TABLE "guideline" ADD COLUMN "asks_version" integer;--> statement-breakpoint
ALTER TABLE "guideline" ADD COLUMN "acknowledge_by" date;--> statement-breakpoint
ALTER TABLE "guideline" ADD COLUMN "review_on" date;--> statement-breakpoint
ALTER TABLE "guideline" ADD COLUMN "draft" jsonb;--> statement-breakpoint
ALTER TABLE "guideline" ADD COLUMN "proposal" jsonb;--> statement-breakpoint
ALTER TABLE "guideline" ADD COLUMN "reviewer_id" uuid;--> statement-breakpoint
ALTER TABLE "guideline" ADD COLUMN "submitted_by" uuid;--> statement-breakpoint
ALTER TABLE "guideline" ADD COLUMN "submitted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "guideline" ADD COLUMN "sent_back_reason" text;--> statement-breakpoint
ALTER TABLE "guideline" ADD COLUMN "sent_back_by" uuid;--> statement-breakpoint
ALTER TABLE "guideline" ADD COLUMN "sent_back_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "acknowledgement" ADD CONSTRAINT "acknowledgement_org_id_guideline_id_version_guideline_version_org_id_guideline_id_version_fk" FOREIGN KEY ("org_id","guideline_id","version") REFERENCES "public"."guideline_version"("org_id","guideline_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acknowledgement" ADD CONSTRAINT "acknowledgement_org_id_location_id_location_org_id_id_fk" FOREIGN KEY ("org_id","location_id") REFERENCES "public"."location"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acknowledgement" ADD CONSTRAINT "acknowledgement_org_id_member_id_member_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guideline_link" ADD CONSTRAINT "guideline_link_org_id_guideline_id_guideline_org_id_id_fk" FOREIGN KEY ("org_id","guideline_id") REFERENCES "public"."guideline"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guideline_link" ADD CONSTRAINT "guideline_link_org_id_department_id_department_org_id_id_fk" FOREIGN KEY ("org_id","department_id") REFERENCES "public"."department"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guideline_link" ADD CONSTRAINT "guideline_link_org_id_region_id_region_org_id_id_fk" FOREIGN KEY ("org_id","region_id") REFERENCES "public"."region"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guideline_link" ADD CONSTRAINT "guideline_link_org_id_touchpoint_id_touchpoint_org_id_id_fk" FOREIGN KEY ("org_id","touchpoint_id") REFERENCES "public"."touchpoint"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guideline_link" ADD CONSTRAINT "guideline_link_org_id_phase_id_journey_phase_org_id_id_fk" FOREIGN KEY ("org_id","phase_id") REFERENCES "public"."journey_phase"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guideline_link" ADD CONSTRAINT "guideline_link_org_id_persona_id_persona_org_id_id_fk" FOREIGN KEY ("org_id","persona_id") REFERENCES "public"."persona"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guideline_link" ADD CONSTRAINT "guideline_link_org_id_emotion_id_emotion_org_id_id_fk" FOREIGN KEY ("org_id","emotion_id") REFERENCES "public"."emotion"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guideline_photo" ADD CONSTRAINT "guideline_photo_org_id_guideline_id_guideline_org_id_id_fk" FOREIGN KEY ("org_id","guideline_id") REFERENCES "public"."guideline"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guideline_photo" ADD CONSTRAINT "guideline_photo_org_id_photo_id_photo_org_id_id_fk" FOREIGN KEY ("org_id","photo_id") REFERENCES "public"."photo"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guideline_reminder" ADD CONSTRAINT "guideline_reminder_org_id_guideline_id_guideline_org_id_id_fk" FOREIGN KEY ("org_id","guideline_id") REFERENCES "public"."guideline"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guideline_reminder" ADD CONSTRAINT "guideline_reminder_org_id_sent_by_member_org_id_id_fk" FOREIGN KEY ("org_id","sent_by") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guideline_rollout" ADD CONSTRAINT "guideline_rollout_org_id_guideline_id_guideline_org_id_id_fk" FOREIGN KEY ("org_id","guideline_id") REFERENCES "public"."guideline"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guideline_rollout" ADD CONSTRAINT "guideline_rollout_org_id_changed_by_member_org_id_id_fk" FOREIGN KEY ("org_id","changed_by") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guideline_version" ADD CONSTRAINT "guideline_version_org_id_guideline_id_guideline_org_id_id_fk" FOREIGN KEY ("org_id","guideline_id") REFERENCES "public"."guideline"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guideline_version" ADD CONSTRAINT "guideline_version_org_id_published_by_member_org_id_id_fk" FOREIGN KEY ("org_id","published_by") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guideline_version" ADD CONSTRAINT "guideline_version_org_id_submitted_by_member_org_id_id_fk" FOREIGN KEY ("org_id","submitted_by") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "acknowledgement_by_location" ON "acknowledgement" USING btree ("org_id","location_id");--> statement-breakpoint
CREATE INDEX "guideline_link_by_guideline" ON "guideline_link" USING btree ("org_id","guideline_id");--> statement-breakpoint
CREATE INDEX "guideline_photo_by_photo" ON "guideline_photo" USING btree ("org_id","photo_id");--> statement-breakpoint
CREATE INDEX "guideline_reminder_by_guideline" ON "guideline_reminder" USING btree ("org_id","guideline_id","sent_at" DESC NULLS LAST);--> statement-breakpoint
ALTER TABLE "guideline" ADD CONSTRAINT "guideline_org_id_reviewer_id_member_org_id_id_fk" FOREIGN KEY ("org_id","reviewer_id") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guideline" ADD CONSTRAINT "guideline_org_id_submitted_by_member_org_id_id_fk" FOREIGN KEY ("org_id","submitted_by") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guideline" ADD CONSTRAINT "guideline_org_id_sent_back_by_member_org_id_id_fk" FOREIGN KEY ("org_id","sent_back_by") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "acknowledgement" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "acknowledgement" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "acknowledgement" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "guideline_link" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "guideline_link" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "guideline_link" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "guideline_photo" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "guideline_photo" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "guideline_photo" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "guideline_reminder" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "guideline_reminder" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "guideline_reminder" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "guideline_rollout" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "guideline_rollout" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "guideline_rollout" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "guideline_version" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "guideline_version" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "guideline_version" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
-- What was published before there were versions becomes version 1. Row-level security binds the owner too, so brand by brand.
DO $$
DECLARE brand uuid;
BEGIN
  FOR brand IN SELECT DISTINCT org_id FROM auth.brand_directory LOOP
    PERFORM set_config('app.org_id', brand::text, true);
    INSERT INTO guideline_version (org_id, id, guideline_id, version, content, minor, published_by, published_at)
      SELECT org_id, gen_random_uuid(), id, 1, jsonb_build_object(
        'chapter', chapter, 'departmentId', department_id, 'title', title, 'statement', statement, 'rationale', rationale,
        'pictureId', picture_id, 'pictures', '[]'::jsonb, 'contributingIds', '[]'::jsonb, 'regionIds', '[]'::jsonb,
        'touchpointIds', '[]'::jsonb, 'phaseIds', '[]'::jsonb, 'personaIds', '[]'::jsonb, 'emotionIds', '[]'::jsonb,
        'momentOfTruth', false), false, created_by, coalesce(published_at, created_at)
      FROM guideline WHERE status <> 'draft';
    INSERT INTO guideline_photo (org_id, guideline_id, photo_id)
      SELECT org_id, id, picture_id FROM guideline WHERE status <> 'draft' AND picture_id IS NOT NULL;
    UPDATE guideline SET published_version = 1, asks_version = 1 WHERE status <> 'draft';
  END LOOP;
  PERFORM set_config('app.org_id', '', true);
END $$;
