import { action, actionEvent } from '@concord/db/schema/actions';
import { withTenant } from '@concord/db/tenant';
import { testDatabase } from '@concord/db/test/database';
import type { ScorecardModel } from '@concord/domain/scorecard';
import { v7 } from 'uuid';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { rebuildScores } from '../rollups/rebuild-scores.ts';
import { closeLocation } from '../organization/close-location.ts';
import { publish, type Published, publishModel, storeVisit } from '../test/audit-fixture.ts';
import { brand, type Brand } from '../test/brand.ts';
import { failureOf } from '../test/failure-of.ts';
import { pastAudit } from '../test/past-audit.ts';
import { compliance } from './compliance.ts';
import { locationScorecard } from './location-scorecard.ts';

const database = await testDatabase();
afterAll(() => database.close());

const model: ScorecardModel = {
  components: { readiness: 10, compliance: 45, experience: 30, action: 15 },
  departments: [
    { department: 'service', weight: 2 },
    { department: 'facilities', weight: 1 },
  ],
  minimumCoverage: 0.5,
  actionWindowDays: 30,
};
const complianceOnly: ScorecardModel = { ...model, components: { compliance: 1 } };

let ours: Brand;
let visit: Published;
beforeEach(async () => {
  ours = await brand(database.app);
  visit = await publish(ours);
});

async function northern(asOf?: string) {
  const input = { locationId: ours.locations.north, ...(asOf === undefined ? {} : { asOf }) };
  return locationScorecard(await ours.ctxFor('admin'), input);
}

/** What happened to an action, one day each: `['verify', '2026-03-05']`. */
async function pastAction(priority: string, firstDueOn: string, ...events: readonly (readonly [string, string])[]) {
  const { orgId, locations, departments } = ours;
  const ctx = await ours.ctxFor('admin');
  const id = v7();
  const row = { orgId, id, locationId: locations.north, departmentId: departments.service, title: 'Work', priority };
  await withTenant(ctx.db, orgId, async (tx) => {
    await tx.insert(action).values({ ...row, dueOn: firstDueOn, firstDueOn });
    for (const [kind, day] of events) {
      await tx
        .insert(actionEvent)
        .values({ orgId, id: v7(), actionId: id, kind, day, at: new Date(`${day}T12:00:00Z`) });
    }
    await rebuildScores(tx, orgId, { locations: [locations.north], from: null });
  });
  return id;
}

describe('compliance', () => {
  test('pools weighted audits, averages deductions, each checklist once; what no audit asked is no share', async () => {
    await publishModel(ours, complianceOnly);
    const other = await publish(ours, { ...storeVisit, key: 'other' });
    const inspection = await publish(ours, { ...storeVisit, key: 'inspection' });
    const { service } = ours.departments;
    const at = { locationId: ours.locations.north, performedOn: '2026-02-20' };
    await pastAudit(ours, {
      ...at,
      published: visit,
      performedOn: '2026-02-19',
      statistics: { [service]: { earned: 0, possible: 9 } },
    });
    await pastAudit(ours, { ...at, published: visit, statistics: { [service]: { earned: 6, possible: 8 } } });
    await pastAudit(ours, { ...at, published: other, statistics: { [service]: { earned: 0, possible: 2 } } });
    await pastAudit(ours, {
      ...at,
      published: inspection,
      statistics: { [service]: { method: 'deduction', scale: 100, pointsLost: 10 } },
    });
    const card = await northern();
    const [first, second] = card.departments;
    // Pooled 6 of 10 stands for two checklists, the inspection 0.9 for one: (0.6 + 0.6 + 0.9) / 3.
    expect(first?.components[0]?.share).toBeCloseTo(0.7, 12);
    expect(first?.components[0]?.sources.compliance).toHaveLength(3);
    expect(second).toMatchObject({ department: { key: 'facilities' }, score: null, coverage: 0 });
    expect(card.score).toBeCloseTo(0.7, 12);
    expect(card.coverage).toBeCloseTo(2 / 3, 12);
    expect(card).toMatchObject({ enough: true, newestData: '2026-02-20', model: { version: 1 } });
  });

  test('goes by the newest audit as of the day, within its validity window of 90 days', async () => {
    await publishModel(ours, { ...complianceOnly, minimumCoverage: 0 });
    const at = { published: visit, locationId: ours.locations.north };
    const shares = (earned: number) => ({ [ours.departments.service]: { earned, possible: 10 } });
    await pastAudit(ours, { ...at, performedOn: '2025-12-01', statistics: shares(2) });
    await pastAudit(ours, { ...at, performedOn: '2026-02-01', statistics: shares(8) });
    const scores = [];
    for (const asOf of ['2025-11-30', '2025-12-01', '2026-01-31', '2026-02-01', '2026-05-01', '2026-05-02']) {
      scores.push((await northern(asOf)).score);
    }
    expect(scores).toEqual([null, 0.2, 0.2, 0.8, 0.8, null]);
    expect((await northern('2026-06-01')).newestData).toBe('2026-02-01');
  });
});

