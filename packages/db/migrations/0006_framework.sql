CREATE TABLE "behaviour_guideline" (
	"org_id" uuid NOT NULL,
	"behaviour_id" uuid NOT NULL,
	"guideline_id" uuid NOT NULL,
	CONSTRAINT "behaviour_guideline_org_id_behaviour_id_guideline_id_pk" PRIMARY KEY("org_id","behaviour_id","guideline_id")
);
--> statement-breakpoint
CREATE TABLE "behaviour_touchpoint" (
	"org_id" uuid NOT NULL,
	"behaviour_id" uuid NOT NULL,
	"touchpoint_id" uuid NOT NULL,
	CONSTRAINT "behaviour_touchpoint_org_id_behaviour_id_touchpoint_id_pk" PRIMARY KEY("org_id","behaviour_id","touchpoint_id")
);
--> statement-breakpoint
CREATE TABLE "persona_picture" (
	"org_id" uuid NOT NULL,
	"persona_id" uuid NOT NULL,
	"photo_id" uuid NOT NULL,
	CONSTRAINT "persona_picture_org_id_persona_id_pk" PRIMARY KEY("org_id","persona_id")
);
--> statement-breakpoint
CREATE TABLE "wish_guideline" (
	"org_id" uuid NOT NULL,
	"wish_id" uuid NOT NULL,
	"guideline_id" uuid NOT NULL,
	CONSTRAINT "wish_guideline_org_id_wish_id_guideline_id_pk" PRIMARY KEY("org_id","wish_id","guideline_id")
);
--> statement-breakpoint
CREATE TABLE "wish_touchpoint" (
	"org_id" uuid NOT NULL,
	"wish_id" uuid NOT NULL,
	"touchpoint_id" uuid NOT NULL,
	CONSTRAINT "wish_touchpoint_org_id_wish_id_touchpoint_id_pk" PRIMARY KEY("org_id","wish_id","touchpoint_id")
);
--> statement-breakpoint
CREATE TABLE "behaviour" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"channel" text NOT NULL,
	"title" jsonb NOT NULL,
	"text" jsonb,
	"position" integer NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "behaviour_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "emotion" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb,
	"position" integer NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "emotion_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "emotion_key" UNIQUE("org_id","key")
);
--> statement-breakpoint
CREATE TABLE "framework_part" (
	"org_id" uuid NOT NULL,
	"part" text NOT NULL,
	"text" jsonb,
	"points" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "framework_part_org_id_part_pk" PRIMARY KEY("org_id","part")
);
--> statement-breakpoint
CREATE TABLE "glossary_term" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"term" jsonb NOT NULL,
	"meaning" jsonb NOT NULL,
	"avoid" jsonb,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "glossary_term_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "journey_phase" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb,
	"position" integer NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "journey_phase_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "journey_phase_key" UNIQUE("org_id","key")
);
--> statement-breakpoint
CREATE TABLE "persona" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text NOT NULL,
	"name" jsonb NOT NULL,
	"summary" jsonb,
	"values" jsonb,
	"motives" jsonb,
	"expectations" jsonb,
	"trade_offs" jsonb,
	"position" integer NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "persona_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "persona_key" UNIQUE("org_id","key")
);
--> statement-breakpoint
CREATE TABLE "persona_wish" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"persona_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"rank" integer NOT NULL,
	"text" jsonb NOT NULL,
	CONSTRAINT "persona_wish_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "touchpoint" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb,
	"position" integer NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "touchpoint_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "touchpoint_key" UNIQUE("org_id","key")
);
--> statement-breakpoint
CREATE TABLE "knowledge" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb NOT NULL,
	"findings" jsonb,
	"source" text NOT NULL,
	"file_url" text,
	"learned_on" date NOT NULL,
	"expires_on" date,
	"owner_id" uuid NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "knowledge_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "knowledge_guideline" (
	"org_id" uuid NOT NULL,
	"knowledge_id" uuid NOT NULL,
	"guideline_id" uuid NOT NULL,
	CONSTRAINT "knowledge_guideline_org_id_knowledge_id_guideline_id_pk" PRIMARY KEY("org_id","knowledge_id","guideline_id")
);
--> statement-breakpoint
CREATE TABLE "knowledge_persona" (
	"org_id" uuid NOT NULL,
	"knowledge_id" uuid NOT NULL,
	"persona_id" uuid NOT NULL,
	CONSTRAINT "knowledge_persona_org_id_knowledge_id_persona_id_pk" PRIMARY KEY("org_id","knowledge_id","persona_id")
);
--> statement-breakpoint
CREATE TABLE "knowledge_phase" (
	"org_id" uuid NOT NULL,
	"knowledge_id" uuid NOT NULL,
	"phase_id" uuid NOT NULL,
	CONSTRAINT "knowledge_phase_org_id_knowledge_id_phase_id_pk" PRIMARY KEY("org_id","knowledge_id","phase_id")
);
--> statement-breakpoint
CREATE TABLE "knowledge_picture" (
	"org_id" uuid NOT NULL,
	"knowledge_id" uuid NOT NULL,
	"photo_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "knowledge_picture_org_id_knowledge_id_photo_id_pk" PRIMARY KEY("org_id","knowledge_id","photo_id")
);
--> statement-breakpoint
CREATE TABLE "knowledge_touchpoint" (
	"org_id" uuid NOT NULL,
	"knowledge_id" uuid NOT NULL,
	"touchpoint_id" uuid NOT NULL,
	CONSTRAINT "knowledge_touchpoint_org_id_knowledge_id_touchpoint_id_pk" PRIMARY KEY("org_id","knowledge_id","touchpoint_id")
);
--> statement-breakpoint
ALTER TABLE "behaviour_guideline" ADD CONSTRAINT "behaviour_guideline_org_id_behaviour_id_behaviour_org_id_id_fk" FOREIGN KEY ("org_id","behaviour_id") REFERENCES "public"."behaviour"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "behaviour_guideline" ADD CONSTRAINT "behaviour_guideline_org_id_guideline_id_guideline_org_id_id_fk" FOREIGN KEY ("org_id","guideline_id") REFERENCES "public"."guideline"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "behaviour_touchpoint" ADD CONSTRAINT "behaviour_touchpoint_org_id_behaviour_id_behaviour_org_id_id_fk" FOREIGN KEY ("org_id","behaviour_id") REFERENCES "public"."behaviour"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "behaviour_touchpoint" ADD CONSTRAINT "behaviour_touchpoint_org_id_touchpoint_id_touchpoint_org_id_id_fk" FOREIGN KEY ("org_id","touchpoint_id") REFERENCES "public"."touchpoint"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persona_picture" ADD CONSTRAINT "persona_picture_org_id_persona_id_persona_org_id_id_fk" FOREIGN KEY ("org_id","persona_id") REFERENCES "public"."persona"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persona_picture" ADD CONSTRAINT "persona_picture_org_id_photo_id_photo_org_id_id_fk" FOREIGN KEY ("org_id","photo_id") REFERENCES "public"."photo"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wish_guideline" ADD CONSTRAINT "wish_guideline_org_id_wish_id_persona_wish_org_id_id_fk" FOREIGN KEY ("org_id","wish_id") REFERENCES "public"."persona_wish"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wish_guideline" ADD CONSTRAINT "wish_guideline_org_id_guideline_id_guideline_org_id_id_fk" FOREIGN KEY ("org_id","guideline_id") REFERENCES "public"."guideline"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wish_touchpoint" ADD CONSTRAINT "wish_touchpoint_org_id_wish_id_persona_wish_org_id_id_fk" FOREIGN KEY ("org_id","wish_id") REFERENCES "public"."persona_wish"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wish_touchpoint" ADD CONSTRAINT "wish_touchpoint_org_id_touchpoint_id_touchpoint_org_id_id_fk" FOREIGN KEY ("org_id","touchpoint_id") REFERENCES "public"."touchpoint"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "behaviour" ADD CONSTRAINT "behaviour_org_id_organization_org_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emotion" ADD CONSTRAINT "emotion_org_id_organization_org_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_part" ADD CONSTRAINT "framework_part_org_id_changed_by_member_org_id_id_fk" FOREIGN KEY ("org_id","changed_by") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "glossary_term" ADD CONSTRAINT "glossary_term_org_id_organization_org_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_phase" ADD CONSTRAINT "journey_phase_org_id_organization_org_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persona" ADD CONSTRAINT "persona_org_id_created_by_member_org_id_id_fk" FOREIGN KEY ("org_id","created_by") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persona_wish" ADD CONSTRAINT "persona_wish_org_id_persona_id_persona_org_id_id_fk" FOREIGN KEY ("org_id","persona_id") REFERENCES "public"."persona"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoint" ADD CONSTRAINT "touchpoint_org_id_organization_org_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge" ADD CONSTRAINT "knowledge_org_id_owner_id_member_org_id_id_fk" FOREIGN KEY ("org_id","owner_id") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge" ADD CONSTRAINT "knowledge_org_id_created_by_member_org_id_id_fk" FOREIGN KEY ("org_id","created_by") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_guideline" ADD CONSTRAINT "knowledge_guideline_org_id_knowledge_id_knowledge_org_id_id_fk" FOREIGN KEY ("org_id","knowledge_id") REFERENCES "public"."knowledge"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_guideline" ADD CONSTRAINT "knowledge_guideline_org_id_guideline_id_guideline_org_id_id_fk" FOREIGN KEY ("org_id","guideline_id") REFERENCES "public"."guideline"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_persona" ADD CONSTRAINT "knowledge_persona_org_id_knowledge_id_knowledge_org_id_id_fk" FOREIGN KEY ("org_id","knowledge_id") REFERENCES "public"."knowledge"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_persona" ADD CONSTRAINT "knowledge_persona_org_id_persona_id_persona_org_id_id_fk" FOREIGN KEY ("org_id","persona_id") REFERENCES "public"."persona"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_phase" ADD CONSTRAINT "knowledge_phase_org_id_knowledge_id_knowledge_org_id_id_fk" FOREIGN KEY ("org_id","knowledge_id") REFERENCES "public"."knowledge"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_phase" ADD CONSTRAINT "knowledge_phase_org_id_phase_id_journey_phase_org_id_id_fk" FOREIGN KEY ("org_id","phase_id") REFERENCES "public"."journey_phase"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_picture" ADD CONSTRAINT "knowledge_picture_org_id_knowledge_id_knowledge_org_id_id_fk" FOREIGN KEY ("org_id","knowledge_id") REFERENCES "public"."knowledge"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_picture" ADD CONSTRAINT "knowledge_picture_org_id_photo_id_photo_org_id_id_fk" FOREIGN KEY ("org_id","photo_id") REFERENCES "public"."photo"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_touchpoint" ADD CONSTRAINT "knowledge_touchpoint_org_id_knowledge_id_knowledge_org_id_id_fk" FOREIGN KEY ("org_id","knowledge_id") REFERENCES "public"."knowledge"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_touchpoint" ADD CONSTRAINT "knowledge_touchpoint_org_id_touchpoint_id_touchpoint_org_id_id_fk" FOREIGN KEY ("org_id","touchpoint_id") REFERENCES "public"."touchpoint"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "behaviour_guideline_by_guideline" ON "behaviour_guideline" USING btree ("org_id","guideline_id");--> statement-breakpoint
CREATE INDEX "behaviour_touchpoint_by_touchpoint" ON "behaviour_touchpoint" USING btree ("org_id","touchpoint_id");--> statement-breakpoint
CREATE INDEX "persona_picture_by_photo" ON "persona_picture" USING btree ("org_id","photo_id");--> statement-breakpoint
CREATE INDEX "wish_guideline_by_guideline" ON "wish_guideline" USING btree ("org_id","guideline_id");--> statement-breakpoint
CREATE INDEX "wish_touchpoint_by_touchpoint" ON "wish_touchpoint" USING btree ("org_id","touchpoint_id");--> statement-breakpoint
CREATE INDEX "persona_wish_by_persona" ON "persona_wish" USING btree ("org_id","persona_id");--> statement-breakpoint
CREATE INDEX "knowledge_by_day" ON "knowledge" USING btree ("org_id","learned_on");--> statement-breakpoint
CREATE INDEX "knowledge_guideline_by_guideline" ON "knowledge_guideline" USING btree ("org_id","guideline_id");--> statement-breakpoint
CREATE INDEX "knowledge_persona_by_persona" ON "knowledge_persona" USING btree ("org_id","persona_id");--> statement-breakpoint
CREATE INDEX "knowledge_phase_by_phase" ON "knowledge_phase" USING btree ("org_id","phase_id");--> statement-breakpoint
CREATE INDEX "knowledge_picture_by_photo" ON "knowledge_picture" USING btree ("org_id","photo_id");--> statement-breakpoint
CREATE INDEX "knowledge_touchpoint_by_touchpoint" ON "knowledge_touchpoint" USING btree ("org_id","touchpoint_id");
--> statement-breakpoint
ALTER TABLE "behaviour_guideline" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "behaviour_guideline" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "behaviour_guideline" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "behaviour_touchpoint" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "behaviour_touchpoint" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "behaviour_touchpoint" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "persona_picture" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "persona_picture" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "persona_picture" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "wish_guideline" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "wish_guideline" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "wish_guideline" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "wish_touchpoint" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "wish_touchpoint" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "wish_touchpoint" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "behaviour" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "behaviour" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "behaviour" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "emotion" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "emotion" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "emotion" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "framework_part" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "framework_part" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "framework_part" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "glossary_term" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "glossary_term" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "glossary_term" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "journey_phase" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "journey_phase" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "journey_phase" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "persona" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "persona" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "persona" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "persona_wish" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "persona_wish" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "persona_wish" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "touchpoint" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "touchpoint" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "touchpoint" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "knowledge" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "knowledge" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "knowledge" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "knowledge_guideline" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "knowledge_guideline" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "knowledge_guideline" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "knowledge_persona" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "knowledge_persona" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "knowledge_persona" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "knowledge_phase" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "knowledge_phase" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "knowledge_phase" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "knowledge_picture" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "knowledge_picture" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "knowledge_picture" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "knowledge_touchpoint" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "knowledge_touchpoint" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "knowledge_touchpoint" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);