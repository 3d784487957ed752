import { member } from '@concord/db/schema/organization';
import { guidelineReminder } from '@concord/db/schema/standards';
import type { Tx } from '@concord/db/client';
import { and, desc, eq } from 'drizzle-orm';

export interface Reminder {
  readonly at: string;
  readonly by: string;
  /** Places that had not acknowledged then. */
  readonly missing: number;
}

/** When the locations were last reminded of a guideline, and by whom; null for never. */
export async function lastReminder(tx: Tx, orgId: string, guidelineId: string): Promise<Reminder | null> {
  const [row] = await tx
    .select({ at: guidelineReminder.sentAt, by: member.name, missing: guidelineReminder.missing })
    .from(guidelineReminder)
    .innerJoin(member, and(eq(member.orgId, guidelineReminder.orgId), eq(member.id, guidelineReminder.sentBy)))
    .where(and(eq(guidelineReminder.orgId, orgId), eq(guidelineReminder.guidelineId, guidelineId)))
    .orderBy(desc(guidelineReminder.sentAt), desc(guidelineReminder.id))
    .limit(1);
  return row ? { ...row, at: row.at.toISOString() } : null;
}
