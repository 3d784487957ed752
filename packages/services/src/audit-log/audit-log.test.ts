import type { TestDatabase } from '@concord/db/test/database';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import type { JobCtx } from '../context.ts';
import { createDepartment } from '../organization/create-department.ts';
import { type Brand, brand } from '../test/brand.ts';
import { failureOf } from '../test/failure-of.ts';
import { world } from '../test/world.ts';
import { listAuditLog } from './list-audit-log.ts';
import { sealAuditLog } from './seal-audit-log.ts';
import { verifyAuditLog } from './verify-audit-log.ts';

const here = world();
/** A fresh brand per test: tampering leaves traces. */
let ours: Brand;

beforeEach(async () => {
  ours = await brand(here.db.app);
});

async function jobCtx(): Promise<JobCtx> {
  const { actor, ...rest } = await ours.ctxFor('admin');
  return { ...rest, orgId: actor.orgId };
}

async function write(events: number): Promise<void> {
  const ctx = await ours.ctxFor('admin');
  for (let n = 0; n < events; n += 1) {
    await createDepartment(ctx, { id: v7(), key: `d-${v7()}`, name: `Department ${n}`, leaderId: null });
  }
}

async function writeAndSeal(...batches: number[]): Promise<void> {
  for (const events of batches) {
    await write(events);
    await sealAuditLog(await jobCtx());
    ours.clock.now = new Date(ours.clock.now.getTime() + 60_000);
  }
}

type Sql = TestDatabase['owner'];

/** What somebody with the owner's password could do behind the product's back. */
async function tamper(work: (sql: Sql) => Promise<unknown>): Promise<void> {
  await here.db.owner.begin(async (sql) => {
    await sql.unsafe(`SET LOCAL app.org_id = '${ours.orgId}'`);
    await work(sql as unknown as Sql);
  });
}

const verify = async (anchor?: { batch: number; hash: string }) =>
  verifyAuditLog(await ours.ctxFor('admin'), anchor ? { anchor } : {});
const codes = async (anchor?: { batch: number; hash: string }) =>
  (await verify(anchor)).problems.map((problem) => problem.code);

