import type { ChecklistDefinition } from '@concord/checklist/definition';
import { photo } from '@concord/db/schema/standards';
import { withTenant } from '@concord/db/tenant';
import { createChecklist } from '../checklists/create-checklist.ts';
import { publishChecklist } from '../checklists/publish-checklist.ts';
import { saveDraft } from '../checklists/save-draft.ts';
import type { Ctx } from '../context.ts';
import { createGuideline } from '../standards/create-guideline.ts';
import { publishGuideline } from '../standards/publish-guideline.ts';
import { DEMO_CHECKLISTS, type DemoChecklist, REVISED_DAYS_AGO } from './checklists/demo-checklists.ts';
import { QUESTION_PICTURES } from './checklists/question-pictures.ts';
import type { CtxAt } from './demo-contexts.ts';
import { type Ids, idOf, type StoredChecklist } from './demo-world.ts';
import type { Motif } from './draw-picture.ts';
import { DEMO_GUIDELINES } from './guidelines/demo-guidelines.ts';
import type { Calendar } from './history/calendar.ts';
import { type PhotoPool, photoRow } from './photo-pool.ts';

/** The standards, published before the first visit. */
export async function makeGuidelines(ctx: Ctx, departments: Ids, pictures: PhotoPool | null): Promise<void> {
  for (const [at, { department, picture, ...guideline }] of DEMO_GUIDELINES.entries()) {
    const id = ctx.newId();
    const createdAt = new Date(ctx.now().getTime() + at * 60_000);
    const pictureId = pictures === null ? null : await addPicture(ctx, pictures, picture, createdAt);
    await createGuideline(ctx, { id, ...guideline, departmentId: idOf(departments, department), pictureId });
    await publishGuideline(ctx, { id, revision: 1 });
  }
}

async function addPicture(ctx: Ctx, pool: PhotoPool, motif: Motif, createdAt: Date): Promise<string> {
  const id = ctx.newId();
  const row = photoRow(pool, motif, { id, uploadedBy: ctx.actor.memberId, createdAt });
  await withTenant(ctx.db, ctx.actor.orgId, (tx) => tx.insert(photo).values(row));
  return id;
}

/** Each checklist with both of its versions, published on the days on which the visits begin to use them. */
export async function makeChecklists(
  ctxAt: CtxAt,
  calendar: Calendar,
  began: Date,
  pictures: PhotoPool | null,
): Promise<Map<string, StoredChecklist>> {
  const [first, second] = [await ctxAt('standards', began), await ctxAt('standards', calendar.at(REVISED_DAYS_AGO, 0))];
  const stored = new Map<string, StoredChecklist>();
  for (const checklist of DEMO_CHECKLISTS) {
    stored.set(checklist.key, await makeChecklist(first, second, checklist, pictures));
  }
  return stored;
}

async function makeChecklist(
  first: Ctx,
  second: Ctx,
  { versions }: DemoChecklist,
  pictures: PhotoPool | null,
): Promise<StoredChecklist> {
  const { newId } = first;
  const [id, firstId, secondId] = [newId(), newId(), newId()];
  await createChecklist(first, { id, definition: versions[0] });
  await publishChecklist(first, { id, baseRevision: 1, versionId: firstId });
  const revised = pictures === null ? versions[1] : await illustrated(second, versions[1], pictures);
  const { draftRevision } = await saveDraft(second, { id, definition: revised, baseRevision: 1 });
  await publishChecklist(second, { id, baseRevision: draftRevision, versionId: secondId });
  return { id, versions: [firstId, secondId] };
}

/** The checklist with drawn pictures beside some of its questions. */
async function illustrated(ctx: Ctx, definition: ChecklistDefinition, pool: PhotoPool): Promise<ChecklistDefinition> {
  const drawn = QUESTION_PICTURES[definition.key] ?? {};
  const { sections, ...rest } = structuredClone(definition);
  for (const question of sections.flatMap(({ questions }) => questions)) {
    for (const [at, { picture, alt }] of (drawn[question.id] ?? []).entries()) {
      const shown = { id: `picture-${at + 1}`, photo: await addPicture(ctx, pool, picture, ctx.now()), alt };
      question.pictures = [...(question.pictures ?? []), shown];
    }
  }
  return { ...rest, sections };
}
