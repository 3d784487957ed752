import { location } from '@concord/db/schema/organization';
import { acknowledgement } from '@concord/db/schema/standards';
import { withTenant } from '@concord/db/tenant';
import { ListAcknowledgementsInput } from '@concord/domain/acknowledgement';
import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { deliverNotification } from '../notifications/deliver-notification.ts';
import { listNotifications } from '../notifications/list-notifications.ts';
import { publishGuideline } from '../standards/publish-guideline.ts';
import { retireGuideline } from '../standards/retire-guideline.ts';
import { setGuidelineDates } from '../standards/set-guideline-dates.ts';
import { updateGuideline } from '../standards/update-guideline.ts';
import { failureOf } from '../test/failure-of.ts';
import { published } from '../test/guideline-fixture.ts';
import { world } from '../test/world.ts';
import { acknowledge } from './acknowledge.ts';
import { listAcknowledgements } from './list-acknowledgements.ts';
import { remindLocations } from './remind-locations.ts';
import { toAcknowledge } from './to-acknowledge.ts';

const here = world();
const ctxFor = (role: Parameters<typeof here.ours.ctxFor>[0]) => here.ours.ctxFor(role);
const list = async (role: Parameters<typeof ctxFor>[0], id: string, over: object = {}) =>
  listAcknowledgements(await ctxFor(role), ListAcknowledgementsInput.parse({ id, ...over }));
const mine = async (role: Parameters<typeof ctxFor>[0]) => toAcknowledge(await ctxFor(role), { limit: 100 });

