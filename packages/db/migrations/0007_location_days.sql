-- A location that an import closed before it opened was open on no day; so it stays, closed on the day it opened. Every brand's rows are
-- meant, which the owner sees only while the policy is not forced on it.
ALTER TABLE "location" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "location" SET "closed_on" = "opened_on" WHERE "opened_on" > "closed_on";--> statement-breakpoint
ALTER TABLE "location" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "location" ADD CONSTRAINT "location_days" CHECK ("location"."opened_on" <= "location"."closed_on");
