import { importRun } from '@concord/db/schema/imports';
import { department } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/tenant';
import { ServiceError } from '@concord/domain/errors';
import type { CreateImportInput } from '@concord/domain/import';
import { and, eq } from 'drizzle-orm';
import { requireDepartment } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { createOnce } from '../create-once.ts';
import { inBrand } from '../in-brand.ts';
import { findImport } from './find-import.ts';
import { type ImportView, importView } from './import-view.ts';
import { requireImport } from './require-import.ts';

/** Opens an import that then takes files. Needs `imports.run`, for locations also `organization.manage`. The same id and content again is the same import. */
export async function createImport(ctx: Ctx, input: CreateImportInput): Promise<ImportView> {
  requireImport(ctx.actor, input.kind);
  const { orgId, memberId } = ctx.actor;
  const { id, kind } = input;
  return inBrand(ctx, async (tx) => {
    const content =
      input.kind === 'lives'
        ? { id, kind, departmentId: await ownDepartment(ctx, tx, input.departmentId), timeZone: input.timeZone }
        : { id, kind, departmentId: null, timeZone: UNTIL_SAID };
    const made = await createOnce({
      insert: () =>
        tx
          .insert(importRun)
          .values({ orgId, ...content, status: 'uploading', createdBy: memberId, createdAt: ctx.now() })
          .onConflictDoNothing()
          .returning({ id: importRun.id }),
      existing: async () => {
        const { departmentId, timeZone, ...found } = await findImport(ctx, tx, id);
        return { id: found.id, kind: found.kind, departmentId, timeZone };
      },
      content,
    });
    if (made) {
      await record(ctx, tx, { verb: 'imports.create', subject: { kind: 'import', id }, details: { kind } });
      await ctx.jobs.send(tx, 'clear-import', { orgId, id });
    }
    return importView(await findImport(ctx, tx, id));
  });
}

/** Locations name their zones themselves, and the settings of the run say which zone the others have. */
const UNTIL_SAID = 'UTC';

async function ownDepartment(ctx: Ctx, tx: Tx, id: string): Promise<string> {
  requireDepartment(ctx.actor, id);
  const [owner] = await tx
    .select({ id: department.id })
    .from(department)
    .where(and(eq(department.orgId, ctx.actor.orgId), eq(department.id, id)));
  if (!owner) throw new ServiceError('NOT_FOUND', { what: 'department' });
  return owner.id;
}