describe('sealing', () => {
  it('chains what was committed, in batches, and says how far behind it is', async () => {
    await write(3);
    ours.clock.now = new Date(ours.clock.now.getTime() + 4000);
    const waiting = await listAuditLog(await ours.ctxFor('admin'), { limit: 10 });
    expect(waiting.sealLagSeconds).toBe(4);
    expect(waiting.items.map((item) => item.sealed)).toEqual([false, false, false]);
    expect(await sealAuditLog(await jobCtx())).toBe(3);
    expect(await sealAuditLog(await jobCtx())).toBe(0);
    const done = await listAuditLog(await ours.ctxFor('admin'), { limit: 2 });
    expect(done).toMatchObject({ sealLagSeconds: 0, items: [{ sealed: true, verb: 'departments.create' }, {}] });
    expect(done.items[0]?.member).toEqual({ id: ours.members.admin, name: 'admin' });
    expect(await verify()).toMatchObject({ ok: true, batches: 1, events: 3, head: { batch: 1 } });
  });

  it('seals each event once when several sealers come at once', async () => {
    await write(5);
    const ctx = await jobCtx();
    const sealed = await Promise.all([sealAuditLog(ctx), sealAuditLog(ctx), sealAuditLog(ctx)]);
    expect(sealed.reduce((sum, count) => sum + count)).toBe(5);
    expect(await verify()).toMatchObject({ ok: true, events: 5 });
  });

  it('goes on while people write', async () => {
    const ctx = await jobCtx();
    await Promise.all([write(15), sealAuditLog(ctx), write(15), sealAuditLog(ctx)]);
    await sealAuditLog(ctx);
    expect(await verify()).toMatchObject({ ok: true, events: 30 });
  });

  it('is not open to change by the app itself', async () => {
    await writeAndSeal(1);
    const app = here.db.app.sql;
    for (const table of ['audit_event', 'audit_seal', 'audit_sealed_event']) {
      await expect(app.unsafe(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/);
      await expect(app.unsafe(`UPDATE ${table} SET org_id = org_id`)).rejects.toThrow(/permission denied/);
    }
  });
});

describe('tampering is found', () => {
  it.each([
    ['an edited line', `UPDATE audit_event SET verb = 'departments.update'`, 'BATCH_ALTERED'],
    ['edited details', `UPDATE audit_event SET details = '{"name":"other"}'`, 'DETAILS_ALTERED'],
    ['a deleted line', `DELETE FROM audit_event WHERE ctid = (SELECT min(ctid) FROM audit_event)`, 'EVENT_MISSING'],
    ['a deleted batch', `DELETE FROM audit_seal WHERE batch = 1`, 'BATCH_MISSING'],
    ['a changed seal', `UPDATE audit_seal SET hash = repeat('a', 64) WHERE batch = 1`, 'CHAIN_BROKEN'],
    ['a cut end', `DELETE FROM audit_seal WHERE batch = 2`, 'CHAIN_TRUNCATED'],
  ])('%s', async (_name, statement, code) => {
    await writeAndSeal(2, 2);
    await tamper((sql) => sql.unsafe(statement));
    const verdict = await verify();
    expect(verdict.ok).toBe(false);
    expect(verdict.problems.map((problem) => problem.code)).toContain(code);
  });

  it('a line slipped in with an old date, before and after it is sealed', async () => {
    await writeAndSeal(2);
    await tamper(
      (sql) => sql`INSERT INTO audit_event (org_id, id, at, verb, subject_kind, salt, details, details_hash)
        SELECT org_id, ${v7()}, at - interval '1 day', 'departments.create', 'department', salt, details, details_hash
        FROM audit_event LIMIT 1`,
    );
    expect(await codes()).toEqual(['EVENT_BACKDATED']);
    await sealAuditLog(await jobCtx());
    expect(await codes()).toEqual(['EVENT_BACKDATED']);
  });

  it('a log cut off with all its traces, by the head that was kept outside', async () => {
    await writeAndSeal(2, 2);
    const { head } = await verify();
    if (!head) throw new Error('something is sealed');
    expect(await codes(head)).toEqual([]);
    await writeAndSeal(1);
    expect(await codes(head)).toEqual([]);
    await tamper(async (sql) => {
      await sql`DELETE FROM audit_event WHERE id IN (SELECT event_id FROM audit_sealed_event WHERE batch >= 2)`;
      await sql`DELETE FROM audit_sealed_event WHERE batch >= 2`;
      await sql`DELETE FROM audit_seal WHERE batch >= 2`;
    });
    expect(await codes()).toEqual([]);
    expect(await codes(head)).toEqual(['ANCHOR_DIFFERS']);
  });

  it('but erased details are not', async () => {
    await writeAndSeal(2, 2);
    await tamper((sql) => sql`UPDATE audit_event SET details = NULL, salt = NULL`);
    expect(await verify()).toMatchObject({ ok: true, events: 4, problems: [] });
    expect((await listAuditLog(await ours.ctxFor('admin'), { limit: 1 })).items[0]?.details).toBeNull();
  });
});

describe('who reads it', () => {
  it('is the admin of the brand, page by page', async () => {
    await write(5);
    expect(await failureOf(listAuditLog(await ours.ctxFor('standards_manager'), { limit: 5 }))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await failureOf(verifyAuditLog(await ours.ctxFor('viewer'), {}))).toMatchObject({ code: 'NOT_ALLOWED' });
    const ctx = await ours.ctxFor('admin');
    const first = await listAuditLog(ctx, { limit: 3 });
    const second = await listAuditLog(ctx, { limit: 3, cursor: first.nextCursor });
    const ids = new Set([...first.items, ...second.items].map((item) => item.id));
    expect([ids.size, second.nextCursor]).toEqual([5, null]);
    expect((await listAuditLog(await here.theirs.ctxFor('admin'), { limit: 3 })).items).toEqual([]);
  });
});
