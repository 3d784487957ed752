import { CreateKnowledgeInput, EXPIRING_DAYS } from '@concord/domain/knowledge';
import { addDays } from '@concord/domain/day';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { createTerm } from '../framework/create-term.ts';
import { failureOf } from '../test/failure-of.ts';
import { standard } from '../test/standard.ts';
import { world } from '../test/world.ts';
import { createKnowledge } from './create-knowledge.ts';
import { getKnowledge } from './get-knowledge.ts';
import { listKnowledge } from './list-knowledge.ts';
import { removeKnowledge } from './remove-knowledge.ts';
import { updateKnowledge } from './update-knowledge.ts';

const here = world();
/** What the test brand's clock says. */
const TODAY = '2026-03-02';

const entry = (over: Partial<CreateKnowledgeInput> = {}): CreateKnowledgeInput => ({
  id: v7(),
  kind: 'research',
  title: { en: 'Why people come back', de: 'Warum sie wiederkommen' },
  summary: { en: 'They are greeted.' },
  findings: null,
  source: 'University of Kiel',
  fileUrl: 'https://example.org/study.pdf',
  learnedOn: '2026-01-10',
  expiresOn: null,
  ownerId: here.ours.members.viewer,
  pictureIds: [],
  personaIds: [],
  phaseIds: [],
  touchpointIds: [],
  guidelineIds: [],
  ...over,
});
const search = async (over: Partial<Parameters<typeof listKnowledge>[1]> = {}) =>
  (await listKnowledge(await here.ours.ctxFor('auditor'), { order: 'newest', limit: 100, ...over })).items;

