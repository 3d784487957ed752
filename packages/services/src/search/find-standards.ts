import { checklist } from '@concord/db/schema/checklists';
import { guideline } from '@concord/db/schema/standards';
import type { Tx } from '@concord/db/client';
import type { LocalizedText } from '@concord/domain/localized-text';
import { and, asc, eq, sql } from 'drizzle-orm';
import { titleOf } from '../checklists/title-of.ts';
import type { Actor } from '../context.ts';
import { visibleGuidelines } from '../standards/guideline-row.ts';
import { everyLanguage, folded } from './holds.ts';
import { holdsAll, MOST_FOUND, rank, type Wanted } from './wanted.ts';

export interface FoundTitle {
  readonly id: string;
  readonly title: LocalizedText;
}

/** Guidelines by title and key. */
export function findGuidelines(tx: Tx, actor: Actor, wanted: Wanted): Promise<readonly FoundTitle[]> {
  const titles = everyLanguage(guideline.title);
  return tx
    .select({ id: guideline.id, title: guideline.title })
    .from(guideline)
    .where(and(visibleGuidelines(actor), holdsAll(folded(sql`(${titles} || e'\n' || ${guideline.key})`), wanted)))
    .orderBy(asc(rank([titles, guideline.key], wanted)), asc(guideline.key))
    .limit(MOST_FOUND);
}

/** Checklists by the title of their draft and by key. A draft may be any JSON, so its title may be none. */
export async function findChecklists(tx: Tx, actor: Actor, wanted: Wanted): Promise<readonly FoundTitle[]> {
  const title = sql`(${checklist.draft} -> 'title')`;
  const titles = sql`coalesce(${everyLanguage(sql`(case jsonb_typeof(${title}) when 'object' then ${title} end)`)}, '')`;
  const rows = await tx
    .select({
      id: checklist.id,
      key: checklist.key,
      titled: sql<unknown>`jsonb_build_object('title', ${title})`,
    })
    .from(checklist)
    .where(
      and(eq(checklist.orgId, actor.orgId), holdsAll(folded(sql`(${titles} || e'\n' || ${checklist.key})`), wanted)),
    )
    .orderBy(asc(rank([titles, checklist.key], wanted)), asc(checklist.key))
    .limit(MOST_FOUND);
  return rows.map(({ id, key, titled }) => ({ id, title: titleOf(titled, key) }));
}
