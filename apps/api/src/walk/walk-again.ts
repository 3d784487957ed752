import { withTenant } from '@concord/db/tenant';
import { checklistVersion } from '@concord/db/schema/checklists';
import { carryDraft } from '@concord/services/audits/carry-draft';
import { startAudit } from '@concord/services/audits/start-audit';
import { askReaudit } from '@concord/services/reaudits/ask-reaudit';
import { assign, publish, storeVisit } from '@concord/services/test/audit-fixture';
import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Spot } from './walk-brand.ts';

/** Asks the brand's auditor to do an audit again where it missed. */
export async function newReaudit(spot: Spot, auditId: string): Promise<string> {
  const id = v7();
  const { members } = spot.brand;
  const asked = { auditId, assigneeId: members.auditor, dueOn: '2026-03-09' };
  await askReaudit(await spot.brand.ctxFor('admin'), { id, ...asked });
  return id;
}

/** A draft of the caller on the first version of a checklist of its own, and the second version. */
export async function movableDraft(spot: Spot): Promise<{ id: string; versionId: string }> {
  const [id, versionId] = [v7(), v7()];
  const { brand, caller, at } = spot;
  const published = await publish(brand, { ...storeVisit, key: `round-${v7()}` });
  const ctx = await brand.ctxFor(caller);
  await withTenant(ctx.db, brand.orgId, async (tx) => {
    const [first] = await tx.select().from(checklistVersion).where(eq(checklistVersion.id, published.versionId));
    if (first) await tx.insert(checklistVersion).values({ ...first, id: versionId, version: 2 });
  });
  const locationId = brand.locations[at];
  const assignmentId = caller === 'admin' ? null : await assign(brand, published, locationId);
  const startedAt = brand.clock.now.toISOString();
  await startAudit(ctx, { id, assignmentId, checklistVersionId: published.versionId, locationId, startedAt });
  return { id, versionId };
}

/** The same after it went over to the second version. */
export async function movedDraft(spot: Spot): Promise<{ id: string; moveId: string }> {
  const { id, versionId } = await movableDraft(spot);
  const moveId = v7();
  await carryDraft(await spot.brand.ctxFor(spot.caller), { id, moveId, versionId, keep: [] });
  return { id, moveId };
}
