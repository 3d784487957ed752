import { CreateImportInput, ListImportIssuesInput } from '@concord/domain/import';
import { ById } from '@concord/domain/organization';
import { createImport } from '@concord/services/imports/create-import';
import { getImport } from '@concord/services/imports/get-import';
import { listImportIssues } from '@concord/services/imports/list-import-issues';
import { listImports } from '@concord/services/imports/list-imports';
import { requestImport } from '@concord/services/imports/request-import';
import { brandProcedure, router } from '../trpc.ts';

const importing = brandProcedure.meta({ permission: 'imports.run' });

export const imports = router({
  list: importing.query(({ ctx }) => listImports(ctx.brand)),
  get: importing.input(ById).query(({ ctx, input }) => getImport(ctx.brand, input)),
  issues: importing.input(ListImportIssuesInput).query(({ ctx, input }) => listImportIssues(ctx.brand, input)),
  create: importing.input(CreateImportInput).mutation(({ ctx, input }) => createImport(ctx.brand, input)),
  run: importing.input(ById).mutation(({ ctx, input }) => requestImport(ctx.brand, input)),
});
