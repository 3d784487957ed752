import { TERM_LISTS, TermInputs, TERM_KINDS } from '@concord/domain/term';
import { auditEvent } from '@concord/db/schema/audit-log';
import { withTenant } from '@concord/db/tenant';
import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { foundBrand } from '../organization/found-brand.ts';
import { failureOf } from '../test/failure-of.ts';
import { world } from '../test/world.ts';
import { addUsualTerms } from './add-usual-terms.ts';
import { createTerm } from './create-term.ts';
import { listTerms } from './list-terms.ts';
import { orderTerms } from './order-terms.ts';
import { removeTerm } from './remove-term.ts';
import { TERM_TABLES } from './term-lists.ts';
import { updateTerm } from './update-term.ts';
import { USUAL_TERMS } from './usual-terms.ts';
import { createBehaviour } from './create-behaviour.ts';

const here = world();
const entry = (name: string) => ({
  id: v7(),
  key: `own-${v7()}`,
  kind: 'own' as const,
  name: { en: name, de: `${name} (de)` },
  description: null,
});

describe('the usual word lists', () => {
  it('name every usual kind once, in the five languages', () => {
    for (const list of TERM_LISTS) {
      const usual = USUAL_TERMS[list];
      expect(new Set(usual.map(({ key }) => key)).size).toBe(usual.length);
      for (const { key, kind, name } of usual) {
        expect(TermInputs[list].create.safeParse({ id: v7(), key, kind, name, description: null }).success).toBe(true);
        expect(Object.keys(name)).toEqual(['en', 'de', 'fr', 'hu', 'ar']);
      }
    }
    const kinds = (list: 'touchpoint' | 'journeyPhase') => USUAL_TERMS[list].map(({ kind }) => kind);
    expect([...kinds('touchpoint'), 'own']).toEqual(TERM_KINDS.touchpoint);
    expect([...kinds('journeyPhase'), 'own']).toEqual(TERM_KINDS.journeyPhase);
  });

  it('are there in a new brand, in its own languages', async () => {
    const { app: db } = here.db;
    const newBrand = (languages: readonly string[]) =>
      foundBrand(
        { db, now: () => new Date('2026-03-02T00:00:00Z'), newId: () => v7() },
        { name: 'New', slug: 'new', languages, admins: [{ userId: v7(), name: 'A', email: 'a@example.org' }] },
      );
    const names = async (languages: readonly string[]) => {
      const { orgId } = await newBrand(languages);
      const { table } = TERM_TABLES.journeyPhase;
      const rows = await withTenant(db, orgId, (tx) =>
        tx.select({ name: table.name }).from(table).where(eq(table.orgId, orgId)).orderBy(table.position),
      );
      return rows.map(({ name }) => name);
    };
    expect((await names(['hu', 'de-AT']))[0]).toEqual({ hu: 'Igény', 'de-AT': 'Bedarf' });
    expect((await names(['pt']))[6]).toEqual({ en: 'After-sales' });
  });

  it('come to an older brand at a press, once, and leave what it has', async () => {
    const ctx = await here.theirs.ctxFor('standards_manager');
    await createTerm(ctx, 'journeyPhase', { ...entry('Own use'), key: 'use' });
    const added = await Promise.all([addUsualTerms(ctx, 'journeyPhase'), addUsualTerms(ctx, 'journeyPhase')]);
    expect(added.map((answer) => answer.added).toSorted()).toEqual([0, 6]);
    const phases = await listTerms(ctx, 'journeyPhase');
    expect(phases.map(({ key }) => key)).toEqual([
      'use',
      'need',
      'anticipation',
      'evaluation',
      'purchase',
      'delivery',
      'after_sales',
    ]);
    expect(phases[0]?.name['en']).toBe('Own use');
  });
});

