import { withTenant } from '@concord/db/tenant';
import { action } from '@concord/db/schema/actions';
import { location } from '@concord/db/schema/organization';
import { glossaryTerm, persona } from '@concord/db/schema/framework';
import { knowledge } from '@concord/db/schema/knowledge';
import { guideline } from '@concord/db/schema/standards';
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../test/audit-fixture.ts';
import { world } from '../test/world.ts';
import { searchAll } from './search-all.ts';

const here = world();

beforeAll(async () => {
  const { orgId, regions, departments, locations, members } = here.ours;
  await publish(here.ours);
  const place = (name: string, externalId: string, city = '', regionId = regions.south) => ({
    orgId,
    id: v7(),
    regionId,
    externalId,
    name,
    city,
    timeZone: 'Europe/Berlin',
  });
  await withTenant(here.db.app, orgId, async (tx) => {
    await tx
      .insert(location)
      .values([
        place('Große Straße', 'DE-77', 'MÜNCHEN'),
        place('Győr Árkád', 'HU-1', 'Győr'),
        place('مقهى الشمال', 'SA-1', 'الرياض'),
        place('New Harbour', 'DE-78', 'Bremen'),
        place('100% Café_Bar', 'FR-1', 'Paris'),
        ...Array.from({ length: 12 }, (_, at) => place(`Kiosk ${String(at)}`, `K-${String(at)}`)),
      ]);
    const due = { priority: 'high', dueOn: '2026-03-20', firstDueOn: '2026-03-20' };
    const work = { orgId, departmentId: departments.facilities, ...due };
    await tx.insert(action).values([
      { ...work, id: v7(), locationId: locations.north, title: 'Mend the harbour door' },
      { ...work, id: v7(), locationId: locations.north, title: 'Harbour sign', status: 'cancelled' },
      { ...work, id: v7(), locationId: locations.south, title: 'Harbour view' },
    ]);
    const text = { en: 'Harbour lights', de: 'Hafenlichter' };
    const draft = { orgId, chapter: 'sight', departmentId: departments.service, title: text, statement: text };
    await tx.insert(guideline).values({ ...draft, id: v7(), key: 'lights', createdBy: members.admin });
    const by = { orgId, createdBy: members.admin };
    await tx.insert(persona).values({ ...by, id: v7(), key: 'skipper', name: { de: 'Hafenkapitän' }, position: 1 });
    const study = { kind: 'research', title: { en: 'Ships' }, summary: { en: 'x' }, learnedOn: '2026-01-01' };
    await tx.insert(knowledge).values({ ...by, id: v7(), ...study, source: 'Hafenamt', ownerId: members.admin });
    const term = { term: { en: 'quay' }, meaning: { en: 'x' }, avoid: { de: 'Hafenkante' } };
    await tx.insert(glossaryTerm).values({ orgId, id: v7(), ...term });
  });
});

async function found(text: string, role: Parameters<typeof here.ours.ctxFor>[0] = 'admin') {
  const { locations, ...rest } = await searchAll(await here.ours.ctxFor(role), { text });
  return { locations: locations.map((one) => one.name), ...rest };
}

describe('searching everything', () => {
  it.each([
    ['große', 'Große Straße'],
    ['münchen', 'Große Straße'],
    ['GYŐR', 'Győr Árkád'],
    ['الشمال', 'مقهى الشمال'],
    ['hu-1', 'Győr Árkád'],
    ['0% café_', '100% Café_Bar'],
    ['bremen harb', 'New Harbour'],
    ['gyor arkad', 'Győr Árkád'],
    ['cafe', '100% Café_Bar'],
    ['GROSSE STRASSE', 'Große Straße'],
    ['مقهي', 'مقهى الشمال'],
  ])('finds by name, city or number, in any script and case: %j', async (text, name) => {
    expect((await found(text)).locations).toEqual([name]);
  });

  it('puts what begins so first, and shows at most eight', async () => {
    expect((await found('harbour')).locations).toEqual(['Harbour', 'New Harbour']);
    expect((await found('kiosk')).locations).toHaveLength(8);
    expect((await found('%')).locations).toEqual(['100% Café_Bar']);
    expect((await found('__')).locations).toEqual([]);
  });

  it('finds standards and checklists in every language, departments, regions and work that is open', async () => {
    expect((await found('hafen')).guidelines).toMatchObject([{ title: { en: 'Harbour lights' } }]);
    expect((await found('filialbesuch')).checklists).toMatchObject([{ title: { en: 'Store visit' } }]);
    expect((await found('facil')).departments).toMatchObject([{ name: 'Facilities' }]);
    expect((await found('nor')).regions).toMatchObject([{ name: 'North' }]);
    expect((await found('harbour')).actions.map((one) => one.title['en']).sort()).toEqual([
      'Harbour view',
      'Mend the harbour door',
    ]);
  });

  it('finds personas, customer knowledge and words, also by source and by what is not said', async () => {
    expect(await found('hafen', 'auditor')).toMatchObject({
      personas: [{ title: { de: 'Hafenkapitän' } }],
      knowledge: [{ title: { en: 'Ships' } }],
      terms: [{ title: { en: 'quay' } }],
    });
  });

  it('shows nobody what lies outside their reach or their rights', async () => {
    const manager = await found('harbour', 'location_manager');
    expect([manager.locations, manager.actions.length, manager.guidelines]).toEqual([['Harbour'], 1, []]);
    expect((await found('harbour', 'department_owner')).actions).toEqual([]);
    expect((await found('harbour', 'auditor')).actions).toEqual([]);
    expect((await found('south', 'region_manager')).regions).toEqual([]);
    const strangers = await searchAll(await here.theirs.ctxFor('admin'), { text: 'kiosk' });
    expect(Object.values(strangers).flat()).toEqual([]);
  });
});