describe('acknowledging', () => {
  it('is for the own places of managers, once for each version', async () => {
    const { id } = await published(here.ours, await ctxFor('admin'));
    const manager = await ctxFor('location_manager');
    const asked = (await mine('location_manager')).items.find((item) => item.id === id);
    expect(asked).toMatchObject({ version: 1, asked: 1, missing: 1, places: [{ id: here.ours.locations.north }] });
    const { locations } = here.ours;
    const strange = acknowledge(manager, { guidelineId: id, version: 1, locationIds: [locations.south] });
    expect(await failureOf(strange)).toEqual({ code: 'NOT_FOUND', details: { what: 'location' } });
    const own = { guidelineId: id, version: 1, locationIds: null };
    expect((await acknowledge(manager, own)).given).toBe(1);
    expect((await acknowledge(manager, own)).given).toBe(0);
    expect((await acknowledge(await ctxFor('region_manager'), own)).given).toBe(0);
    expect((await mine('location_manager')).items.map((item) => item.id)).not.toContain(id);
    for (const role of ['viewer', 'auditor', 'department_owner', 'standards_manager'] as const) {
      expect(await failureOf(acknowledge(await ctxFor(role), own))).toMatchObject({ code: 'NOT_ALLOWED' });
    }
    expect(await list('admin', id)).toMatchObject({
      ...{ asked: 2, given: 1, total: 2 },
      items: [
        { location: { name: 'Harbour', region: 'North' }, acknowledged: true, version: 1, by: 'location_manager' },
        { location: { name: 'Old Town' }, acknowledged: false, version: null, by: null },
      ],
    });
    expect(await list('region_manager', id)).toMatchObject({ asked: 1, given: 1 });
  });

  it('is asked anew by a new version, not by a small change', async () => {
    const admin = await ctxFor('admin');
    const one = await published(here.ours, admin);
    const give = (version: number) => acknowledge(admin, { guidelineId: one.id, version, locationIds: null });
    expect((await give(1)).given).toBe(2);
    const next = async (revision: number, en: string, minor: boolean) => {
      const saved = await updateGuideline(admin, { ...one, title: { en }, revision });
      return publishGuideline(admin, { id: one.id, revision: saved.revision, minor });
    };
    const small = await next(one.revision, 'A comma', true);
    expect(await list('admin', one.id)).toMatchObject({ version: 2, given: 2 });
    const large = await next(small.revision, 'Something else', false);
    expect(await list('admin', one.id)).toMatchObject({
      version: 3,
      given: 0,
      items: [{ version: 1 }, { version: 1 }],
    });
    expect(await failureOf(give(1))).toEqual({ code: 'REVISION_STALE', details: { current: 3 } });
    expect((await give(3)).given).toBe(2);
    await retireGuideline(admin, { id: one.id, revision: large.revision });
    expect(await failureOf(give(3))).toMatchObject({ code: 'STATE_FORBIDS' });
  });

  it('asks the open places of the market and nobody else', async () => {
    const admin = await ctxFor('admin');
    const { regions, locations, orgId } = here.ours;
    const south = await published(here.ours, admin, { regionIds: [regions.south] });
    const country = await published(here.ours, admin, { regionIds: [regions.country] });
    expect(await list('admin', south.id)).toMatchObject({ asked: 1, items: [{ location: { id: locations.south } }] });
    expect((await list('admin', country.id)).asked).toBe(2);
    expect((await mine('location_manager')).items.map(({ id }) => id)).not.toContain(south.id);
    const close = (closedOn: string | null) =>
      withTenant(admin.db, orgId, (tx) =>
        tx
          .update(location)
          .set({ closedOn })
          .where(and(eq(location.orgId, orgId), eq(location.id, locations.south))),
      );
    await close('2026-03-02');
    expect(await list('admin', south.id)).toMatchObject({ asked: 0, items: [] });
    await close(null);
  });

  it('is one row however many managers press at once, and nobody can take it back', async () => {
    const { id } = await published(here.ours, await ctxFor('admin'));
    const people = [await ctxFor('location_manager'), await ctxFor('region_manager'), await ctxFor('admin')];
    const own = { guidelineId: id, version: 1, locationIds: [here.ours.locations.north] };
    const given = await Promise.all(people.map((ctx) => acknowledge(ctx, own)));
    expect(given.reduce((sum, one) => sum + one.given, 0)).toBe(1);
    const removal = withTenant(here.db.app, here.ours.orgId, (tx) => tx.delete(acknowledgement));
    await expect(removal).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  it('comes in order of the day, and pages through everything once', async () => {
    const admin = await here.theirs.ctxFor('admin');
    for (const by of ['2026-05-01', null, '2026-03-01', null]) {
      const one = await published(here.theirs, admin);
      if (by) await setGuidelineDates(admin, { id: one.id, revision: one.revision, reviewOn: null, acknowledgeBy: by });
    }
    const seen: (string | null)[] = [];
    for (let cursor: string | null = null, more = true; more;) {
      const page: Awaited<ReturnType<typeof toAcknowledge>> = await toAcknowledge(admin, { cursor, limit: 1 });
      expect(page.total).toBe(4);
      seen.push(...page.items.map(({ acknowledgeBy }) => acknowledgeBy));
      cursor = page.nextCursor;
      more = cursor !== null;
    }
    expect(seen).toEqual(['2026-03-01', '2026-05-01', null, null]);
    expect((await toAcknowledge(admin, { limit: 9 })).items.map(({ overdue }) => overdue)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('the list of places', () => {
  it('narrows by region, state and search', async () => {
    const admin = await ctxFor('admin');
    const { id } = await published(here.ours, admin);
    const { regions, locations } = here.ours;
    await acknowledge(admin, { guidelineId: id, version: 1, locationIds: [locations.north] });
    const names = async (over: object) => (await list('admin', id, over)).items.map(({ location: { name } }) => name);
    expect(await names({ state: 'missing' })).toEqual(['Old Town']);
    expect(await names({ state: 'given' })).toEqual(['Harbour']);
    expect(await names({ search: 'ulm' })).toEqual(['Old Town']);
    expect(await names({ search: '%' })).toEqual([]);
    expect(await list('admin', id, { regionId: regions.north })).toMatchObject({ asked: 1, given: 1, total: 1 });
    const strange = list('region_manager', id, { regionId: regions.south });
    expect(await failureOf(strange)).toMatchObject({ code: 'NOT_FOUND', details: { what: 'region' } });
  });
});

describe('who hears of it', () => {
  const told = async (role: Parameters<typeof ctxFor>[0], id: string) =>
    (await listNotifications(await ctxFor(role), { limit: 200 })).items.filter(({ subjectId }) => subjectId === id);
  async function deliver(kind: string): Promise<number> {
    const job = here.ours.jobs.findLast(({ payload }) => payload.kind === kind);
    const { actor: _actor, ...parts } = await ctxFor('admin');
    return deliverNotification(
      { ...parts, orgId: here.ours.orgId },
      { kind, ...(job?.payload.id && { id: job.payload.id }) },
    );
  }

  it('managers of places that have not acknowledged, once each time', async () => {
    const admin = await ctxFor('admin');
    const { id } = await published(here.ours, admin);
    expect(await deliver('guideline_published')).toBe(2);
    expect(await deliver('guideline_published')).toBe(0);
    expect(await told('location_manager', id)).toMatchObject([
      { kind: 'guideline_published', guideline: { en: 'Greet within ten seconds' } },
    ]);
    const writer = await here.ours.ctxFor('standards_manager');
    const access = { ...writer.actor.access, departments: new Set<string>() };
    const ofOthers = { ...writer, actor: { ...writer.actor, access } };
    expect(await failureOf(remindLocations(ofOthers, { id }))).toEqual({
      code: 'NOT_FOUND',
      details: { what: 'department' },
    });
    expect(await remindLocations(admin, { id })).toEqual({ missing: 2 });
    expect(await deliver('guideline_reminder')).toBe(2);
    await acknowledge(admin, { guidelineId: id, version: 1, locationIds: [here.ours.locations.north] });
    expect(await remindLocations(admin, { id })).toEqual({ missing: 1 });
    expect(await deliver('guideline_reminder')).toBe(0);
    expect((await list('admin', id)).reminder).toMatchObject({ by: 'admin', missing: 1 });
    await acknowledge(admin, { guidelineId: id, version: 1, locationIds: null });
    expect(await remindLocations(admin, { id })).toEqual({ missing: 0 });
  });

  it('before the day, unless it was moved; and the owner on the day of the review', async () => {
    const admin = await ctxFor('admin');
    const one = await published(here.ours, admin);
    const dates = (revision: number, acknowledgeBy: string) =>
      setGuidelineDates(admin, { id: one.id, revision, reviewOn: '2026-03-10', acknowledgeBy });
    const { revision } = await dates(one.revision, '2026-03-20');
    expect(await deliver('guideline_acknowledge_due')).toBe(0);
    here.ours.clock.now = new Date('2026-03-17T06:00:00Z');
    expect(await deliver('guideline_acknowledge_due')).toBe(2);
    expect(await deliver('guideline_acknowledge_due')).toBe(0);
    await dates(revision, '2026-03-30');
    expect(await deliver('guideline_acknowledge_due')).toBe(0);
    here.ours.clock.now = new Date('2026-03-27T06:00:00Z');
    expect(await deliver('guideline_acknowledge_due')).toBe(2);
    expect(await deliver('guideline_review_due')).toBe(2);
    expect((await told('department_owner', one.id)).map(({ kind }) => kind)).toEqual(['guideline_review_due']);
  });
});
