-- After a bulk load the planner knows nothing of the new rows until autovacuum comes by, up to a minute later, and joins them one by one.
-- Only an owner may ANALYZE; the app owns nothing, so the owner lends it exactly this.
CREATE FUNCTION refresh_statistics() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  ANALYZE public.location, public.location_region, public.location_score, public.department_score, public.counted_audit,
    public.audit, public.audit_answer, public.audit_department, public.audit_shares, public.finding, public.action;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION refresh_statistics() FROM PUBLIC;
