import { action } from '@concord/db/schema/actions';
import { audit, finding } from '@concord/db/schema/audits';
import { checklistVersion } from '@concord/db/schema/checklists';
import { department, location, member, organization } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import type { ActionStatus, Priority } from '@concord/domain/action';
import type { LocalizedText } from '@concord/domain/localized-text';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { todayThere } from '../organization/today-there.ts';
import { atLocation } from './reachable-action.ts';

/** Unfinished and due before today at the location. */
export function isOverdue(now: Date): SQL<boolean> {
  return sql<boolean>`(${action.status} in ('open', 'in_progress') and ${action.dueOn} < ${todayThere(now)})`;
}

/** The text of the question that a finding answered, from the very version that was audited. */
const questionText = sql<LocalizedText | null>`jsonb_path_query_first(${checklistVersion.definition},
  '$.sections[*].questions[*] ? (@.id == $question).text', jsonb_build_object('question', ${finding.question}))`;

/** Actions with what a line in a list shows. */
export function selectActions(tx: Tx, now: Date) {
  return tx
    .select({
      action,
      questionText,
      languages: organization.languages,
      overdue: isOverdue(now),
      department: { id: department.id, name: department.name },
      location: { id: location.id, name: location.name },
      assigneeName: member.name,
      finding,
    })
    .from(action)
    .innerJoin(organization, eq(organization.orgId, action.orgId))
    .innerJoin(location, atLocation)
    .innerJoin(department, and(eq(department.orgId, action.orgId), eq(department.id, action.departmentId)))
    .leftJoin(member, and(eq(member.orgId, action.orgId), eq(member.id, action.assigneeId)))
    .leftJoin(finding, and(eq(finding.orgId, action.orgId), eq(finding.id, action.findingId)))
    .leftJoin(audit, and(eq(audit.orgId, finding.orgId), eq(audit.id, finding.auditId)))
    .leftJoin(
      checklistVersion,
      and(eq(checklistVersion.orgId, audit.orgId), eq(checklistVersion.id, audit.checklistVersionId)),
    )
    .$dynamic();
}

export type ActionItemRow = Awaited<ReturnType<typeof selectActions>>[number];

export function actionItem({ action: row, finding: found, ...shown }: ActionItemRow) {
  return {
    id: row.id,
    title: titleOf(row.title, shown),
    status: row.status as ActionStatus,
    priority: row.priority as Priority,
    dueOn: row.dueOn,
    overdue: shown.overdue,
    department: shown.department,
    location: shown.location,
    assignee: row.assigneeId === null ? null : { id: row.assigneeId, name: shown.assigneeName ?? '' },
    finding: found === null ? null : { id: found.id, auditId: found.auditId, question: found.question },
    revision: row.revision,
  };
}
export type ActionItem = ReturnType<typeof actionItem>;

/** A person's own title stands in the brand's first language; work from a finding carries the question's text. */
function titleOf(
  title: string | null,
  { questionText: text, languages }: Pick<ActionItemRow, 'questionText' | 'languages'>,
): LocalizedText {
  if (title !== null) return { [languages[0] ?? 'en']: title };
  return text ?? {};
}
