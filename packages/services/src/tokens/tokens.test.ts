import type { GuidelineFromTokenInput, ImportTokensInput } from '@concord/domain/token';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { discardDraft } from '../standards/discard-draft.ts';
import { getGuidelineDraft } from '../standards/get-guideline-draft.ts';
import { getGuidelineVersion } from '../standards/get-guideline-version.ts';
import { getGuideline } from '../standards/get-guideline.ts';
import { guidelinesForQuestions } from '../standards/guidelines-for-questions.ts';
import { publishGuideline } from '../standards/publish-guideline.ts';
import { updateGuideline } from '../standards/update-guideline.ts';
import { failureOf } from '../test/failure-of.ts';
import { world } from '../test/world.ts';
import { compareTokenVersions } from './compare-token-versions.ts';
import { exportTokens } from './export-tokens.ts';
import { getToken } from './get-token.ts';
import { guidelineFromToken } from './guideline-from-token.ts';
import { guidelineMeasures } from './guideline-measures.ts';
import { importTokens } from './import-tokens.ts';
import { listTokenProblems } from './list-token-problems.ts';
import { listTokenVersions } from './list-token-versions.ts';
import { listTokens } from './list-tokens.ts';
import { takeOverToken } from './take-over-token.ts';
import { previewTokens } from './preview-tokens.ts';

const here = world();

const tree = (red = '#c8102e') => ({
  color: {
    $type: 'color',
    brand: { red: { $value: red, $description: 'The red of every sign' }, veil: { $value: '#c8102e80' } },
    text: { $value: '{color.brand.red}' },
    lost: { $value: '{color.brand.green}' },
  },
  font: {
    body: {
      $type: 'typography',
      $value: {
        fontFamily: ['Inter', 'sans-serif'],
        fontSize: '1rem',
        fontWeight: 'Semi Bold',
        letterSpacing: '0px',
        lineHeight: 1.5,
      },
    },
  },
  space: { s: { $type: 'dimension', $value: '4px' } },
});
const file = (content: object, name = 'brand.tokens.json') => ({ name, text: JSON.stringify(content) });
const input = (content: object, over: Partial<ImportTokensInput> = {}): ImportTokensInput => ({
  id: v7(),
  note: 'First set',
  files: [file(content)],
  modes: [],
  ...over,
});
const fromToken = (versionId: string, path: string, over: Partial<GuidelineFromTokenInput> = {}) =>
  ({
    guideline: {
      id: v7(),
      key: `token-${v7()}`,
      chapter: 'sight' as const,
      departmentId: here.ours.departments.service,
      title: { en: 'Brand red' },
      statement: { en: 'Signs carry the red of the brand.' },
      rationale: null,
      pictureId: null,
    },
    versionId,
    path,
    modes: [],
    tolerance: { colour: 4, weight: 0, size: 1 },
    ...over,
  }) as GuidelineFromTokenInput;

