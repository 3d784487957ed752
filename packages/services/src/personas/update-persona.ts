import { persona } from '@concord/db/schema/framework';
import type { UpdatePersonaInput } from '@concord/domain/persona';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { lockRevision } from '../lock-revision.ts';
import { savePortrait } from './save-portrait.ts';
import { saveWishes } from './save-wishes.ts';

/**
 * Replaces what a persona is, its wishes and their ranks as a whole; its key stays. A wish that is named again keeps its id.
 * Throws NOT_ALLOWED, NOT_FOUND {what: 'persona' | 'photo' | 'guideline' | 'touchpoint'}, REVISION_STALE {current}, ID_TAKEN (a wish
 * of another persona).
 */
export async function updatePersona(
  ctx: Ctx,
  input: UpdatePersonaInput,
): Promise<{ readonly id: string; readonly revision: number }> {
  requirePermission(ctx.actor, 'standards.write');
  const { id, revision: _seen, pictureId, wishes, ...said } = input;
  return inBrand(ctx, async (tx) => {
    const revision = await lockRevision(tx, ctx.actor, persona, input, 'persona');
    await tx
      .update(persona)
      .set({ ...said, revision })
      .where(and(eq(persona.orgId, ctx.actor.orgId), eq(persona.id, id)));
    await savePortrait(tx, ctx.actor, id, pictureId);
    await saveWishes(tx, ctx.actor, id, wishes);
    await record(ctx, tx, {
      verb: 'personas.update',
      subject: { kind: 'persona', id },
      details: { ...said, pictureId, wishes, revision },
    });
    return { id, revision };
  });
}
