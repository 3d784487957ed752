CREATE SCHEMA "auth";
--> statement-breakpoint
CREATE TABLE "action" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"location_id" uuid NOT NULL,
	"department_id" uuid NOT NULL,
	"finding_id" uuid,
	"title" text,
	"status" text DEFAULT 'open' NOT NULL,
	"priority" text NOT NULL,
	"assignee_id" uuid,
	"due_on" date NOT NULL,
	"first_due_on" date NOT NULL,
	"finished_by" uuid,
	"finished_at" timestamp with time zone,
	"verified_by" uuid,
	"verified_at" timestamp with time zone,
	"verified_on" date,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "action_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "action_of_finding" UNIQUE("org_id","finding_id")
);
--> statement-breakpoint
CREATE TABLE "action_event" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"action_id" uuid NOT NULL,
	"member_id" uuid,
	"kind" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"photo_id" uuid,
	"subject_id" uuid,
	"day" date,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "action_event_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "notification" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "notification_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit_event" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"member_id" uuid,
	"verb" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid,
	"salt" text,
	"details" jsonb,
	"details_hash" text NOT NULL,
	"request_id" text,
	CONSTRAINT "audit_event_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit_seal" (
	"org_id" uuid NOT NULL,
	"batch" integer NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	"event_ids" uuid[] NOT NULL,
	"sealed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "audit_seal_org_id_batch_pk" PRIMARY KEY("org_id","batch")
);
--> statement-breakpoint
CREATE TABLE "audit_sealed_event" (
	"org_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"batch" integer NOT NULL,
	CONSTRAINT "audit_sealed_event_org_id_event_id_pk" PRIMARY KEY("org_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"checklist_id" uuid NOT NULL,
	"checklist_version_id" uuid NOT NULL,
	"location_id" uuid NOT NULL,
	"assignment_id" uuid,
	"auditor_id" uuid,
	"status" text DEFAULT 'draft' NOT NULL,
	"source" text DEFAULT 'app' NOT NULL,
	"external_id" text,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"submitted_at" timestamp with time zone,
	"performed_on" date,
	"signed_name" text,
	"signature_id" uuid,
	"position" jsonb,
	"score" double precision,
	"band" text,
	"result" jsonb,
	"published_score" double precision,
	"import_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "audit_external_id" UNIQUE("org_id","source","external_id")
);
--> statement-breakpoint
CREATE TABLE "audit_answer" (
	"org_id" uuid NOT NULL,
	"audit_id" uuid NOT NULL,
	"question" text NOT NULL,
	"instance" integer DEFAULT 0 NOT NULL,
	"value" jsonb,
	"not_applicable" boolean DEFAULT false NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"photos" uuid[] NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "audit_answer_org_id_audit_id_question_instance_pk" PRIMARY KEY("org_id","audit_id","question","instance")
);
--> statement-breakpoint
CREATE TABLE "audit_department" (
	"org_id" uuid NOT NULL,
	"audit_id" uuid NOT NULL,
	"department_id" uuid NOT NULL,
	"method" text NOT NULL,
	"scale" double precision NOT NULL,
	"earned" double precision NOT NULL,
	"possible" double precision NOT NULL,
	"points_lost" double precision NOT NULL,
	CONSTRAINT "audit_department_org_id_audit_id_department_id_pk" PRIMARY KEY("org_id","audit_id","department_id")
);
--> statement-breakpoint
CREATE TABLE "audit_mutation" (
	"org_id" uuid NOT NULL,
	"mutation_id" uuid NOT NULL,
	"audit_id" uuid NOT NULL,
	"device_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"payload_hash" text NOT NULL,
	"payload" jsonb NOT NULL,
	"outcome" text NOT NULL,
	"code" text,
	"revision" integer,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_mutation_org_id_mutation_id_pk" PRIMARY KEY("org_id","mutation_id"),
	CONSTRAINT "audit_mutation_seq" UNIQUE("org_id","audit_id","device_id","seq")
);
--> statement-breakpoint
CREATE TABLE "finding" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"audit_id" uuid NOT NULL,
	"location_id" uuid NOT NULL,
	"department_id" uuid NOT NULL,
	"question" text NOT NULL,
	"instance" integer NOT NULL,
	"share" double precision,
	"lost" double precision NOT NULL,
	"critical" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "finding_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "finding_answer" UNIQUE("org_id","audit_id","question","instance")
);
--> statement-breakpoint
CREATE TABLE "auth"."account" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."brand_directory" (
	"user_id" text NOT NULL,
	"org_id" uuid NOT NULL,
	CONSTRAINT "brand_directory_user_id_org_id_pk" PRIMARY KEY("user_id","org_id")
);
--> statement-breakpoint
CREATE TABLE "auth"."rate_limit" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limit_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "auth"."session" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"active_org_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "auth"."user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "auth"."verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assignment" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"checklist_id" uuid NOT NULL,
	"location_id" uuid NOT NULL,
	"assignee_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assignment_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "checklist" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text NOT NULL,
	"draft" jsonb NOT NULL,
	"draft_revision" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "checklist_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "checklist_key" UNIQUE("org_id","key")
);
--> statement-breakpoint
CREATE TABLE "checklist_version" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"checklist_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"definition" jsonb NOT NULL,
	"validity_days" integer NOT NULL,
	"published_by" uuid NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "checklist_version_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "checklist_version_number" UNIQUE("org_id","checklist_id","version")
);
--> statement-breakpoint
CREATE TABLE "import_issue" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"file" text NOT NULL,
	"line" integer NOT NULL,
	"code" text NOT NULL,
	"details" jsonb NOT NULL,
	CONSTRAINT "import_issue_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "import_run" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"department_id" uuid,
	"created_by" uuid NOT NULL,
	"progress" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"report" jsonb,
	"error_code" text,
	"error_details" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "import_run_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "department" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"leader_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "department_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "department_key" UNIQUE("org_id","key")
);
--> statement-breakpoint
CREATE TABLE "location" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"name" text NOT NULL,
	"purpose" text DEFAULT '' NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"city" text DEFAULT '' NOT NULL,
	"postal_code" text DEFAULT '' NOT NULL,
	"country_code" text DEFAULT '' NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"time_zone" text NOT NULL,
	"franchisee" text,
	"weight" double precision DEFAULT 1 NOT NULL,
	"opened_on" date,
	"closed_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "location_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "location_external_id" UNIQUE("org_id","external_id")
);
--> statement-breakpoint
CREATE TABLE "member" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "member_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "member_user" UNIQUE("org_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "member_scope" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"region_id" uuid,
	"location_id" uuid,
	"department_id" uuid,
	CONSTRAINT "member_scope_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "member_scope_one" CHECK (num_nonnulls("member_scope"."region_id", "member_scope"."location_id", "member_scope"."department_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "model_version" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer NOT NULL,
	"effective_from" date NOT NULL,
	"model" jsonb NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "model_version_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "model_version_number" UNIQUE("org_id","version")
);
--> statement-breakpoint
CREATE TABLE "organization" (
	"org_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"languages" text[] NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"action_rules" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "region" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"parent_id" uuid,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "region_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "region_key" UNIQUE("org_id","key")
);
--> statement-breakpoint
CREATE TABLE "guideline" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text NOT NULL,
	"chapter" text NOT NULL,
	"department_id" uuid NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"title" jsonb NOT NULL,
	"statement" jsonb NOT NULL,
	"rationale" jsonb,
	"picture_id" uuid,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "guideline_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "guideline_key" UNIQUE("org_id","key")
);
--> statement-breakpoint
CREATE TABLE "photo" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"received_sha256" text NOT NULL,
	"stored_sha256" text NOT NULL,
	"content_type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"bytes" integer NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "photo_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_org_id_location_id_location_org_id_id_fk" FOREIGN KEY ("org_id","location_id") REFERENCES "public"."location"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_org_id_department_id_department_org_id_id_fk" FOREIGN KEY ("org_id","department_id") REFERENCES "public"."department"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_org_id_finding_id_finding_org_id_id_fk" FOREIGN KEY ("org_id","finding_id") REFERENCES "public"."finding"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_org_id_assignee_id_member_org_id_id_fk" FOREIGN KEY ("org_id","assignee_id") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_org_id_finished_by_member_org_id_id_fk" FOREIGN KEY ("org_id","finished_by") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_org_id_verified_by_member_org_id_id_fk" FOREIGN KEY ("org_id","verified_by") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_event" ADD CONSTRAINT "action_event_org_id_action_id_action_org_id_id_fk" FOREIGN KEY ("org_id","action_id") REFERENCES "public"."action"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_event" ADD CONSTRAINT "action_event_org_id_member_id_member_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_event" ADD CONSTRAINT "action_event_org_id_photo_id_photo_org_id_id_fk" FOREIGN KEY ("org_id","photo_id") REFERENCES "public"."photo"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_event" ADD CONSTRAINT "action_event_org_id_subject_id_member_org_id_id_fk" FOREIGN KEY ("org_id","subject_id") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_org_id_member_id_member_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_org_id_checklist_id_checklist_org_id_id_fk" FOREIGN KEY ("org_id","checklist_id") REFERENCES "public"."checklist"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_org_id_checklist_version_id_checklist_version_org_id_id_fk" FOREIGN KEY ("org_id","checklist_version_id") REFERENCES "public"."checklist_version"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_org_id_location_id_location_org_id_id_fk" FOREIGN KEY ("org_id","location_id") REFERENCES "public"."location"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_org_id_assignment_id_assignment_org_id_id_fk" FOREIGN KEY ("org_id","assignment_id") REFERENCES "public"."assignment"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_org_id_auditor_id_member_org_id_id_fk" FOREIGN KEY ("org_id","auditor_id") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_org_id_signature_id_photo_org_id_id_fk" FOREIGN KEY ("org_id","signature_id") REFERENCES "public"."photo"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_answer" ADD CONSTRAINT "audit_answer_org_id_audit_id_audit_org_id_id_fk" FOREIGN KEY ("org_id","audit_id") REFERENCES "public"."audit"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_department" ADD CONSTRAINT "audit_department_org_id_audit_id_audit_org_id_id_fk" FOREIGN KEY ("org_id","audit_id") REFERENCES "public"."audit"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_department" ADD CONSTRAINT "audit_department_org_id_department_id_department_org_id_id_fk" FOREIGN KEY ("org_id","department_id") REFERENCES "public"."department"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_mutation" ADD CONSTRAINT "audit_mutation_org_id_audit_id_audit_org_id_id_fk" FOREIGN KEY ("org_id","audit_id") REFERENCES "public"."audit"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_mutation" ADD CONSTRAINT "audit_mutation_org_id_member_id_member_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_org_id_location_id_location_org_id_id_fk" FOREIGN KEY ("org_id","location_id") REFERENCES "public"."location"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_org_id_department_id_department_org_id_id_fk" FOREIGN KEY ("org_id","department_id") REFERENCES "public"."department"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_of_answer" FOREIGN KEY ("org_id","audit_id","question","instance") REFERENCES "public"."audit_answer"("org_id","audit_id","question","instance") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_org_id_checklist_id_checklist_org_id_id_fk" FOREIGN KEY ("org_id","checklist_id") REFERENCES "public"."checklist"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_org_id_location_id_location_org_id_id_fk" FOREIGN KEY ("org_id","location_id") REFERENCES "public"."location"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_org_id_assignee_id_member_org_id_id_fk" FOREIGN KEY ("org_id","assignee_id") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_org_id_created_by_member_org_id_id_fk" FOREIGN KEY ("org_id","created_by") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist" ADD CONSTRAINT "checklist_org_id_created_by_member_org_id_id_fk" FOREIGN KEY ("org_id","created_by") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_version" ADD CONSTRAINT "checklist_version_org_id_checklist_id_checklist_org_id_id_fk" FOREIGN KEY ("org_id","checklist_id") REFERENCES "public"."checklist"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_version" ADD CONSTRAINT "checklist_version_org_id_published_by_member_org_id_id_fk" FOREIGN KEY ("org_id","published_by") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_issue" ADD CONSTRAINT "import_issue_org_id_import_id_import_run_org_id_id_fk" FOREIGN KEY ("org_id","import_id") REFERENCES "public"."import_run"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_org_id_created_by_member_org_id_id_fk" FOREIGN KEY ("org_id","created_by") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_org_id_department_id_department_org_id_id_fk" FOREIGN KEY ("org_id","department_id") REFERENCES "public"."department"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "department" ADD CONSTRAINT "department_org_id_organization_org_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "department" ADD CONSTRAINT "department_org_id_leader_id_member_org_id_id_fk" FOREIGN KEY ("org_id","leader_id") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "location" ADD CONSTRAINT "location_org_id_region_id_region_org_id_id_fk" FOREIGN KEY ("org_id","region_id") REFERENCES "public"."region"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_org_id_organization_org_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_scope" ADD CONSTRAINT "member_scope_org_id_member_id_member_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "public"."member"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_scope" ADD CONSTRAINT "member_scope_org_id_region_id_region_org_id_id_fk" FOREIGN KEY ("org_id","region_id") REFERENCES "public"."region"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_scope" ADD CONSTRAINT "member_scope_org_id_location_id_location_org_id_id_fk" FOREIGN KEY ("org_id","location_id") REFERENCES "public"."location"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_scope" ADD CONSTRAINT "member_scope_org_id_department_id_department_org_id_id_fk" FOREIGN KEY ("org_id","department_id") REFERENCES "public"."department"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_version" ADD CONSTRAINT "model_version_org_id_organization_org_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region" ADD CONSTRAINT "region_org_id_organization_org_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region" ADD CONSTRAINT "region_org_id_parent_id_region_org_id_id_fk" FOREIGN KEY ("org_id","parent_id") REFERENCES "public"."region"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guideline" ADD CONSTRAINT "guideline_org_id_department_id_department_org_id_id_fk" FOREIGN KEY ("org_id","department_id") REFERENCES "public"."department"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guideline" ADD CONSTRAINT "guideline_org_id_picture_id_photo_org_id_id_fk" FOREIGN KEY ("org_id","picture_id") REFERENCES "public"."photo"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guideline" ADD CONSTRAINT "guideline_org_id_created_by_member_org_id_id_fk" FOREIGN KEY ("org_id","created_by") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo" ADD CONSTRAINT "photo_org_id_uploaded_by_member_org_id_id_fk" FOREIGN KEY ("org_id","uploaded_by") REFERENCES "public"."member"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "action_by_department" ON "action" USING btree ("org_id","department_id","status","due_on");--> statement-breakpoint
