import { action } from '@concord/db/schema/actions';
import { audit, finding } from '@concord/db/schema/audits';
import { checklistVersion } from '@concord/db/schema/checklists';
import type { Tx } from '@concord/db/client';
import type { LocalizedText } from '@concord/domain/localized-text';
import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import { actionItem, selectActions } from '../actions/action-item.ts';
import { actionsInReach } from '../actions/reachable-action.ts';
import type { Ctx } from '../context.ts';
import { everyLanguage, folded } from './holds.ts';
import { holdsAll, MOST_FOUND, type Wanted } from './wanted.ts';

export interface FoundAction {
  readonly id: string;
  readonly title: LocalizedText;
  readonly location: string;
  readonly dueOn: string;
}

/**
 * Actions that still want somebody, by their own title or the text of the question they came from, the earliest due first. The questions
 * are looked through once per published version, not once per action.
 */
export async function findActions(tx: Tx, ctx: Ctx, wanted: Wanted): Promise<readonly FoundAction[]> {
  const { orgId } = ctx.actor;
  const asked = await questionsHolding(tx, orgId, wanted);
  const fromQuestion =
    asked.length === 0
      ? undefined
      : sql`(${audit.checklistVersionId}, ${finding.question}) in (select * from json_to_recordset(${JSON.stringify(asked)}::json) as q("versionId" uuid, question text))`;
  const rows = await selectActions(tx, ctx.now())
    .where(
      and(
        actionsInReach(ctx.actor),
        inArray(action.status, ['open', 'in_progress', 'done']),
        or(holdsAll(folded(action.title), wanted), fromQuestion),
      ),
    )
    .orderBy(asc(action.dueOn), asc(action.id))
    .limit(MOST_FOUND);
  return rows.map(actionItem).map(({ id, title, location, dueOn }) => ({ id, title, location: location.name, dueOn }));
}

interface Question {
  readonly versionId: string;
  readonly question: string;
}

async function questionsHolding(tx: Tx, orgId: string, wanted: Wanted): Promise<readonly Question[]> {
  const asked = sql`jsonb_path_query(${checklistVersion.definition}, '$.sections[*].questions[*]')`;
  const texts = tx
    .select({
      versionId: checklistVersion.id,
      question: sql<string>`asked ->> 'id'`.as('question'),
      text: sql`asked -> 'text'`.as('text'),
    })
    .from(checklistVersion)
    .crossJoinLateral(sql`${asked} asked`)
    .where(eq(checklistVersion.orgId, orgId))
    .as('texts');
  return tx
    .select({ versionId: texts.versionId, question: texts.question })
    .from(texts)
    .where(holdsAll(folded(everyLanguage(sql`${texts.text}`)), wanted));
}