describe('action', () => {
  test('counts what fell due in the window by priority, as it stood on the day', async () => {
    await publishModel(ours, { ...model, components: { action: 1 }, minimumCoverage: 0 });
    await pastAction('urgent', '2026-03-10', ['verify', '2026-03-10']);
    await pastAction('normal', '2026-03-10', ['verify', '2026-03-11']);
    const reopened = await pastAction('low', '2026-03-12', ['verify', '2026-03-05'], ['reopen', '2026-03-20']);
    await pastAction('high', '2026-03-12', ['cancel', '2026-03-15']);
    await pastAction('urgent', '2026-02-01', ['verify', '2026-01-31']);
    const share = async (asOf: string) => {
      const card = await northern(asOf);
      return card.departments[0]?.components[0]?.share ?? null;
    };
    // Weights: urgent 8, high 4, normal 2, low 1.
    expect(await share('2026-03-09')).toBeNull();
    expect(await share('2026-03-10')).toBeCloseTo(8 / 10, 12);
    expect(await share('2026-03-12')).toBeCloseTo((8 + 1) / (8 + 2 + 1 + 4), 12);
    expect(await share('2026-03-15')).toBeCloseTo(9 / 11, 12);
    expect(await share('2026-03-20')).toBeCloseTo(8 / 11, 12);
    expect(await share('2026-04-09')).toBeCloseTo(0, 12);
    expect(await share('2026-04-11')).toBeNull();
    const card = await northern('2026-03-15');
    const sources = card.departments[0]?.components[0]?.sources.action;
    expect(sources).toMatchObject({ due: 3, verifiedInTime: 2 });
    expect(sources?.actionIds).toContain(reopened);
  });
});

describe('the whole', () => {
  test('weighs components and departments, and says coverage', async () => {
    await publishModel(ours, model);
    const { service, facilities } = ours.departments;
    const statistics = { [service]: { earned: 9, possible: 10 }, [facilities]: { earned: 1, possible: 2 } };
    await pastAudit(ours, {
      published: visit,
      locationId: ours.locations.north,
      performedOn: '2026-02-20',
      statistics,
    });
    await pastAction('normal', '2026-03-01', ['verify', '2026-03-01']);
    const card = await northern('2026-03-02');
    const first = (45 * 0.9 + 15 * 1) / 60;
    expect(card.departments[0]?.score).toBeCloseTo(first, 12);
    expect(card.departments[0]?.coverage).toBeCloseTo(0.6, 12);
    expect(card.coverage).toBeCloseTo((2 * 0.6 + 0.45) / 3, 12);
    expect(card.score).toBeCloseTo((2 * first + 0.5) / 3, 12);
  });

  test('ends on the day on which the location closes, and still says what was known there', async () => {
    await publishModel(ours, complianceOnly);
    const statistics = { [ours.departments.service]: { earned: 9, possible: 10 } };
    await pastAudit(ours, {
      published: visit,
      locationId: ours.locations.north,
      performedOn: '2026-02-20',
      statistics,
    });
    await closeLocation(await ours.ctxFor('admin'), { id: ours.locations.north, closedOn: '2026-02-25' });
    expect(await northern('2026-02-24')).toMatchObject({ open: true, score: 0.9 });
    const closed = await northern('2026-02-25');
    expect(closed).toMatchObject({ open: false, score: null, enough: false, newestData: '2026-02-20' });
    expect(closed.departments[0]).toMatchObject({ score: null, coverage: 0 });
    expect(closed.departments[0]?.components[0]?.sources.compliance).toHaveLength(1);
  });

  test('below the minimum coverage there is no number', async () => {
    await publishModel(ours, model);
    const statistics = { [ours.departments.service]: { earned: 9, possible: 10 } };
    await pastAudit(ours, {
      published: visit,
      locationId: ours.locations.north,
      performedOn: '2026-02-20',
      statistics,
    });
    const card = await northern();
    expect(card).toMatchObject({ score: null, enough: false });
    expect(card.coverage).toBeCloseTo((2 * 0.45) / 3, 12);
  });

  test('uses the model of the day, before the first one the first', async () => {
    await publishModel(ours, { ...complianceOnly, minimumCoverage: 0 }, '2026-01-10', 1);
    await publishModel(ours, { ...complianceOnly, minimumCoverage: 1 }, '2026-02-10', 2);
    const versions = [];
    for (const asOf of ['2025-06-01', '2026-01-10', '2026-02-09', '2026-02-10']) {
      versions.push((await northern(asOf)).model.version);
    }
    expect(versions).toEqual([1, 1, 1, 2]);
  });
});

describe('reach', () => {
  test('other places, regions, departments and brands are not there', async () => {
    await publishModel(ours, complianceOnly);
    const theirs = await brand(database.app, 'Other brand');
    await publishModel(theirs, complianceOnly);
    const { north, south } = ours.locations;
    const manager = await ours.ctxFor('location_manager');
    expect((await locationScorecard(manager, { locationId: north })).location.name).toBe('Harbour');
    expect((await failureOf(locationScorecard(manager, { locationId: south }))).details).toEqual({ what: 'location' });
    const abroad = await theirs.ctxFor('admin');
    expect((await failureOf(locationScorecard(abroad, { locationId: north }))).details).toEqual({ what: 'location' });
    const owner = await ours.ctxFor('department_owner');
    expect((await locationScorecard(owner, { locationId: north })).departments).toHaveLength(1);
    const hidden = { locationId: north, departmentId: ours.departments.facilities };
    expect((await failureOf(compliance(owner, hidden))).details).toEqual({ what: 'department' });
    const auditor = await ours.ctxFor('auditor');
    expect((await failureOf(locationScorecard(auditor, { locationId: north }))).code).toBe('NOT_ALLOWED');
  });

  test('a brand without a model is told so', async () => {
    expect((await failureOf(northern())).details).toEqual({ what: 'model' });
  });
});
