import { savedView } from '@concord/db/schema/organization';
import { ServiceError } from '@concord/domain/errors';
import type { SaveViewInput } from '@concord/domain/league-query';
import { and, eq } from 'drizzle-orm';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { createOnce } from '../create-once.ts';
import { inBrand } from '../in-brand.ts';

/** More than anybody finds anything in. */
const MOST_VIEWS = 100;

/** Keeps a view of a table for the member alone. Throws KEY_TAKEN (the name is in use), ID_TAKEN, STATE_FORBIDS {limit} at 100 views. */
export async function saveView(ctx: Ctx, input: SaveViewInput): Promise<{ readonly id: string }> {
  const { orgId, memberId } = ctx.actor;
  const { id, ...content } = input;
  return inBrand(ctx, async (tx) => {
    const own = and(eq(savedView.orgId, orgId), eq(savedView.memberId, memberId));
    const created = await createOnce({
      insert: () =>
        tx
          .insert(savedView)
          .values({ orgId, id, memberId, ...content, createdAt: ctx.now() })
          .onConflictDoNothing()
          .returning({ id: savedView.id }),
      existing: async () => {
        const { place, name, query } = savedView;
        const same = and(eq(savedView.orgId, orgId), eq(savedView.id, id));
        const [row] = await tx.select({ memberId: savedView.memberId, place, name, query }).from(savedView).where(same);
        return row;
      },
      content: { memberId, ...content },
    });
    if (!created) return { id };
    // After the insert, so that a repeat is still the same call; a refusal takes the insert back.
    if ((await tx.$count(savedView, own)) > MOST_VIEWS) throw new ServiceError('STATE_FORBIDS', { limit: MOST_VIEWS });
    await record(ctx, tx, { verb: 'savedViews.save', subject: { kind: 'savedView', id }, details: content });
    return { id };
  });
}
