import type { Database } from '@concord/db/client';
import { brandDirectory } from '@concord/db/schema/auth';
import { department, member, organization } from '@concord/db/schema/organization';
import { withoutTenant, withTenant } from '@concord/db/tenant';
import { and, asc, eq } from 'drizzle-orm';

export interface BrandFound {
  readonly orgId: string;
  readonly name: string;
  readonly slug: string;
  readonly isDemo: boolean;
  /** The longest-serving active admin; who commands of the installation act as. */
  readonly adminUserId: string | null;
  readonly departments: readonly { readonly id: string; readonly key: string }[];
}

/** Every brand of the installation that somebody can open, oldest first; for the person who runs it. */
export async function findBrands(db: Database): Promise<BrandFound[]> {
  const directory = await withoutTenant(db, (drizzle) =>
    drizzle.selectDistinct({ orgId: brandDirectory.orgId }).from(brandDirectory).orderBy(asc(brandDirectory.orgId)),
  );
  const brands: BrandFound[] = [];
  for (const { orgId } of directory) {
    const found = await withTenant(db, orgId, async (tx) => {
      const [brand] = await tx
        .select({ name: organization.name, slug: organization.slug, isDemo: organization.isDemo })
        .from(organization)
        .where(eq(organization.orgId, orgId));
      const [admin] = await tx
        .select({ userId: member.userId })
        .from(member)
        .where(and(eq(member.orgId, orgId), eq(member.role, 'admin'), eq(member.active, true)))
        .orderBy(asc(member.createdAt), asc(member.id))
        .limit(1);
      const departments = await tx
        .select({ id: department.id, key: department.key })
        .from(department)
        .where(eq(department.orgId, orgId))
        .orderBy(asc(department.key));
      return brand && { orgId, ...brand, adminUserId: admin?.userId ?? null, departments };
    });
    if (found) brands.push(found);
  }
  return brands;
}

/** Whether the demo brand of this short name is there. */
export async function hasDemo(db: Database, slug: string): Promise<boolean> {
  return (await findBrands(db)).some((brand) => brand.isDemo && brand.slug === slug);
}

/** Whether the installation has a brand that somebody can open. */
export async function hasBrand(db: Database): Promise<boolean> {
  const rows = await withoutTenant(db, (drizzle) =>
    drizzle.select({ orgId: brandDirectory.orgId }).from(brandDirectory).limit(1),
  );
  return rows.length > 0;
}
