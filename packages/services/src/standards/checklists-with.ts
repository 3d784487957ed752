import type { Tx } from '@concord/db/client';
import { checklist } from '@concord/db/schema/checklists';
import type { LocalizedText } from '@concord/domain/localized-text';
import { and, asc, eq, sql } from 'drizzle-orm';
import { newestVersion } from '../checklists/newest-version.ts';
import { titleOf } from '../checklists/title-of.ts';

/** Checklists whose draft or newest version has a question made from the guideline. */
export async function checklistsWith(
  tx: Tx,
  orgId: string,
  key: string,
): Promise<readonly { readonly checklistId: string; readonly title: LocalizedText }[]> {
  const newest = newestVersion(tx, orgId);
  const names = (json: unknown) =>
    sql`jsonb_path_exists(${json}, '$.sections[*].questions[*] ? (@.guideline == $key)', jsonb_build_object('key', ${key}::text))`;
  const rows = await tx
    .select({ id: checklist.id, key: checklist.key, draft: checklist.draft })
    .from(checklist)
    .leftJoin(newest, eq(newest.checklistId, checklist.id))
    .where(
      and(eq(checklist.orgId, orgId), sql`(${names(checklist.draft)} or coalesce(${names(newest.definition)}, false))`),
    )
    .orderBy(asc(checklist.key));
  return rows.map((row) => ({ checklistId: row.id, title: titleOf(row.draft, row.key) }));
}