describe('importing tokens', () => {
  it('counts versions up, keeps problems by path, and imports once when it is sent twice', async () => {
    const ctx = await here.theirs.ctxFor('admin');
    const first = input(tree());
    expect(await importTokens(ctx, first)).toEqual({ id: first.id, number: 1, tokens: 6, errors: 1 });
    expect(await importTokens(ctx, first)).toMatchObject({ number: 1 });
    expect(await failureOf(importTokens(ctx, { ...first, note: 'Other' }))).toMatchObject({ code: 'ID_TAKEN' });
    expect(await importTokens(ctx, input(tree('#b00020')))).toMatchObject({ number: 2 });
    const versions = await listTokenVersions(ctx);
    expect(
      versions.map(({ number, tokens, aliases, unresolved, errors }) => [number, tokens, aliases, unresolved, errors]),
    ).toEqual([
      [2, 6, 2, 1, 1],
      [1, 6, 2, 1, 1],
    ]);
    expect((await listTokenProblems(ctx, { limit: 50 })).items).toEqual([
      { code: 'ALIAS_UNRESOLVED', path: 'color.lost', params: { target: 'color.brand.green' }, severity: 'error' },
    ]);
  });

  it('gives simultaneous imports numbers without gap or double', async () => {
    const ctx = await here.ours.ctxFor('standards_manager');
    const made = await Promise.all(Array.from({ length: 5 }, () => importTokens(ctx, input(tree()))));
    const numbers = made.map(({ number }) => number).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 5 }, (_, index) => (numbers[0] ?? 0) + index));
  });

  it('stores nothing of files that hold no token, are no JSON, or nest without end, and says which and why', async () => {
    const ctx = await here.ours.ctxFor('admin');
    const before = (await listTokenVersions(ctx)).length;
    for (const [text, code] of [
      ['{}', 'FILE_WITHOUT_TOKENS'],
      ['{"a":', 'FILE_UNREADABLE'],
      ['['.repeat(10_000), 'FILE_TOO_DEEP'],
    ] as const) {
      const files = [{ name: 'x.json', text }];
      expect(await failureOf(importTokens(ctx, input({}, { files })))).toMatchObject({
        code: 'TOKENS_UNREADABLE',
        details: { code },
      });
      expect((await previewTokens(ctx, { files, modes: [] })).problems[0]).toMatchObject({ code });
    }
    expect(await listTokenVersions(ctx)).toHaveLength(before);
    const nul = input({ a: { $type: 'number', $value: 1, $description: 'a\u0000b' } });
    expect(await failureOf(importTokens(ctx, nul))).toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('is for those who write standards; everybody else reads', async () => {
    for (const role of ['viewer', 'auditor', 'department_owner', 'location_manager', 'region_manager'] as const) {
      const ctx = await here.ours.ctxFor(role);
      expect(await failureOf(importTokens(ctx, input(tree())))).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await failureOf(previewTokens(ctx, { files: [file(tree())], modes: [] }))).toMatchObject({
        code: 'NOT_ALLOWED',
      });
      expect((await listTokens(ctx, { modes: [], limit: 50 })).version).not.toBeNull();
    }
  });
});

describe('the tokens of a version', () => {
  it('are found by path and description, counted by kind, and shown as they look in the chosen theme', async () => {
    const ctx = await here.ours.ctxFor('admin');
    const files = [
      file(tree(), 'light.tokens.json'),
      file({ color: { brand: { red: { $type: 'color', $value: '#ff5577' } } } }, 'dark.tokens.json'),
    ];
    const { id } = await importTokens(ctx, input({}, { files }));
    const light = await listTokens(ctx, { versionId: id, modes: [], kind: 'colour', limit: 50 });
    expect(light.kinds).toMatchObject({ colour: 4, type: 1, size: 1, shadow: 0 });
    expect(light.version?.modifiers).toEqual([{ name: 'theme', contexts: ['light', 'dark'] }]);
    const text = light.items.find(({ path }) => path === 'color.text');
    expect(text).toMatchObject({ alias: 'color.brand.red', look: { kind: 'color', hex: '#c8102e' } });
    const dark = await listTokens(ctx, { versionId: id, modes: ['theme/dark'], search: 'SIGN', limit: 50 });
    expect(dark.items).toMatchObject([{ path: 'color.brand.red', look: { hex: '#ff5577', alpha: 1 } }]);
    const one = await getToken(ctx, { versionId: id, path: 'color.text', modes: [] });
    expect(one).toMatchObject({
      aliases: ['color.brand.red'],
      usedByCount: 0,
      measurable: { kind: 'colour', hex: '#c8102e' },
    });
    expect(one.inModes.map(({ mode, text: value, own }) => [mode, value, own])).toEqual([
      ['theme/light', '#c8102e', true],
      ['theme/dark', '#ff5577', false],
    ]);
    expect((await listTokens(ctx, { modes: [], search: 'lost', limit: 50 })).items).toMatchObject([
      { look: { kind: 'none' } },
    ]);
  });

  it('come page by page, and a cursor that nobody made is refused', async () => {
    const ctx = await here.ours.ctxFor('admin');
    const many = Object.fromEntries(Array.from({ length: 7 }, (_, n) => [`t${n}`, { $type: 'number', $value: n }]));
    const { id } = await importTokens(ctx, input(many));
    const first = await listTokens(ctx, { versionId: id, modes: [], limit: 4 });
    const rest = await listTokens(ctx, { versionId: id, modes: [], limit: 4, cursor: first.nextCursor });
    expect([...first.items, ...rest.items].map(({ path }) => path)).toEqual(Object.keys(many));
    expect(rest.nextCursor).toBeNull();
    for (const cursor of [
      'x',
      Buffer.from('["-5"]').toString('base64url'),
      Buffer.from('["x"]').toString('base64url'),
    ]) {
      expect(await failureOf(listTokens(ctx, { modes: [], limit: 4, cursor }))).toMatchObject({
        code: 'INPUT_INVALID',
      });
    }
  });

  it('are compared by path, colours on both sides, and leave as a file that brings the same set back', async () => {
    const ctx = await here.ours.ctxFor('admin');
    const one = await importTokens(ctx, input(tree()));
    const { space: _gone, ...rest } = tree('#b00020');
    const other = await importTokens(ctx, input({ ...rest, radius: { $type: 'dimension', $value: '2px' } }));
    const difference = await compareTokenVersions(ctx, { from: one.id, to: other.id, limit: 50 });
    expect(difference).toMatchObject({
      from: one.number,
      to: other.number,
      counts: { added: 1, removed: 1, changed: 2 },
    });
    expect(difference.items).toMatchObject([
      {
        path: 'color.brand.red',
        kind: 'changed',
        parts: ['value'],
        before: { colour: { hex: '#c8102e' } },
        after: { colour: { hex: '#b00020' } },
      },
      { path: 'color.text', kind: 'changed', parts: ['resolved'] },
      { path: 'radius', kind: 'added', before: null },
      { path: 'space.s', kind: 'removed', after: null },
    ]);
    const { name, text } = await exportTokens(ctx, { versionId: other.id });
    expect(name).toBe(`brand-v${other.number}.tokens.json`);
    const again = await previewTokens(ctx, { files: [{ name, text }], modes: [] });
    expect(again).toMatchObject({ against: other.number, counts: { added: 0, removed: 0, changed: 0 } });
  });

  it('are another brand’s alone', async () => {
    const { id } = await importTokens(await here.ours.ctxFor('admin'), input(tree()));
    const theirs = await here.theirs.ctxFor('admin');
    const gone = { code: 'NOT_FOUND', details: { what: 'tokenVersion' } };
    expect(await failureOf(listTokens(theirs, { versionId: id, modes: [], limit: 5 }))).toEqual(gone);
    expect(await failureOf(exportTokens(theirs, { versionId: id }))).toEqual(gone);
    expect(await importTokens(theirs, input(tree(), { id }))).toMatchObject({ id });
  });
});

