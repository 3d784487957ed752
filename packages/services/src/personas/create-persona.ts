import type { Tx } from '@concord/db/client';
import { persona } from '@concord/db/schema/framework';
import { personaPicture } from '@concord/db/schema/framework-links';
import type { CreatePersonaInput, PersonaWish } from '@concord/domain/persona';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Actor, Ctx } from '../context.ts';
import { createOnce } from '../create-once.ts';
import { nextPosition } from '../framework/next-position.ts';
import { inBrand } from '../in-brand.ts';
import { idSet, linkedIds } from '../links.ts';
import { ofPersona, personaColumns } from './persona-columns.ts';
import { savePortrait } from './save-portrait.ts';
import { saveWishes } from './save-wishes.ts';
import { WISH_GUIDELINES, WISH_TOUCHPOINTS } from './wish-links.ts';
import { wishesOf } from './wishes-of.ts';

/** Adds a persona at the end. Throws NOT_ALLOWED, NOT_FOUND {what: 'photo' | 'guideline' | 'touchpoint'}, ID_TAKEN, KEY_TAKEN. */
export async function createPersona(
  ctx: Ctx,
  input: CreatePersonaInput,
): Promise<{ readonly id: string; readonly revision: number }> {
  requirePermission(ctx.actor, 'standards.write');
  const { actor } = ctx;
  const { orgId, memberId: createdBy } = actor;
  const { id, wishes, pictureId, ...said } = input;
  const content = { ...said, pictureId, wishes: byKind(wishes).map(plain) };
  return inBrand(ctx, async (tx) => {
    const created = await createOnce({
      insert: async () =>
        tx
          .insert(persona)
          .values({
            orgId,
            id,
            ...said,
            position: await nextPosition(tx, orgId, persona),
            createdBy,
            createdAt: ctx.now(),
          })
          .onConflictDoNothing()
          .returning({ id: persona.id }),
      existing: () => contentOf(tx, actor, id),
      content,
    });
    if (!created) return { id, revision: 1 };
    await savePortrait(tx, actor, id, pictureId);
    await saveWishes(tx, actor, id, wishes);
    await record(ctx, tx, { verb: 'personas.create', subject: { kind: 'persona', id }, details: content });
    return { id, revision: 1 };
  });
}

/** A wish as it compares: the same links in another order are the same. */
const plain = ({ id, kind, text, guidelineIds, touchpointIds }: PersonaWish) => ({
  id,
  kind,
  text,
  guidelineIds: idSet(guidelineIds),
  touchpointIds: idSet(touchpointIds),
});

/** The order in which they are stored: between kinds there is no rank. */
const byKind = (wishes: readonly PersonaWish[]): readonly PersonaWish[] =>
  (['need', 'want', 'preference'] as const).flatMap((kind) => wishes.filter((wish) => wish.kind === kind));

async function contentOf(tx: Tx, actor: Actor, id: string): Promise<object | undefined> {
  const [row] = await tx
    .select(personaColumns)
    .from(persona)
    .leftJoin(personaPicture, ofPersona)
    .where(and(eq(persona.orgId, actor.orgId), eq(persona.id, id)));
  const wishes = await wishesOf(tx, actor.orgId, id);
  const ids = wishes.map((wish) => wish.id);
  const guidelines = await linkedIds(tx, actor, WISH_GUIDELINES, ids);
  const touchpoints = await linkedIds(tx, actor, WISH_TOUCHPOINTS, ids);
  const stored = wishes.map(({ rank: _rank, ...wish }) => ({
    ...wish,
    guidelineIds: guidelines.get(wish.id) ?? [],
    touchpointIds: touchpoints.get(wish.id) ?? [],
  }));
  return row && { ...row, wishes: stored };
}
