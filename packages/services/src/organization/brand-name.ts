import { organization } from '@concord/db/schema/organization';
import { eq } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';

/** What the brand is called, and the languages of its own texts. */
export async function brandName(ctx: Ctx): Promise<{ readonly name: string; readonly languages: readonly string[] }> {
  const { name, languages } = organization;
  const [row] = await inBrand(ctx, (tx) =>
    tx.select({ name, languages }).from(organization).where(eq(organization.orgId, ctx.actor.orgId)),
  );
  return row ?? { name: '', languages: [] };
}
