import { actionEvent } from '@concord/db/schema/actions';
import type { Tx } from '@concord/db/client';
import type { Day } from '@concord/domain/ids';
import { and, eq } from 'drizzle-orm';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { createOnce } from '../create-once.ts';

interface SaidAboutAction {
  readonly verb: string;
  readonly id: string;
  readonly actionId: string;
  readonly kind: 'comment' | 'evidence';
  readonly body: string;
  readonly photoId: string | null;
  readonly day: Day;
}

/** Adds to an action's history once, however often it arrives; the id with other content is ID_TAKEN. */
export async function addActionEvent(ctx: Ctx, tx: Tx, said: SaidAboutAction): Promise<void> {
  const { orgId, memberId } = ctx.actor;
  const { verb, id, day, ...rest } = said;
  const content = { ...rest, memberId };
  const { actionId, kind, body, photoId } = actionEvent;
  const made = await createOnce({
    insert: () =>
      tx
        .insert(actionEvent)
        .values({ orgId, id, day, at: ctx.now(), ...content })
        .onConflictDoNothing()
        .returning({ id: actionEvent.id }),
    existing: async () => {
      const [row] = await tx
        .select({ actionId, kind, body, photoId, memberId: actionEvent.memberId })
        .from(actionEvent)
        .where(and(eq(actionEvent.orgId, orgId), eq(actionEvent.id, id)));
      return row;
    },
    content,
  });
  if (!made) return;
  await record(ctx, tx, { verb, subject: { kind: 'action', id: said.actionId }, details: { eventId: id, ...rest } });
}
