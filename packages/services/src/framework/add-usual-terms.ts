import { organization } from '@concord/db/schema/organization';
import type { TermList } from '@concord/domain/term';
import { eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { insertUsualTerms } from './insert-usual-terms.ts';
import { TERM_TABLES } from './term-lists.ts';

/** Adds what is missing of the usual entries to a word list, e.g. of a brand that is older than the lists. Throws NOT_ALLOWED. */
export async function addUsualTerms(ctx: Ctx, list: TermList): Promise<{ readonly added: number }> {
  requirePermission(ctx.actor, 'standards.write');
  const { orgId } = ctx.actor;
  return inBrand(ctx, async (tx) => {
    // One at a time per brand: two that add at once would both find the same keys missing.
    const [brand] = await tx
      .select({ languages: organization.languages })
      .from(organization)
      .where(eq(organization.orgId, orgId))
      .for('no key update');
    const terms = { orgId, languages: brand?.languages ?? [], newId: ctx.newId, now: ctx.now() };
    const keys = await insertUsualTerms(tx, terms, list);
    if (keys.length > 0) {
      const verb = `${TERM_TABLES[list].verbs}.addUsual`;
      await record(ctx, tx, { verb, subject: { kind: list, id: null }, details: { keys } });
    }
    return { added: keys.length };
  });
}
