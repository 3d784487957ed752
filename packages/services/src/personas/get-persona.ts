import { persona, touchpoint } from '@concord/db/schema/framework';
import { personaPicture } from '@concord/db/schema/framework-links';
import { ServiceError } from '@concord/domain/errors';
import type { ById } from '@concord/domain/organization';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { isCovered, linkedGuidelines, linkedTerms } from '../framework/linked-things.ts';
import { inBrand } from '../in-brand.ts';
import { ofPersona, personaColumns } from './persona-columns.ts';
import { WISH_GUIDELINES, WISH_TOUCHPOINTS } from './wish-links.ts';
import { wishesOf } from './wishes-of.ts';

/** One persona with its wishes by rank and what answers each of them. Throws NOT_ALLOWED, NOT_FOUND {what: 'persona'}. */
export async function getPersona(ctx: Ctx, { id }: ById) {
  requirePermission(ctx.actor, 'standards.read');
  const { actor } = ctx;
  return inBrand(ctx, async (tx) => {
    const [row] = await tx
      .select({ id: persona.id, ...personaColumns, revision: persona.revision })
      .from(persona)
      .leftJoin(personaPicture, ofPersona)
      .where(and(eq(persona.orgId, actor.orgId), eq(persona.id, id)));
    if (!row) throw new ServiceError('NOT_FOUND', { what: 'persona' });
    const wishes = await wishesOf(tx, actor.orgId, id);
    const ids = wishes.map((wish) => wish.id);
    const guidelines = await linkedGuidelines(tx, actor, WISH_GUIDELINES, ids);
    const touchpoints = await linkedTerms(tx, actor, WISH_TOUCHPOINTS, touchpoint, ids);
    return {
      ...row,
      wishes: wishes.map((wish) => {
        const linked = guidelines.get(wish.id) ?? [];
        return { ...wish, guidelines: linked, touchpoints: touchpoints.get(wish.id) ?? [], covered: isCovered(linked) };
      }),
    };
  });
}
