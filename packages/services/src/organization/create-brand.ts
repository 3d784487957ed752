import type { Database } from '@concord/db/client';
import { brandDirectory } from '@concord/db/schema/auth';
import { member, modelVersion, organization } from '@concord/db/schema/organization';
import { withTenant } from '@concord/db/tenant';
import { DEFAULT_ACTION_RULES } from '@concord/domain/action';
import type { Role } from '@concord/domain/roles';
import type { ScorecardModel } from '@concord/domain/scorecard';
import { TERM_LISTS } from '@concord/domain/term';
import { eq } from 'drizzle-orm';
import { insertUsualTerms } from '../framework/insert-usual-terms.ts';

export interface NewMember {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

export interface NewBrand {
  readonly orgId: string;
  readonly name: string;
  /** Short name for the command line, unique by convention, not by constraint: brands do not see each other. */
  readonly slug: string;
  readonly languages: readonly string[];
  readonly isDemo: boolean;
  readonly model: ScorecardModel;
  readonly newId: () => string;
  /** From when the first model holds: scorecards of earlier days use it too. */
  readonly effectiveFrom: string;
  readonly members: readonly NewMember[];
  readonly now: Date;
}

/**
 * Makes a brand with its people, the first version of its federated model and the usual word lists, in one transaction. Not a verb: nobody is in the brand yet.
 * Nobody can sign in to it either until `openBrand`, so one that was cut off while it was filled is never seen.
 */
export async function createBrand(db: Database, brand: NewBrand): Promise<void> {
  const { orgId, now, newId, languages } = brand;
  await withTenant(db, orgId, async (tx) => {
    await tx.insert(organization).values({
      orgId,
      name: brand.name,
      slug: brand.slug,
      languages: [...languages],
      isDemo: brand.isDemo,
      actionRules: DEFAULT_ACTION_RULES,
      createdAt: now,
    });
    await tx.insert(member).values(brand.members.map((person) => ({ orgId, ...person, createdAt: now })));
    await tx.insert(modelVersion).values({
      orgId,
      id: newId(),
      version: 1,
      effectiveFrom: brand.effectiveFrom,
      model: brand.model,
      publishedAt: now,
    });
    for (const list of TERM_LISTS) await insertUsualTerms(tx, { orgId, languages, newId, now }, list);
  });
}

/** Lets the members in: from now on the brand is offered to them after sign-in. Again is no harm. */
export async function openBrand(db: Database, orgId: string): Promise<void> {
  await withTenant(db, orgId, async (tx) => {
    const people = await tx.select({ userId: member.userId }).from(member).where(eq(member.orgId, orgId));
    await tx
      .insert(brandDirectory)
      .values(people.map(({ userId }) => ({ userId, orgId })))
      .onConflictDoNothing();
  });
}
