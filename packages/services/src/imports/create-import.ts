import { importRun } from '@concord/db/schema/imports';
import { department } from '@concord/db/schema/organization';
import { ServiceError } from '@concord/domain/errors';
import type { CreateImportInput } from '@concord/domain/import';
import { and, eq } from 'drizzle-orm';
import { requireDepartment, requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { createOnce } from '../create-once.ts';
import { inBrand } from '../in-brand.ts';
import { findImport } from './find-import.ts';
import { type ImportView, importView } from './import-view.ts';

/** Opens an import that then takes files. Needs `imports.run`. The same id and content again is the same import. */
export async function createImport(ctx: Ctx, input: CreateImportInput): Promise<ImportView> {
  requirePermission(ctx.actor, 'imports.run');
  requireDepartment(ctx.actor, input.departmentId);
  const { orgId, memberId } = ctx.actor;
  return inBrand(ctx, async (tx) => {
    const [owner] = await tx
      .select({ id: department.id })
      .from(department)
      .where(and(eq(department.orgId, orgId), eq(department.id, input.departmentId)));
    if (!owner) throw new ServiceError('NOT_FOUND', { what: 'department' });
    const made = await createOnce({
      insert: () =>
        tx
          .insert(importRun)
          .values({ orgId, ...input, status: 'uploading', createdBy: memberId, createdAt: ctx.now() })
          .onConflictDoNothing()
          .returning({ id: importRun.id }),
      existing: async () => {
        const { id, kind, departmentId, timeZone } = await findImport(ctx, tx, input.id);
        return { id, kind, departmentId, timeZone };
      },
      content: input,
    });
    if (made)
      await record(ctx, tx, {
        verb: 'imports.create',
        subject: { kind: 'import', id: input.id },
        details: { kind: input.kind },
      });
    return importView(await findImport(ctx, tx, input.id));
  });
}
