import { audit } from '@concord/db/schema/audits';
import { assignment, checklistVersion } from '@concord/db/schema/checklists';
import { location } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Actor } from '../context.ts';
import { regionKeys } from '../organization/region-keys.ts';

const offline = {
  id: location.id,
  externalId: location.externalId,
  name: location.name,
  address: location.address,
  city: location.city,
  timeZone: location.timeZone,
  purpose: location.purpose,
  channel: location.channel,
  postalCode: location.postalCode,
  countryCode: location.countryCode,
  franchisee: location.franchisee,
  openedOn: location.openedOn,
  regionKeys,
};

function newestOf({ orgId, checklistId }: typeof assignment | typeof audit) {
  return sql<string | null>`(select ${checklistVersion.id} from ${checklistVersion}
    where ${checklistVersion.orgId} = ${orgId} and ${checklistVersion.checklistId} = ${checklistId}
    order by ${checklistVersion.version} desc limit 1)`;
}

/** The actor's own audits that are not submitted, with their place and the newest published version of their checklist. */
export function openDrafts(tx: Tx, actor: Actor) {
  return tx
    .select({ audit, location: offline, newestVersionId: newestOf(audit) })
    .from(audit)
    .innerJoin(location, and(eq(location.orgId, audit.orgId), eq(location.id, audit.locationId)))
    .where(and(eq(audit.orgId, actor.orgId), eq(audit.auditorId, actor.memberId), eq(audit.status, 'draft')))
    .orderBy(audit.id);
}

/** The actor's assignments that wait or run, with their place and the newest published version of their checklist. */
export function openAssignments(tx: Tx, actor: Actor) {
  return tx
    .select({ assignment, location: offline, newestVersionId: newestOf(assignment) })
    .from(assignment)
    .innerJoin(location, and(eq(location.orgId, assignment.orgId), eq(location.id, assignment.locationId)))
    .where(
      and(
        eq(assignment.orgId, actor.orgId),
        eq(assignment.assigneeId, actor.memberId),
        inArray(assignment.status, ['open', 'started']),
      ),
    )
    .orderBy(assignment.dueOn, assignment.id)
    .limit(500);
}

export function versionsById(tx: Tx, actor: Actor, ids: readonly string[]) {
  return tx
    .select({
      id: checklistVersion.id,
      checklistId: checklistVersion.checklistId,
      version: checklistVersion.version,
      definition: checklistVersion.definition,
    })
    .from(checklistVersion)
    .where(and(eq(checklistVersion.orgId, actor.orgId), inArray(checklistVersion.id, [...new Set(ids)])));
}

export interface PreviousFinding {
  readonly locationId: string;
  readonly checklistId: string;
  readonly question: string;
  readonly performedOn: string;
  readonly auditId: string;
}

/** What the newest submitted audit of each place and checklist found, so that recurring failures stand out offline. */
export async function previousFindings(
  tx: Tx,
  actor: Actor,
  places: readonly { readonly locationId: string; readonly checklistId: string }[],
): Promise<readonly PreviousFinding[]> {
  if (places.length === 0) return [];
  const pairs = sql.join(
    places.map(({ locationId, checklistId }) => sql`(${locationId}::uuid, ${checklistId}::uuid)`),
    sql`, `,
  );
  return tx.execute<PreviousFinding & Record<string, unknown>>(sql`
    select distinct n.location_id as "locationId", n.checklist_id as "checklistId", f.question,
      n.performed_on as "performedOn", n.id as "auditId"
    from (values ${pairs}) as p(location_id, checklist_id)
    cross join lateral (
      select a.id, a.location_id, a.checklist_id, a.performed_on from audit a
      where a.org_id = ${actor.orgId} and a.location_id = p.location_id and a.checklist_id = p.checklist_id
        and a.status = 'submitted'
      order by a.performed_on desc, a.id desc limit 1
    ) n
    join finding f on f.org_id = ${actor.orgId} and f.audit_id = n.id
    order by "locationId", "checklistId", f.question`);
}