CREATE INDEX "action_by_location" ON "action" USING btree ("org_id","location_id","status");--> statement-breakpoint
CREATE INDEX "action_by_assignee" ON "action" USING btree ("org_id","assignee_id","status");--> statement-breakpoint
CREATE INDEX "action_event_by_action" ON "action_event" USING btree ("org_id","action_id","at");--> statement-breakpoint
CREATE INDEX "notification_by_member" ON "notification" USING btree ("org_id","member_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_event_newest" ON "audit_event" USING btree ("org_id","at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_newest" ON "audit" USING btree ("org_id","location_id","checklist_id","performed_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_by_day" ON "audit" USING btree ("org_id","performed_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_by_auditor" ON "audit" USING btree ("org_id","auditor_id","status");--> statement-breakpoint
CREATE INDEX "audit_by_assignment" ON "audit" USING btree ("org_id","assignment_id");--> statement-breakpoint
CREATE INDEX "finding_by_location" ON "finding" USING btree ("org_id","location_id");--> statement-breakpoint
CREATE INDEX "account_by_user" ON "auth"."account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_by_user" ON "auth"."session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verification_by_identifier" ON "auth"."verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "assignment_by_assignee" ON "assignment" USING btree ("org_id","assignee_id","status");--> statement-breakpoint
CREATE INDEX "assignment_by_location" ON "assignment" USING btree ("org_id","location_id");--> statement-breakpoint
CREATE INDEX "import_issue_by_line" ON "import_issue" USING btree ("org_id","import_id","file","line");--> statement-breakpoint
CREATE INDEX "import_run_newest" ON "import_run" USING btree ("org_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "location_by_region" ON "location" USING btree ("org_id","region_id");--> statement-breakpoint
CREATE INDEX "location_by_name" ON "location" USING btree ("org_id","name");--> statement-breakpoint
CREATE INDEX "member_scope_by_member" ON "member_scope" USING btree ("org_id","member_id");--> statement-breakpoint
CREATE INDEX "guideline_by_department" ON "guideline" USING btree ("org_id","department_id");
--> statement-breakpoint
ALTER TABLE "action" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "action" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "action" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "action_event" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "action_event" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "action_event" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "notification" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "notification" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "notification" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "audit_event" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "audit_event" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "audit_event" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "audit_seal" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "audit_seal" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "audit_seal" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "audit_sealed_event" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "audit_sealed_event" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "audit_sealed_event" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "audit" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "audit" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "audit" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "audit_answer" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "audit_answer" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "audit_answer" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "audit_department" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "audit_department" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "audit_department" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "audit_mutation" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "audit_mutation" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "audit_mutation" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "finding" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "finding" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "finding" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "assignment" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "assignment" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "assignment" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "checklist" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "checklist" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "checklist" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "checklist_version" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "checklist_version" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "checklist_version" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "import_issue" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "import_issue" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "import_issue" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "import_run" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "import_run" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "import_run" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "department" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "department" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "department" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "location" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "location" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "location" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "member" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "member" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "member" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "member_scope" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "member_scope" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "member_scope" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "model_version" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "model_version" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "model_version" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "organization" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "organization" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "organization" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "region" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "region" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "region" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "guideline" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "guideline" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "guideline" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "photo" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "photo" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "tenant" ON "photo" FOR ALL USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);