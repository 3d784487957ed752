import { persona, personaWish } from '@concord/db/schema/framework';
import { personaPicture, wishGuideline } from '@concord/db/schema/framework-links';
import { guideline } from '@concord/db/schema/standards';
import type { LocalizedText } from '@concord/domain/localized-text';
import { asc, eq, sql } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { ofPersona } from './persona-columns.ts';

export interface PersonaItem {
  readonly id: string;
  readonly key: string;
  readonly name: LocalizedText;
  readonly summary: LocalizedText | null;
  readonly pictureId: string | null;
  readonly wishes: number;
  /** How many wishes no published guideline answers. */
  readonly uncovered: number;
  readonly revision: number;
}

/** More personas than a brand can tell apart; a bound on the answer, not a page. */
const MOST_PERSONAS = 200;

/** The brand's personas in its order, for everybody who reads standards. Throws NOT_ALLOWED. */
export async function listPersonas(ctx: Ctx): Promise<readonly PersonaItem[]> {
  requirePermission(ctx.actor, 'standards.read');
  const { id, key, name, summary, revision } = persona;
  const ofThis = sql`from ${personaWish} w where w.org_id = ${persona.orgId} and w.persona_id = ${persona.id}`;
  const answered = sql`exists (select 1 from ${wishGuideline} l join ${guideline} g on g.org_id = l.org_id and g.id = l.guideline_id
    where l.org_id = w.org_id and l.wish_id = w.id and g.status = 'published')`;
  return inBrand(ctx, (tx) =>
    tx
      .select({
        id,
        key,
        name,
        summary,
        pictureId: personaPicture.photoId,
        wishes: sql<number>`(select count(*)::int ${ofThis})`,
        uncovered: sql<number>`(select count(*)::int ${ofThis} and not ${answered})`,
        revision,
      })
      .from(persona)
      .leftJoin(personaPicture, ofPersona)
      .where(eq(persona.orgId, ctx.actor.orgId))
      .orderBy(asc(persona.position), asc(id))
      .limit(MOST_PERSONAS),
  );
}