describe('customer knowledge', () => {
  it('is written once, changed from what was seen, and removed', async () => {
    const ctx = await here.ours.ctxFor('standards_manager');
    const input = entry({ source: 'Once' });
    expect(await createKnowledge(ctx, input)).toEqual({ id: input.id, revision: 1 });
    expect(await createKnowledge(ctx, { ...input, personaIds: [] })).toEqual({ id: input.id, revision: 1 });
    expect(await failureOf(createKnowledge(ctx, { ...input, source: 'Twice' }))).toMatchObject({ code: 'ID_TAKEN' });
    expect(await updateKnowledge(ctx, { ...input, source: 'Better', revision: 1 })).toMatchObject({ revision: 2 });
    const stale = updateKnowledge(ctx, { ...input, revision: 1 });
    expect(await failureOf(stale)).toEqual({ code: 'REVISION_STALE', details: { current: 2 } });
    expect(await getKnowledge(ctx, { id: input.id })).toMatchObject({ source: 'Better', owner: { name: 'viewer' } });
    await removeKnowledge(ctx, { id: input.id, revision: 2 });
    expect(await failureOf(getKnowledge(ctx, { id: input.id }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each([
    [addDays(TODAY, -1), 'expired'],
    [TODAY, 'expiring'],
    [addDays(TODAY, EXPIRING_DAYS), 'expiring'],
    [addDays(TODAY, EXPIRING_DAYS + 1), 'current'],
    [null, 'current'],
  ] as const)('that holds until %s is %s, in the list, in its filter and by itself', async (expiresOn, state) => {
    const input = entry({ expiresOn, source: `until ${String(expiresOn)}` });
    const ctx = await here.ours.ctxFor('admin');
    await createKnowledge(ctx, input);
    expect((await getKnowledge(ctx, { id: input.id })).state).toBe(state);
    for (const wanted of ['current', 'expiring', 'expired'] as const) {
      const found = (await search({ state: wanted })).find(({ id }) => id === input.id);
      expect(found?.state).toBe(wanted === state ? state : undefined);
    }
  });

  it('is found by words in any language, by kind, owner and everything it is about', async () => {
    const ctx = await here.ours.ctxFor('standards_manager');
    const term = (list: 'touchpoint' | 'journeyPhase') => {
      const id = v7();
      const said = { key: `t-${id}`, kind: 'own' as const, name: { en: list }, description: null };
      return createTerm(ctx, list, { id, ...said });
    };
    const [touchpoint, phase] = [await term('touchpoint'), await term('journeyPhase')];
    const [draft, published] = [await standard(here.ours, 'draft'), await standard(here.ours, 'published')];
    const input = entry({
      kind: 'competitor_comparison',
      findings: { hu: 'A szomszédban 5%-kal gyorsabbak.' },
      ownerId: here.ours.members.admin,
      touchpointIds: [touchpoint.id],
      phaseIds: [phase.id],
      guidelineIds: [published, draft, published],
    });
    await createKnowledge(ctx, input);
    const only = async (over: Parameters<typeof search>[0]) => (await search(over)).map(({ id }) => id);
    for (const over of [
      { search: 'SZOMSZÉDBAN 5%' },
      { kind: 'competitor_comparison' as const },
      { ownerId: here.ours.members.admin },
      { touchpointId: touchpoint.id },
      { phaseId: phase.id },
      { guidelineId: published },
    ]) {
      expect([over, await only(over)]).toEqual([over, [input.id]]);
    }
    expect(await only({ search: '5_-kal' })).toEqual([]);
    expect(await only({ personaId: v7() })).toEqual([]);
    const read = await getKnowledge(await here.ours.ctxFor('viewer'), { id: input.id });
    expect(read.guidelines.map(({ id }) => id)).toEqual([published]);
    expect(read).toMatchObject({ touchpoints: [{ id: touchpoint.id }], phases: [{ id: phase.id }] });
    expect((await listKnowledge(await here.theirs.ctxFor('admin'), { order: 'newest', limit: 9 })).items).toEqual([]);
  });

  it.each(['newest', 'expiry'] as const)('comes page by page, each once, in the order %s', async (order) => {
    const ctx = await here.ours.ctxFor('admin');
    const source = `paged ${order}`;
    const days = ['2025-05-01', '2025-05-01', '2025-07-01', '2025-06-01', '2025-05-01'];
    for (const [at, learnedOn] of days.entries()) {
      await createKnowledge(ctx, entry({ source, learnedOn, expiresOn: at % 2 ? `2027-0${9 - at}-01` : null }));
    }
    const seen: { learnedOn: string; expiresOn: string | null; id: string }[] = [];
    for (let cursor: string | null = null, more = true; more;) {
      const page: Awaited<ReturnType<typeof listKnowledge>> = await listKnowledge(ctx, {
        search: source,
        order,
        cursor,
        limit: 2,
      });
      seen.push(...page.items);
      cursor = page.nextCursor;
      more = cursor !== null;
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(days.length);
    const keys = seen.map((item) => (order === 'newest' ? item.learnedOn : (item.expiresOn ?? '9999')));
    expect(keys).toEqual(order === 'newest' ? keys.toSorted().toReversed() : keys.toSorted());
  });

  it('names nothing of another brand, nobody who is not there, and no impossible day', async () => {
    const ctx = await here.ours.ctxFor('admin');
    const strange = await standard(here.theirs, 'published');
    const refused = async (over: Partial<CreateKnowledgeInput>) => failureOf(createKnowledge(ctx, entry(over)));
    expect(await refused({ guidelineIds: [strange] })).toMatchObject({ details: { what: 'guideline' } });
    expect(await refused({ ownerId: here.theirs.members.admin })).toMatchObject({ details: { what: 'member' } });
    expect(await refused({ pictureIds: [v7()] })).toMatchObject({ details: { what: 'photo' } });
    expect(await refused({ personaIds: [v7()] })).toMatchObject({ details: { what: 'persona' } });
    expect(await refused({ phaseIds: [v7()] })).toMatchObject({ details: { what: 'journeyPhase' } });
    expect(await refused({ learnedOn: '2026-02-31' })).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await refused({ expiresOn: '2026-01-09' })).toEqual({
      code: 'INPUT_INVALID',
      details: { issues: [{ path: 'expiresOn', code: 'DAY_BEFORE_LEARNED' }] },
    });
    for (const role of ['viewer', 'auditor', 'department_owner', 'location_manager', 'region_manager'] as const) {
      const other = await here.ours.ctxFor(role);
      expect(await failureOf(createKnowledge(other, entry()))).toMatchObject({ code: 'NOT_ALLOWED' });
      expect((await listKnowledge(other, { order: 'newest', limit: 5 })).items.length).toBeGreaterThan(0);
    }
  });

  it('links only to what a browser opens as a page', () => {
    const valid = (fileUrl: string) => CreateKnowledgeInput.safeParse(entry({ fileUrl })).success;
    expect(['https://a.example/x?y=1', 'HTTP://a.example'].map(valid)).toEqual([true, true]);
    const hostile = [
      'javascript:alert(1)',
      'data:text/html,x',
      '//a.example',
      'ftp://a',
      'https:///x',
      'https://a b',
      '',
    ];
    expect(hostile.map(valid)).toEqual(hostile.map(() => false));
  });
});
