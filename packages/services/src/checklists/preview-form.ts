import type { FormPreview } from '@concord/checklist/form-preview';
import type { FormWords } from '@concord/checklist/read-form';
import { department, organization } from '@concord/db/schema/organization';
import type { PreviewFormInput } from '@concord/domain/checklist-wire';
import { ServiceError } from '@concord/domain/errors';
import { asc, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { examineDraft } from './examine-draft.ts';
import { readFormDefinition } from './form-file/read-form-file.ts';

/**
 * Reads a form (XLSX, XLS, CSV, Markdown) and says what of it a checklist carries and what not.
 * Throws NOT_ALLOWED, DEPARTMENT_UNKNOWN {key}, FORM_UNREADABLE {file, reason}.
 */
export async function previewForm(
  ctx: Ctx,
  input: PreviewFormInput & { readonly bytes: Uint8Array; readonly words: FormWords },
): Promise<FormPreview> {
  requirePermission(ctx.actor, 'checklists.write');
  const brand = await brandFacts(ctx);
  const owner = input.department ?? brand.departments[0] ?? 'general';
  if (input.department !== undefined && !brand.departments.includes(owner)) {
    throw new ServiceError('DEPARTMENT_UNKNOWN', { key: owner });
  }
  const fileName = input.file.replace(/\.[a-z]+$/i, '');
  const { definition, notes } = await readFormDefinition(input.bytes, input.file, {
    department: owner,
    language: brand.languages[0] ?? 'en',
    fileName,
    words: input.words,
  });
  const sections = definition?.sections ?? [];
  return {
    department: owner,
    definition: definition && { ...definition },
    sections: sections.length,
    questions: sections.reduce((sum, { questions }) => sum + questions.length, 0),
    notes,
    problems: definition
      ? await inBrand(ctx, (tx) => examineDraft(tx, ctx.actor, { id: null, key: definition.key }, definition))
      : [],
  };
}

async function brandFacts(ctx: Ctx) {
  const { orgId } = ctx.actor;
  return inBrand(ctx, async (tx) => {
    const [brand] = await tx
      .select({ languages: organization.languages })
      .from(organization)
      .where(eq(organization.orgId, orgId));
    const rows = await tx
      .select({ key: department.key })
      .from(department)
      .where(eq(department.orgId, orgId))
      .orderBy(asc(department.key));
    return { languages: brand?.languages ?? [], departments: rows.map(({ key }) => key) };
  });
}
