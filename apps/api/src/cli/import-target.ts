import type { Ctx } from '@concord/services/context';
import { type BrandFound, findBrands } from '@concord/services/organization/find-brand';
import { resolveActor } from '@concord/services/session/resolve-actor';
import type { Work } from '../start/open-work.ts';
import { verbPartsOf } from '../verb-parts.ts';
import { UsageError } from './command.ts';

/** The brand of this slug, or the only one. Throws UsageError. */
export async function namedBrand(work: Work, slug: string | undefined): Promise<BrandFound> {
  const brands = await findBrands(work.db);
  const wanted = brands.filter((brand) => slug === undefined || brand.slug === slug);
  if (wanted.length === 1 && wanted[0]) return wanted[0];
  const known = brands.map((brand) => brand.slug).join(', ') || 'none yet';
  if (slug === undefined) throw new UsageError(`say which brand: --brand one of ${known}.`);
  throw new UsageError(
    wanted.length > 1 ? `several brands are called "${slug}".` : `there is no brand "${slug}". Known: ${known}.`,
  );
}

/** What verbs of the brand are given: its first admin acts. Throws UsageError. */
export async function contextIn(work: Work, brand: BrandFound): Promise<Ctx> {
  if (brand.adminUserId === null) throw new UsageError(`the brand "${brand.slug}" has no admin to act for.`);
  const actor = await resolveActor(work.db, { userId: brand.adminUserId, orgId: brand.orgId });
  return { ...verbPartsOf(work), actor, requestId: 'concord-import' };
}
