import {
  acknowledgement,
  guideline,
  guidelineLink,
  guidelinePhoto,
  guidelineReminder,
  guidelineRollout,
} from '@concord/db/schema/standards';
import { withTenant } from '@concord/db/tenant';
import { GuidelineContent } from '@concord/domain/guideline';
import type { Role } from '@concord/domain/roles';
import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { newGuideline, type Spot } from './walk-brand.ts';

/** Another than the caller who may write standards. */
export const colleagueOf = ({ brand, caller }: Spot): string =>
  brand.members[caller === 'admin' ? 'standards_manager' : ('admin' satisfies Role)];

/** A draft of a colleague that the caller is asked to review. */
export async function newReview(spot: Spot): Promise<string> {
  const id = await newGuideline(spot, 'draft');
  const { clock, members } = spot.brand;
  const submitted = { submittedBy: colleagueOf(spot), submittedAt: clock.now };
  await change(spot, id, { reviewerId: members[spot.caller], ...submitted });
  return id;
}

/** A published guideline with a draft beside it. */
export async function newWrittenGuideline(spot: Spot): Promise<string> {
  const id = await newGuideline(spot, 'published');
  const text = { en: `${spot.brand.mark} new standard` };
  const owner = { chapter: 'sight', departmentId: spot.brand.departments[spot.owner] };
  const draft = GuidelineContent.parse({ ...owner, title: text, statement: text, rationale: null, pictureId: null });
  await change(spot, id, { draft });
  return id;
}

async function change({ brand }: Spot, id: string, to: Partial<typeof guideline.$inferInsert>): Promise<void> {
  const { db } = await brand.ctxFor('admin');
  const one = and(eq(guideline.orgId, brand.orgId), eq(guideline.id, id));
  await withTenant(db, brand.orgId, (tx) => tx.update(guideline).set(to).where(one));
}

/** Rows of everything that belongs to a guideline: a market, a picture, who acknowledged it, who was reminded, its plan. */
export async function stockGuidelines(spot: Spot): Promise<void> {
  const { orgId, members, regions, locations, stock, clock, mark } = spot.brand;
  const { db } = await spot.brand.ctxFor('admin');
  const of = { orgId, guidelineId: stock.guideline };
  await withTenant(db, orgId, async (tx) => {
    await tx.insert(guidelineLink).values({ ...of, id: v7(), regionId: regions.country });
    await tx.insert(guidelinePhoto).values({ ...of, photoId: stock.photo });
    for (const locationId of Object.values(locations)) {
      const given = { version: 1, locationId, memberId: members.admin, acknowledgedAt: clock.now };
      await tx.insert(acknowledgement).values({ ...of, id: v7(), ...given });
    }
    await tx
      .insert(guidelineReminder)
      .values({ ...of, id: v7(), missing: 1, sentBy: members.admin, sentAt: clock.now });
    const plan = { why: { en: `${mark} reason` }, messages: [], revision: 1 };
    await tx.insert(guidelineRollout).values({ ...of, ...plan, changedBy: members.admin, changedAt: clock.now });
  });
}
