import { validateDefinition } from '@concord/checklist/validate';
import { withTenant } from '@concord/db/tenant';
import { audit } from '@concord/db/schema/audits';
import { assignment, checklist, checklistVersion } from '@concord/db/schema/checklists';
import { modelVersion } from '@concord/db/schema/organization';
import { photo } from '@concord/db/schema/standards';
import type { AnswerContent, AnswerMutation } from '@concord/domain/audit';
import type { Role } from '@concord/domain/roles';
import type { ScorecardModel } from '@concord/domain/scorecard';
import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { rebuildScores } from '../rollups/rebuild-scores.ts';
import { startAudit } from '../audits/start-audit.ts';
import type { Ctx } from '../context.ts';
import type { Brand } from './brand.ts';

/** Two departments, a critical question, evidence on a miss, a question that may be left out. Weights 3, 1 and 1. */
export const storeVisit = {
  format: 'concord.checklist/1',
  key: 'store-visit',
  title: { en: 'Store visit', de: 'Filialbesuch' },
  languages: ['en', 'de'],
  validityDays: 90,
  policy: {
    bands: [
      { id: 'low', label: { en: 'Low' }, from: 0, tone: 'bad' },
      { id: 'good', label: { en: 'Good' }, from: 80, tone: 'good' },
    ],
  },
  sections: [
    {
      id: 'front',
      title: { en: 'Front' },
      questions: [
        { id: 'greeting', type: 'passFail', text: { en: 'Guests are greeted' }, department: 'service', weight: 3 },
        {
          id: 'tables',
          type: 'scale',
          from: 0,
          to: 4,
          text: { en: 'Clean tables' },
          department: 'service',
          allowNotApplicable: true,
        },
        {
          id: 'doors',
          type: 'passFail',
          text: { en: 'Doors open easily' },
          department: 'facilities',
          evidence: { photo: 'onMiss' },
        },
        { id: 'remarks', type: 'text', text: { en: 'Remarks' }, department: 'service', required: false },
      ],
    },
  ],
};

export interface Published {
  readonly checklistId: string;
  readonly versionId: string;
}

/** Puts a checklist version into the brand as publishing would leave it. */
export async function publish(
  brand: Brand,
  input: unknown = storeVisit,
  publishedAt = '2025-01-01T00:00:00.000Z',
): Promise<Published> {
  const checked = validateDefinition(input);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  const { definition } = checked;
  const [checklistId, versionId] = [v7(), v7()];
  const { orgId, members } = brand;
  const ctx = await brand.ctxFor('admin');
  await withTenant(ctx.db, orgId, async (tx) => {
    await tx
      .insert(checklist)
      .values({ orgId, id: checklistId, key: definition.key, draft: definition, createdBy: members.admin });
    await tx.insert(checklistVersion).values({
      orgId,
      id: versionId,
      checklistId,
      version: 1,
      definition,
      validityDays: definition.validityDays,
      publishedBy: members.admin,
      publishedAt: new Date(publishedAt),
    });
  });
  return { checklistId, versionId };
}

export async function publishModel(
  brand: Brand,
  model: ScorecardModel,
  effectiveFrom = '2020-01-01',
  version = 1,
): Promise<void> {
  const ctx = await brand.ctxFor('admin');
  const row = { orgId: brand.orgId, id: v7(), version, effectiveFrom, model, publishedAt: ctx.now() };
  await withTenant(ctx.db, brand.orgId, async (tx) => {
    await tx.insert(modelVersion).values(row);
    await rebuildScores(tx, brand.orgId, { locations: 'all', from: null });
  });
}

/** An assignment of the brand's auditor at the northern location, or where said. */
export async function assign(brand: Brand, published: Published, locationId = brand.locations.north): Promise<string> {
  const { orgId, members } = brand;
  const id = v7();
  const ctx = await brand.ctxFor('admin');
  const people = { assigneeId: members.auditor, createdBy: members.admin };
  const row = { orgId, id, checklistId: published.checklistId, locationId, dueOn: '2026-03-02', ...people };
  await withTenant(ctx.db, orgId, (tx) => tx.insert(assignment).values(row));
  return id;
}

/** A photo as uploaded by the member of the role; only its row matters to verbs that name it. */
export async function uploaded(brand: Brand, role: Role = 'auditor'): Promise<string> {
  const id = v7();
  const ctx = await brand.ctxFor('admin');
  const hash = 'a'.repeat(64);
  const picture = {
    receivedSha256: hash,
    storedSha256: hash,
    contentType: 'image/webp',
    width: 8,
    height: 8,
    bytes: 64,
  };
  const row = { orgId: brand.orgId, id, ...picture, uploadedBy: brand.members[role] };
  await withTenant(ctx.db, brand.orgId, (tx) => tx.insert(photo).values(row));
  return id;
}

/** A started audit of the brand's auditor. */
export async function started(brand: Brand, published: Published, locationId = brand.locations.north): Promise<string> {
  const ctx = await brand.ctxFor('auditor');
  const assignmentId = await assign(brand, published, locationId);
  const id = v7();
  const startedAt = brand.clock.now.toISOString();
  await startAudit(ctx, { id, assignmentId, checklistVersionId: published.versionId, locationId, startedAt });
  return id;
}

export const says = (value: AnswerContent['value'], rest: Partial<AnswerContent> = {}): AnswerContent => ({
  value,
  notApplicable: false,
  note: '',
  photos: [],
  ...rest,
});

/** A device that numbers its changes as the audit app does. */
export function device(auditId: string, checklistVersionId: string) {
  let seq = 0;
  return {
    id: v7(),
    count: () => seq,
    change: (question: string, content: AnswerContent, baseRevision = 0): AnswerMutation => {
      seq += 1;
      return { mutationId: v7(), auditId, checklistVersionId, seq, question, instance: 0, baseRevision, content };
    },
  };
}

export async function auditRow(ctx: Ctx, id: string): Promise<typeof audit.$inferSelect | undefined> {
  const where = and(eq(audit.orgId, ctx.actor.orgId), eq(audit.id, id));
  const rows = await withTenant(ctx.db, ctx.actor.orgId, (tx) => tx.select().from(audit).where(where));
  return rows[0];
}
