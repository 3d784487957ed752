import { location, locationRegion, memberScope } from '@concord/db/schema/organization';
import { opening, openingGate, playbook } from '@concord/db/schema/openings';
import { withTenant } from '@concord/db/tenant';
import type { PlaybookStage } from '@concord/domain/opening';
import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { newLocation, type Spot } from './walk-brand.ts';

/** A stage with a gate of every kind. */
export function newStages({ brand, owner }: Spot): PlaybookStage[] {
  const { departments, members, stock, mark } = brand;
  const text = { en: `${mark} gate` };
  const gate = { departmentId: departments[owner], memberId: members.admin, daysBefore: 7 };
  const passed = { minScore: 80, bands: ['good'], noCritical: true };
  return [
    {
      id: v7(),
      title: { en: `${mark} stage` },
      gates: [
        { id: v7(), ...gate, demand: { kind: 'task', title: text, instructions: text } },
        { id: v7(), ...gate, demand: { kind: 'checklist', checklistId: stock.published.checklistId, ...passed } },
        { id: v7(), ...gate, demand: { kind: 'guidelines', guidelineIds: [stock.guideline] } },
      ],
    },
  ];
}

export async function newPlaybook(spot: Spot): Promise<string> {
  const { orgId, members, mark } = spot.brand;
  const { db } = await spot.brand.ctxFor('admin');
  const id = v7();
  const said = { name: { en: `${mark} playbook` }, stages: newStages(spot), createdBy: members.admin };
  await withTenant(db, orgId, (tx) => tx.insert(playbook).values({ orgId, id, ...said }));
  return id;
}

/** A place of the spot that was never open; the manager of the northern one manages those of the north. */
export async function newUnopened(spot: Spot): Promise<string> {
  const id = await newLocation(spot);
  const { orgId, members, regions } = spot.brand;
  const { db } = await spot.brand.ctxFor('admin');
  await withTenant(db, orgId, async (tx) => {
    await tx.update(location).set({ openedOn: '2026-06-01' }).where(eq(location.id, id));
    const always = { fromDay: '-infinity', untilDay: 'infinity', regionId: regions[spot.at] };
    await tx.insert(locationRegion).values({ orgId, locationId: id, ...always });
    if (spot.at === 'south') return;
    await tx.insert(memberScope).values({ orgId, id: v7(), memberId: members.location_manager, locationId: id });
  });
  return id;
}

/** A running opening of a new place of the spot, with one task. */
export async function newOpening(spot: Spot): Promise<{ id: string; gateId: string }> {
  const { orgId, members, departments, mark, clock } = spot.brand;
  const locationId = await newUnopened(spot);
  const [id, gateId, playbookId] = [v7(), v7(), await newPlaybook(spot)];
  const { db } = await spot.brand.ctxFor('admin');
  const title = { en: `${mark} task` };
  await withTenant(db, orgId, async (tx) => {
    await tx.insert(opening).values({
      ...{ orgId, id, locationId, playbookId, playbookName: title, stages: [title], opensOn: '2026-06-01' },
      ...{ startedBy: members.admin, startedAt: clock.now },
    });
    await tx.insert(openingGate).values({
      ...{ orgId, id: gateId, openingId: id, stage: 0, position: 0, departmentId: departments[spot.owner] },
      ...{ demand: { kind: 'task', title, instructions: null }, assigneeId: members.admin, daysBefore: 7 },
    });
  });
  return { id, gateId };
}

/** An opening in each district. */
export async function stockOpenings(spot: Spot): Promise<void> {
  await newOpening(spot);
  await newOpening({ ...spot, at: 'south' });
}
