import { validateDefinition } from '@concord/checklist/validate';
import { type WrittenForm, type WrittenWords, writeForm } from '@concord/checklist/write-form';
import type { ExportChecklistInput } from '@concord/domain/checklist-wire';
import { ServiceError } from '@concord/domain/errors';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { definitionToExport } from './definition-to-export.ts';

export interface ExportedForm extends WrittenForm {
  readonly key: string;
  /** Null for a draft. */
  readonly version: number | null;
}

/**
 * A version or the draft as the sheets of an XLSForm, with what other programs will not see in it. A draft that does not hold together
 * is no form. Throws NOT_ALLOWED, NOT_FOUND {what: 'checklist' | 'checklistVersion'}, CHECKLIST_INVALID {problems}.
 */
export async function exportForm(
  ctx: Ctx,
  { words, ...input }: ExportChecklistInput & { readonly words: WrittenWords },
): Promise<ExportedForm> {
  requirePermission(ctx.actor, 'checklists.read');
  const { key, version, definition } = await inBrand(ctx, (tx) => definitionToExport(tx, ctx.actor.orgId, input));
  const check = validateDefinition(definition);
  if (!check.ok) throw new ServiceError('CHECKLIST_INVALID', { problems: check.problems });
  return { key, version, ...writeForm(check.definition, { words, version: version === null ? '' : String(version) }) };
}
