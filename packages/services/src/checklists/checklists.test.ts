import { validateDefinition } from '@concord/checklist/validate';
import type { ChecklistDraft } from '@concord/domain/checklist-wire';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { createGuideline } from '../standards/create-guideline.ts';
import { getGuideline } from '../standards/get-guideline.ts';
import { publishGuideline } from '../standards/publish-guideline.ts';
import { retireGuideline } from '../standards/retire-guideline.ts';
import { definition } from '../test/definition.ts';
import { failureOf } from '../test/failure-of.ts';
import { world } from '../test/world.ts';
import { createChecklist } from './create-checklist.ts';
import { exportChecklist } from './export-checklist.ts';
import { getChecklist } from './get-checklist.ts';
import { getVersion } from './get-version.ts';
import { listChecklists } from './list-checklists.ts';
import { publishChecklist } from './publish-checklist.ts';
import { saveDraft } from './save-draft.ts';

const here = world();
const newKey = () => `c-${v7()}`;
const manager = () => here.ours.ctxFor('standards_manager');

/** The definition with its second question made from a guideline. */
function withGuideline(key: string, guideline: string): ChecklistDraft {
  const draft = structuredClone(definition(key));
  const question = draft.sections[0]?.questions[1];
  if (question) question.guideline = guideline;
  return draft as ChecklistDraft;
}

async function made(key = newKey()) {
  const ctx = await manager();
  const id = v7();
  await createChecklist(ctx, { id, definition: definition(key) });
  return { ctx, id, key };
}

describe('drafts', () => {
  it('may be unfinished; what is missing comes back by path', async () => {
    const ctx = await manager();
    const id = v7();
    const saved = await createChecklist(ctx, { id, definition: { key: newKey(), sections: 'none yet' } });
    expect(saved.draftRevision).toBe(1);
    expect(saved.problems.map((problem) => problem.path.join('.'))).toEqual(
      expect.arrayContaining(['title', 'sections']),
    );
    expect((await listChecklists(ctx)).find((item) => item.id === id)).toMatchObject({
      latestVersion: null,
      hasUnpublishedChanges: true,
    });
  });

  it('are made once, and their key belongs to one checklist', async () => {
    const { ctx, id, key } = await made();
    expect(await createChecklist(ctx, { id, definition: definition(key) })).toMatchObject({
      draftRevision: 1,
      problems: [],
    });
    const other = definition(key, { title: { en: 'Other' } });
    expect(await failureOf(createChecklist(ctx, { id, definition: other }))).toMatchObject({ code: 'ID_TAKEN' });
    expect(await failureOf(createChecklist(ctx, { id: v7(), definition: other }))).toMatchObject({ code: 'KEY_TAKEN' });
  });

  it('count revisions, refuse a save made on an old one, and take a resend', async () => {
    const { ctx, id, key } = await made();
    const next = definition(key, { title: { en: 'Next' } });
    expect(await saveDraft(ctx, { id, definition: next, baseRevision: 1 })).toMatchObject({ draftRevision: 2 });
    expect(await saveDraft(ctx, { id, definition: next, baseRevision: 1 })).toMatchObject({ draftRevision: 2 });
    const late = definition(key, { title: { en: 'Late' } });
    expect(await failureOf(saveDraft(ctx, { id, definition: late, baseRevision: 1 }))).toEqual({
      code: 'REVISION_STALE',
      details: { current: 2 },
    });
  });

  it("name unknown departments, guidelines and an unknown field by path, and keep the checklist's key", async () => {
    const { ctx, id, key } = await made();
    const draft = withGuideline(key, 'nowhere') as ReturnType<typeof definition>;
    const question = draft.sections[0]?.questions[0];
    if (question) Object.assign(question, { department: 'alchemy', contributing: ['service', 'magic'] });
    const { problems } = await saveDraft(ctx, { id, definition: draft, baseRevision: 1 });
    expect(problems).toEqual([
      { path: ['sections', 0, 'questions', 0, 'department'], code: 'DEPARTMENT_UNKNOWN', params: { key: 'alchemy' } },
      {
        path: ['sections', 0, 'questions', 0, 'contributing', 1],
        code: 'DEPARTMENT_UNKNOWN',
        params: { key: 'magic' },
      },
      {
        path: ['sections', 0, 'questions', 1, 'guideline'],
        code: 'GUIDELINE_UNKNOWN',
        params: { key: 'nowhere', status: null },
      },
    ]);
    const renamed = await saveDraft(ctx, { id, definition: definition(newKey()), baseRevision: 2 });
    expect(renamed.problems).toEqual([{ path: ['key'], code: 'KEY_CHANGED', params: { key } }]);
    const unknown = await saveDraft(ctx, { id, definition: { ...definition(key), colour: 'red' }, baseRevision: 3 });
    expect(unknown.problems.map((problem) => problem.path)).toEqual([['colour']]);
  });
});

