import type { Database, Tx } from '@concord/db/client';
import { brandDirectory } from '@concord/db/schema/auth';
import { organization } from '@concord/db/schema/organization';
import { withoutTenant, withTenant } from '@concord/db/tenant';
import { ServiceError } from '@concord/domain/errors';
import { type Permission, permissionsOf, type Reach, type Role } from '@concord/domain/roles';
import { eq } from 'drizzle-orm';
import type { Account } from './account.ts';
import { actorWithin, type Claim } from './resolve-actor.ts';

/** A reach as JSON: everywhere, or the ids. */
export type ReachIds = 'all' | readonly string[];

export interface ActiveBrand {
  readonly orgId: string;
  readonly name: string;
  readonly memberId: string;
  readonly role: Role;
  readonly permissions: readonly Permission[];
  /** Of the brand's own texts; the first is the default. */
  readonly languages: readonly string[];
  readonly isDemo: boolean;
  readonly regions: ReachIds;
  readonly locations: ReachIds;
  readonly departments: ReachIds;
}

export interface Me {
  readonly user: Account['user'];
  /** Where the person is an active member, by name. */
  readonly brands: readonly { readonly orgId: string; readonly name: string; readonly role: Role }[];
  /** Null until the session chose one of the brands, and after the person left it. */
  readonly active: ActiveBrand | null;
  /** ISO 8601, UTC. */
  readonly serverTime: string;
}

/** The signed-in person, their brands, and their place in the active one. */
export async function me(account: Account): Promise<Me> {
  const found = await brandsOf(account.db, account.user.id);
  return {
    user: account.user,
    brands: found.map(({ orgId, name, role }) => ({ orgId, name, role })),
    active: found.find((brand) => brand.orgId === account.activeOrgId) ?? null,
    serverTime: account.now().toISOString(),
  };
}

/** The directory knows ids only; each brand says by itself, in its own transaction, whether the person is in it. */
async function brandsOf(db: Database, userId: string): Promise<readonly ActiveBrand[]> {
  const listed = await directoryOf(db, userId);
  const brands: ActiveBrand[] = [];
  for (const orgId of listed) {
    const brand = await withTenant(db, orgId, (tx) => brandWithin(tx, { userId, orgId }));
    if (brand) brands.push(brand);
  }
  return brands.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function directoryOf(db: Database, userId: string): Promise<readonly string[]> {
  const rows = await withoutTenant(db, (drizzle) =>
    drizzle
      .select({ orgId: brandDirectory.orgId })
      .from(brandDirectory)
      .where(eq(brandDirectory.userId, userId))
      .limit(100),
  );
  return rows.map((row) => row.orgId);
}

async function brandWithin(tx: Tx, claim: Claim): Promise<ActiveBrand | null> {
  const actor = await actorWithin(tx, claim).catch(nullIfNoBrand);
  const [brand] = await tx.select().from(organization).where(eq(organization.orgId, claim.orgId));
  if (!actor || !brand) return null;
  const { role, memberId, access } = actor;
  return {
    orgId: claim.orgId,
    name: brand.name,
    memberId,
    role,
    permissions: permissionsOf(role),
    languages: brand.languages,
    isDemo: brand.isDemo,
    regions: asIds(access.regions),
    locations: asIds(access.locations),
    departments: asIds(access.departments),
  };
}

function nullIfNoBrand(error: unknown): null {
  if (error instanceof ServiceError && error.code === 'NO_BRAND') return null;
  throw error;
}

const asIds = (reach: Reach): ReachIds => (reach === 'all' ? 'all' : [...reach]);
