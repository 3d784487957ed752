import { audit } from '@concord/db/schema/audits';
import { assignment, checklist } from '@concord/db/schema/checklists';
import { location, member } from '@concord/db/schema/organization';
import type { AssignmentStatus, ListAssignmentsInput } from '@concord/domain/assignment';
import type { LocalizedText } from '@concord/domain/localized-text';
import { and, asc, eq, sql } from 'drizzle-orm';
import { locationsInReach } from '../access/reach-filter.ts';
import { requirePermission } from '../access/require.ts';
import { newestVersion } from '../checklists/newest-version.ts';
import { titleOf } from '../checklists/title-of.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { placesToday } from '../network/places-on.ts';
import { isReaudit } from '../reaudits/is-reaudit.ts';
import { decodeCursor, type Page, toPage } from '../page.ts';
import { isLate } from './late-assignment.ts';

export interface AssignmentItem {
  readonly id: string;
  readonly status: AssignmentStatus;
  readonly dueOn: string;
  /** Whether only what another audit missed is asked again. */
  readonly reaudit: boolean;
  readonly checklist: { readonly id: string; readonly title: LocalizedText };
  readonly location: { readonly id: string; readonly name: string; readonly city: string };
  readonly assignee: { readonly id: string; readonly name: string };
  /** The audit that was started from it; null before, and to auditors that of another auditor. */
  readonly auditId: string | null;
}

/** Assignments in reach by due date: `mine` are those given to the actor. Throws NOT_ALLOWED, NOT_FOUND {what: 'region'}. */
export async function listAssignments(ctx: Ctx, input: ListAssignmentsInput): Promise<Page<AssignmentItem>> {
  requirePermission(ctx.actor, 'assignments.read');
  const { orgId, memberId } = ctx.actor;
  const after = decodeCursor(input.cursor, 2);
  return inBrand(ctx, async (tx) => {
    const newest = newestVersion(tx, orgId);
    const rows = await tx
      .select({
        id: assignment.id,
        status: sql<AssignmentStatus>`${assignment.status}`,
        dueOn: assignment.dueOn,
        reaudit: isReaudit(assignment.orgId, assignment.id),
        checklistId: assignment.checklistId,
        checklistKey: checklist.key,
        title: sql<unknown>`jsonb_build_object('title', ${newest.definition} -> 'title')`,
        location: { id: location.id, name: location.name, city: location.city },
        assignee: { id: member.id, name: member.name },
        auditId: sql<string | null>`(select ${audit.id} from ${audit} where ${and(
          eq(audit.orgId, assignment.orgId),
          eq(audit.assignmentId, assignment.id),
          ctx.actor.role === 'auditor' ? eq(audit.auditorId, memberId) : undefined,
        )} order by ${audit.startedAt} desc limit 1)`,
      })
      .from(assignment)
      .innerJoin(location, and(eq(location.orgId, assignment.orgId), eq(location.id, assignment.locationId)))
      .innerJoin(member, and(eq(member.orgId, assignment.orgId), eq(member.id, assignment.assigneeId)))
      .innerJoin(checklist, and(eq(checklist.orgId, assignment.orgId), eq(checklist.id, assignment.checklistId)))
      .leftJoin(newest, eq(newest.checklistId, assignment.checklistId))
      .where(
        and(
          eq(assignment.orgId, orgId),
          input.scope === 'mine' ? eq(assignment.assigneeId, memberId) : undefined,
          locationsInReach(ctx.actor),
          await placesToday(ctx, tx, input.regionId),
          input.locationId === undefined ? undefined : eq(assignment.locationId, input.locationId),
          input.status ? eq(assignment.status, input.status) : undefined,
          input.overdue ? isLate(ctx.now()) : undefined,
          after ? sql`(${assignment.dueOn}, ${assignment.id}) > (${after[0]}::date, ${after[1]}::uuid)` : undefined,
        ),
      )
      .orderBy(asc(assignment.dueOn), asc(assignment.id))
      .limit(input.limit + 1);
    return toPage(
      rows,
      input.limit,
      ({ checklistId, checklistKey, title, ...row }) => ({
        ...row,
        checklist: { id: checklistId, title: titleOf(title, checklistKey) },
      }),
      (row) => [row.dueOn, row.id],
    );
  });
}
