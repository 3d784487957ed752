import { action } from '@concord/db/schema/actions';
import { audit } from '@concord/db/schema/audits';
import { assignment } from '@concord/db/schema/checklists';
import { location, modelVersion } from '@concord/db/schema/organization';
import { acknowledgement, guideline, photo } from '@concord/db/schema/standards';
import { checklistVersion } from '@concord/db/schema/checklists';
import { withTenant } from '@concord/db/tenant';
import { LeagueTableInput } from '@concord/domain/league-query';
import { ACTION_STATUSES } from '@concord/domain/action';
import { Gln } from '@concord/domain/gln';

import { asc } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { sealAuditLog } from '../audit-log/seal-audit-log.ts';
import { verifyAuditLog } from '../audit-log/verify-audit-log.ts';
import type { JobCtx } from '../context.ts';
import { getFramework } from '../framework/get-framework.ts';
import { listBehaviours } from '../framework/list-behaviours.ts';
import { listTerms } from '../framework/list-terms.ts';
import { listKnowledge } from '../knowledge/list-knowledge.ts';
import { hasBrand } from '../organization/find-brand.ts';
import { checkOpeningHours } from '../organization/opening-hours.ts';
import { listOpenings } from '../openings/list-openings.ts';
import { verifyRollups } from '../rollups/verify-rollups.ts';
import { leagueTable } from '../network/league-table.ts';
import { listPersonas } from '../personas/list-personas.ts';
import { DEMO_NOW, demoDatabase, demoUsers, madeDemo } from '../test/made-demo.ts';
import { contextsOf } from './demo-contexts.ts';

const database = demoDatabase();
const SMALL = { locations: 24, years: 1, photos: true };
let work: JobCtx;
beforeAll(async () => {
  expect(await hasBrand(database().app)).toBe(false);
  work = await madeDemo(database(), SMALL);
}, 120_000);

/** What was found at each visit; ids differ from one brand to the next, this does not. */
async function scores(work: JobCtx) {
  return withTenant(work.db, work.orgId, (tx) =>
    tx
      .select({ score: audit.score, band: audit.band, day: audit.performedOn })
      .from(audit)
      .orderBy(asc(audit.performedOn), asc(audit.startedAt), asc(audit.score)),
  );
}

it('makes a brand whose scores and audit log hold, and the same one again', async () => {
  expect(await hasBrand(database().app)).toBe(true);
  const ctx = await contextsOf(work, demoUsers)('admin', DEMO_NOW);

  const best = LeagueTableInput.parse({});
  const ranked = await leagueTable(ctx, best);
  expect(ranked.total).toBe(24);
  expect(ranked.counted).toBeGreaterThan(18);
  expect(new Set(ranked.rows.map((item) => item.score)).size).toBeGreaterThan(12);

  expect(await verifyRollups(work.db, work.orgId)).toMatchObject({ locations: 26, problems: [] });
  await sealAuditLog(work);
  expect(await verifyAuditLog(ctx, {})).toMatchObject({ ok: true, problems: [] });

  const again = await madeDemo(database(), SMALL);
  expect(await scores(work)).toEqual(await scores(again));
  const rankedAgain = await leagueTable(await contextsOf(again, demoUsers)('admin', DEMO_NOW), best);
  const scored = ({ rows }: typeof ranked) => rows.map(({ name, score }) => [name, score]);
  expect(scored(rankedAgain)).toEqual(scored(ranked));
}, 120_000);

it('has places, standards, checklists, photos and actions of every kind', async () => {
  await withTenant(work.db, work.orgId, async (tx) => {
    const places = await tx.select().from(location);
    expect(new Set(places.map((place) => place.countryCode))).toEqual(new Set(['DE', 'FR', 'HU', 'AE']));
    expect(new Set(places.map((place) => place.name)).size).toBe(places.length);
    for (const { gln, openingHours } of places) {
      expect(Gln.safeParse(gln).success).toBe(true);
      expect(checkOpeningHours(openingHours)).toEqual({ ok: true, text: openingHours });
    }
    expect(await tx.select().from(modelVersion)).toHaveLength(2);
    const guidelines = await tx.select().from(guideline);
    expect(guidelines).toHaveLength(45);
    expect(new Set(guidelines.map(({ status }) => status))).toEqual(new Set(['draft', 'published']));
    expect(guidelines.filter(({ reviewerId }) => reviewerId !== null)).toHaveLength(1);
    const given = await tx.select({ version: acknowledgement.version }).from(acknowledgement);
    expect(new Set(given.map(({ version }) => version))).toEqual(new Set([1, 2]));
    expect(await tx.select().from(checklistVersion)).toHaveLength(6);

    const actions = await tx.select().from(action);
    expect(new Set(actions.map(({ status }) => status))).toEqual(new Set(ACTION_STATUSES));
    const verified = actions.filter(({ status }) => status === 'verified');
    expect(verified.some(({ verifiedOn, firstDueOn }) => (verifiedOn ?? '') > firstDueOn)).toBe(true);
    expect(verified.every(({ verifiedBy, finishedBy }) => verifiedBy !== finishedBy)).toBe(true);

    const photos = await tx.select().from(photo);
    const [one] = photos;
    expect(photos.length).toBeGreaterThan(new Set(photos.map(({ storedSha256 }) => storedSha256)).size * 2);
    expect((await work.photos.read(work.orgId, one?.storedSha256 ?? '', 'full')).byteLength).toBe(one?.bytes);
    expect((await tx.select().from(assignment)).some(({ status }) => status === 'open')).toBe(true);
  });
});

it('has locations on their way to their first day, one of them late', async () => {
  const ctx = await contextsOf(work, demoUsers)('viewer', DEMO_NOW);
  const { items } = await listOpenings(ctx, { status: 'preparing', limit: 10 });
  expect(items.map(({ late, readiness: { gates, met, stage } }) => [late, gates, met, stage])).toEqual([
    [true, 8, 3, 1],
    [false, 8, 2, 1],
  ]);
});

it('says what the brand is for, who its customers are and what it knows of them', async () => {
  const ctx = await contextsOf(work, demoUsers)('viewer', DEMO_NOW);
  expect((await getFramework(ctx)).every(({ revision }) => revision === 1)).toBe(true);
  expect(await listTerms(ctx, 'touchpoint')).toHaveLength(13);
  const behaviours = await listBehaviours(ctx);
  expect(new Set(behaviours.map(({ channel, covered }) => `${channel} ${String(covered)}`)).size).toBe(4);
  const personas = await listPersonas(ctx);
  expect(personas).toHaveLength(3);
  expect(personas.every(({ pictureId, uncovered, wishes }) => pictureId && uncovered > 0 && wishes > uncovered)).toBe(
    true,
  );
  const { items } = await listKnowledge(ctx, { order: 'expiry', limit: 10 });
  expect(items.map(({ state }) => state)).toEqual(['expired', 'expiring', 'current', 'current']);
});
