import { audit } from '@concord/db/schema/audits';
import { testDatabase } from '@concord/db/test/database';
import { withTenant } from '@concord/db/tenant';
import { asc } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listActions } from '../actions/list-actions.ts';
import { sealAuditLog } from '../audit-log/seal-audit-log.ts';
import { verifyAuditLog } from '../audit-log/verify-audit-log.ts';
import type { JobCtx } from '../context.ts';
import { hasBrand } from '../organization/find-brand.ts';
import { ranking } from '../scorecards/ranking.ts';
import { photosInMemory } from '../test/photos-in-memory.ts';
import { demoPeople } from './brand-facts.ts';
import { contextsOf } from './demo-contexts.ts';
import { makeDemo } from './make-demo.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.close());

const now = new Date('2026-06-15T10:00:00Z');
const userIds = new Map(demoPeople.map(({ login }) => [login, `user-${login}`]));

async function demo(): Promise<JobCtx> {
  const work: JobCtx = {
    db: database.app,
    orgId: v7(),
    now: () => now,
    writtenAt: () => new Date(),
    newId: () => v7(),
    jobs: { send: () => Promise.resolve() },
    photos: photosInMemory(),
    importFolder: () => '',
    requestId: 'demo',
  };
  await makeDemo(work, { userIds });
  return work;
}

/** What was found at each visit; ids differ from one brand to the next, this does not. */
async function scores(work: JobCtx) {
  return withTenant(work.db, work.orgId, (tx) =>
    tx
      .select({ score: audit.score, band: audit.band, day: audit.performedOn })
      .from(audit)
      .orderBy(asc(audit.performedOn), asc(audit.startedAt), asc(audit.score)),
  );
}

it('makes a brand that nobody sees before it is whole, with scores, work in every state and an audit log that verifies', async () => {
  expect(await hasBrand(database.app)).toBe(false);
  const work = await demo();
  expect(await hasBrand(database.app)).toBe(true);
  const ctx = await contextsOf(work, userIds)('admin', now);
  const ranked = await ranking(ctx, { sort: 'best', limit: 50 });
  expect(ranked.network).toMatchObject({ counted: 12, total: 12 });
  expect(new Set(ranked.items.map((item) => item.score)).size).toBeGreaterThan(6);
  const { items } = await listActions(ctx, { limit: 200 });
  expect(new Set(items.map((item) => item.status))).toEqual(new Set(['open', 'in_progress', 'done', 'verified']));
  await sealAuditLog(work);
  expect(await verifyAuditLog(ctx, {})).toMatchObject({ ok: true, problems: [] });
  expect(await scores(work)).toEqual(await scores(await demo()));
}, 60_000);