describe('publishing', () => {
  it('makes version after version, each for good, and the same one for a resend', async () => {
    const { ctx, id, key } = await made();
    const versionId = v7();
    expect(await publishChecklist(ctx, { id, baseRevision: 1, versionId })).toEqual({ id: versionId, version: 1 });
    expect(await publishChecklist(ctx, { id, baseRevision: 1, versionId })).toEqual({ id: versionId, version: 1 });
    expect((await listChecklists(ctx)).find((item) => item.id === id)).toMatchObject({
      latestVersion: 1,
      hasUnpublishedChanges: false,
    });
    await saveDraft(ctx, { id, definition: definition(key, { title: { en: 'Two' } }), baseRevision: 1 });
    expect((await listChecklists(ctx)).find((item) => item.id === id)?.hasUnpublishedChanges).toBe(true);
    expect(await failureOf(publishChecklist(ctx, { id, baseRevision: 1, versionId: v7() }))).toEqual({
      code: 'REVISION_STALE',
      details: { current: 2 },
    });
    expect((await publishChecklist(ctx, { id, baseRevision: 2, versionId: v7() })).version).toBe(2);
    expect((await getVersion(ctx, { id: versionId })).definition).toMatchObject({ title: { en: 'Opening round' } });
    expect((await getChecklist(ctx, { id })).versions.map((version) => version.version)).toEqual([2, 1]);
  });

  it('numbers versions without gaps when several publish at once', async () => {
    const { ctx, id } = await made();
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => publishChecklist(ctx, { id, baseRevision: 1, versionId: v7() })),
    );
    expect(outcomes.map((outcome) => outcome.version).sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('refuses what is not whole, with the paths, and publishes nothing', async () => {
    const ctx = await manager();
    const id = v7();
    await createChecklist(ctx, { id, definition: withGuideline(newKey(), 'nowhere') });
    const failure = await failureOf(publishChecklist(ctx, { id, baseRevision: 1, versionId: v7() }));
    expect(failure).toMatchObject({
      code: 'CHECKLIST_INVALID',
      details: { problems: [{ path: ['sections', 0, 'questions', 1, 'guideline'], code: 'GUIDELINE_UNKNOWN' }] },
    });
    expect((await getChecklist(ctx, { id })).versions).toEqual([]);
  });

  it('takes a guideline only while it is published, and the guideline says where it is used', async () => {
    const ctx = await manager();
    const guidelineId = v7();
    const guideline = `g-${v7()}`;
    const text = { en: 'Clean door' };
    const departmentId = here.ours.departments.facilities;
    const content = { key: guideline, chapter: 'sight', departmentId, title: text, statement: text } as const;
    await createGuideline(ctx, { id: guidelineId, ...content, rationale: null, pictureId: null });
    const id = v7();
    const draft = withGuideline(newKey(), guideline);
    expect((await createChecklist(ctx, { id, definition: draft })).problems).toMatchObject([
      { params: { status: 'draft' } },
    ]);
    await publishGuideline(ctx, { id: guidelineId, revision: 1 });
    await publishChecklist(ctx, { id, baseRevision: 1, versionId: v7() });
    expect((await getGuideline(ctx, { id: guidelineId })).usedIn).toEqual([
      { checklistId: id, title: { en: 'Opening round', de: 'Öffnungsrunde' } },
    ]);
    await retireGuideline(ctx, { id: guidelineId, revision: 2 });
    expect(await failureOf(publishChecklist(ctx, { id, baseRevision: 1, versionId: v7() }))).toMatchObject({
      details: { problems: [{ params: { key: guideline, status: 'retired' } }] },
    });
  });
});

describe('export and import', () => {
  it('comes back as the same checklist in another brand', async () => {
    const { ctx, id } = await made();
    await publishChecklist(ctx, { id, baseRevision: 1, versionId: v7() });
    const file = JSON.parse(JSON.stringify(await exportChecklist(ctx, { id }))) as ChecklistDraft;
    expect(validateDefinition(file).ok).toBe(true);
    const theirs = await here.theirs.ctxFor('admin');
    expect((await createChecklist(theirs, { id, definition: file })).problems).toEqual([]);
    expect(await exportChecklist(theirs, { id })).toEqual(file);
    expect(await failureOf(exportChecklist(ctx, { id, version: 7 }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('who may', () => {
  it("answers another brand's checklists and versions like none", async () => {
    const { ctx, id, key } = await made();
    const versionId = v7();
    await publishChecklist(ctx, { id, baseRevision: 1, versionId });
    const theirs = await here.theirs.ctxFor('admin');
    const attempts = [
      getChecklist(theirs, { id }),
      getVersion(theirs, { id: versionId }),
      exportChecklist(theirs, { id }),
      saveDraft(theirs, { id, definition: definition(key), baseRevision: 1 }),
      publishChecklist(theirs, { id, baseRevision: 1, versionId: v7() }),
    ];
    for (const failure of await Promise.all(attempts.map(failureOf))) expect(failure.code).toBe('NOT_FOUND');
  });

  it('lets only those write who may', async () => {
    const { id, key } = await made();
    for (const role of ['viewer', 'auditor', 'region_manager', 'department_owner', 'location_manager'] as const) {
      const ctx = await here.ours.ctxFor(role);
      const writes = [
        createChecklist(ctx, { id: v7(), definition: definition(newKey()) }),
        saveDraft(ctx, { id, definition: definition(key), baseRevision: 1 }),
        publishChecklist(ctx, { id, baseRevision: 1, versionId: v7() }),
      ];
      for (const failure of await Promise.all(writes.map(failureOf))) expect(failure.code).toBe('NOT_ALLOWED');
      expect((await getChecklist(ctx, { id })).key).toBe(key);
    }
  });
});