describe('an entry of a word list', () => {
  it('is made once, however often it arrives, and changes only from what was seen', async () => {
    const ctx = await here.ours.ctxFor('standards_manager');
    const kiosk = entry('Kiosk');
    expect(await createTerm(ctx, 'touchpoint', kiosk)).toEqual({ id: kiosk.id, revision: 1 });
    expect(await createTerm(ctx, 'touchpoint', { ...kiosk })).toEqual({ id: kiosk.id, revision: 1 });
    const other = { ...kiosk, name: { en: 'Other' } };
    expect(await failureOf(createTerm(ctx, 'touchpoint', other))).toMatchObject({ code: 'ID_TAKEN' });
    expect(await failureOf(createTerm(ctx, 'touchpoint', { ...kiosk, id: v7() }))).toMatchObject({ code: 'KEY_TAKEN' });

    const { key: _key, ...content } = kiosk;
    const renamed = { ...content, name: { en: 'Order screen' }, revision: 1 };
    expect(await updateTerm(ctx, 'touchpoint', renamed)).toEqual({ id: kiosk.id, revision: 2 });
    expect(await failureOf(updateTerm(ctx, 'touchpoint', renamed))).toEqual({
      code: 'REVISION_STALE',
      details: { current: 2 },
    });
    expect(await failureOf(updateTerm(ctx, 'emotion', renamed))).toMatchObject({ code: 'NOT_FOUND' });
    const lines = await withTenant(here.db.app, here.ours.orgId, (tx) =>
      tx.select({ verb: auditEvent.verb }).from(auditEvent).where(eq(auditEvent.subjectId, kiosk.id)),
    );
    expect(lines.map(({ verb }) => verb).toSorted()).toEqual(['touchpoints.create', 'touchpoints.update']);
  });

  it('stays while something names it, and says what', async () => {
    const ctx = await here.ours.ctxFor('admin');
    const window = entry('Window');
    await createTerm(ctx, 'touchpoint', window);
    const behaviour = { id: v7(), channel: 'frontline' as const, title: { en: 'Smile' }, text: null };
    await createBehaviour(ctx, { ...behaviour, guidelineIds: [], touchpointIds: [window.id] });
    expect(await failureOf(removeTerm(ctx, 'touchpoint', { id: window.id, revision: 1 }))).toEqual({
      code: 'IN_USE',
      details: { what: 'touchpoint', by: 'behaviour_touchpoint' },
    });
    const unused = entry('Unused');
    await createTerm(ctx, 'touchpoint', unused);
    expect(await failureOf(removeTerm(ctx, 'touchpoint', { id: unused.id, revision: 2 }))).toMatchObject({
      code: 'REVISION_STALE',
    });
    await removeTerm(ctx, 'touchpoint', { id: unused.id, revision: 1 });
    expect((await listTerms(ctx, 'touchpoint')).map(({ id }) => id)).not.toContain(unused.id);
  });

  it('stands where it was put; what was not named follows as it was', async () => {
    const ctx = await here.ours.ctxFor('standards_manager');
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(entry) as [ReturnType<typeof entry>, ...ReturnType<typeof entry>[]];
    for (const phase of [a, b, c, d]) if (phase) await createTerm(ctx, 'journeyPhase', phase);
    await orderTerms(ctx, 'journeyPhase', { ids: [c?.id ?? '', a.id, c?.id ?? ''] });
    const order = async () => (await listTerms(ctx, 'journeyPhase')).map(({ name }) => name['en']);
    expect(await order()).toEqual(['c', 'a', 'b', 'd']);
    expect(await failureOf(orderTerms(ctx, 'journeyPhase', { ids: [v7()] }))).toEqual({
      code: 'NOT_FOUND',
      details: { what: 'journeyPhase' },
    });
  });

  it('is read by everybody and written by who writes standards', async () => {
    for (const role of ['viewer', 'auditor', 'department_owner', 'location_manager', 'region_manager'] as const) {
      const ctx = await here.ours.ctxFor(role);
      expect((await listTerms(ctx, 'touchpoint')).length).toBeGreaterThan(0);
      expect(await failureOf(createTerm(ctx, 'touchpoint', entry('No')))).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await failureOf(addUsualTerms(ctx, 'touchpoint'))).toMatchObject({ code: 'NOT_ALLOWED' });
    }
  });

  it('refuses kinds that its list does not have, and text that no database holds', async () => {
    const { create } = TermInputs.emotion;
    expect(create.safeParse({ ...entry('x'), kind: 'own' }).success).toBe(false);
    expect(create.safeParse({ ...entry('x'), kind: 'pleasant' }).success).toBe(true);
    const ctx = await here.ours.ctxFor('admin');
    for (const text of ['a\u0000b', '\ud800']) {
      expect(await failureOf(createTerm(ctx, 'touchpoint', entry(text)))).toMatchObject({ code: 'INPUT_INVALID' });
    }
  });
});