describe('a guideline from a token', () => {
  it('measures the colour, keeps the link, and tells when a newer version says another colour or none', async () => {
    const ctx = await here.ours.ctxFor('standards_manager');
    const version = await importTokens(ctx, input(tree()));
    const wanted = fromToken(version.id, 'color.text');
    const made = await guidelineFromToken(ctx, wanted);
    expect(made.measure).toEqual({ kind: 'colour', hex: '#c8102e', tolerance: 4 });
    expect(await guidelineFromToken(ctx, wanted)).toEqual(made);
    expect((await getGuideline(ctx, { id: made.id })).chapter).toBe('colours');
    const now = async () => (await guidelineMeasures(ctx)).find(({ guidelineId }) => guidelineId === made.id)?.now;
    expect(await now()).toMatchObject({ state: 'same', number: version.number });
    await importTokens(ctx, input(tree('#b00020')));
    const changed = await now();
    expect(changed).toMatchObject({ state: 'changed', measure: { hex: '#b00020', tolerance: 4 } });
    expect(changed?.distance).toBeGreaterThan(3);
    await importTokens(ctx, input({ a: { $type: 'number', $value: 1 } }));
    expect(await now()).toMatchObject({ state: 'gone', measure: null });
  });

  it('takes a new colour over into a draft that changes nothing until it is published', async () => {
    const ctx = await here.ours.ctxFor('standards_manager');
    const version = await importTokens(ctx, input(tree()));
    const wanted = fromToken(version.id, 'color.text');
    const words = { statement: { en: 'Signs carry #C8102E.', de: 'Schilder tragen #c8102e.' } };
    const { id } = await guidelineFromToken(ctx, { ...wanted, guideline: { ...wanted.guideline, ...words } });
    await publishGuideline(ctx, { id, revision: 1 });
    const measured = async () => {
      const found = (await guidelineMeasures(ctx)).find(({ guidelineId }) => guidelineId === id);
      return { is: found?.measure, draft: found?.draft, state: found?.now.state };
    };
    const [old, fresh] = [
      { kind: 'colour', hex: '#c8102e', tolerance: 4 },
      { kind: 'colour', hex: '#b00020', tolerance: 4 },
    ];
    await importTokens(ctx, input(tree('#b00020')));
    const taken = await takeOverToken(ctx, { id, revision: 2 });
    expect(taken).toEqual({ id, revision: 3, measure: fresh });
    expect(await measured()).toEqual({ is: old, draft: fresh, state: 'changed' });
    const viewer = await here.ours.ctxFor('viewer');
    expect((await getGuideline(viewer, { id })).statement).toEqual(words.statement);
    expect((await guidelineMeasures(viewer)).find(({ guidelineId }) => guidelineId === id)?.draft).toBeNull();
    await discardDraft(ctx, { id, revision: 3 });
    expect(await measured()).toEqual({ is: old, draft: null, state: 'changed' });
    await takeOverToken(ctx, { id, revision: 4 });
    expect((await getGuidelineDraft(ctx, { id })).measure).toEqual(fresh);
    await publishGuideline(ctx, { id, revision: 5 });
    expect(await measured()).toEqual({ is: fresh, draft: null, state: 'same' });
    expect((await getGuideline(viewer, { id })).statement).toEqual({
      en: 'Signs carry #b00020.',
      de: 'Schilder tragen #b00020.',
    });
    expect((await getGuidelineVersion(viewer, { id, version: 1 })).measure).toEqual(old);
    expect((await getGuidelineVersion(viewer, { id, version: 2 })).measure).toEqual(fresh);
    const questions = await guidelinesForQuestions(viewer, { keys: [wanted.guideline.key] });
    expect(questions).toMatchObject([{ id, version: 2, department: 'service', measure: fresh }]);
    await importTokens(ctx, input({ a: { $type: 'number', $value: 1 } }));
    expect(await failureOf(takeOverToken(ctx, { id, revision: 6 }))).toMatchObject({ code: 'TOKEN_NOT_MEASURABLE' });
    expect(await failureOf(takeOverToken(viewer, { id, revision: 6 }))).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('keeps the draft of a new colour through an edit that leaves the words as they were', async () => {
    const ctx = await here.ours.ctxFor('standards_manager');
    const version = await importTokens(ctx, input(tree()));
    const { guideline, ...rest } = fromToken(version.id, 'color.text');
    const { id } = await guidelineFromToken(ctx, { guideline, ...rest });
    await publishGuideline(ctx, { id, revision: 1 });
    await importTokens(ctx, input(tree('#b00020')));
    await takeOverToken(ctx, { id, revision: 2 });
    const { reviewOn: _reviewOn, ...content } = { ...guideline, chapter: 'colours' as const };
    await updateGuideline(ctx, { ...content, id, revision: 3 });
    expect((await getGuideline(ctx, { id })).draft?.state).toBe('draft');
    await publishGuideline(ctx, { id, revision: 4 });
    const found = (await guidelineMeasures(ctx)).find(({ guidelineId }) => guidelineId === id);
    expect(found?.measure).toMatchObject({ hex: '#b00020' });
  });

  it('measures family, weight and size of type', async () => {
    const ctx = await here.ours.ctxFor('admin');
    const version = await importTokens(ctx, input(tree()));
    expect((await guidelineFromToken(ctx, fromToken(version.id, 'font.body'))).measure).toEqual({
      kind: 'font',
      family: 'Inter',
      weight: 600,
      weightTolerance: 0,
      size: 16,
      sizeTolerance: 1,
    });
  });

  it('refuses what cannot be measured, what is not there, and who may not write', async () => {
    const ctx = await here.ours.ctxFor('admin');
    const { id } = await importTokens(ctx, input(tree()));
    for (const path of ['space.s', 'color.brand.veil', 'color.lost']) {
      expect(await failureOf(guidelineFromToken(ctx, fromToken(id, path)))).toEqual({
        code: 'TOKEN_NOT_MEASURABLE',
        details: { path },
      });
    }
    expect(await failureOf(guidelineFromToken(ctx, fromToken(id, 'no.such')))).toMatchObject({
      details: { what: 'token' },
    });
    const viewer = await here.ours.ctxFor('viewer');
    expect(await failureOf(guidelineFromToken(viewer, fromToken(id, 'color.text')))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });
});
