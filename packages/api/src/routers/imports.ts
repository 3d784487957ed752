import { CreateImportInput, ListImportIssuesInput, RunImportInput } from '@concord/domain/import';
import { PreviewImportInput, ReadColumnsInput, SaveMappingInput } from '@concord/domain/location-import';
import { ById } from '@concord/domain/organization';
import { createImport } from '@concord/services/imports/create-import';
import { deleteMapping } from '@concord/services/imports/delete-mapping';
import { getImport } from '@concord/services/imports/get-import';
import { listImportIssues } from '@concord/services/imports/list-import-issues';
import { listImports } from '@concord/services/imports/list-imports';
import { listMappings } from '@concord/services/imports/list-mappings';
import { previewImport } from '@concord/services/imports/preview-import';
import { readColumns } from '@concord/services/imports/read-columns';
import { reopenClosed } from '@concord/services/imports/reopen-closed';
import { requestImport } from '@concord/services/imports/request-import';
import { saveMapping } from '@concord/services/imports/save-mapping';
import { brandProcedure, router } from '../trpc.ts';

const importing = brandProcedure.meta({ permission: 'imports.run' });

export const imports = router({
  list: importing.query(({ ctx }) => listImports(ctx.brand)),
  get: importing.input(ById).query(({ ctx, input }) => getImport(ctx.brand, input)),
  issues: importing.input(ListImportIssuesInput).query(({ ctx, input }) => listImportIssues(ctx.brand, input)),
  create: importing.input(CreateImportInput).mutation(({ ctx, input }) => createImport(ctx.brand, input)),
  columns: importing.input(ReadColumnsInput).query(({ ctx, input }) => readColumns(ctx.brand, input)),
  preview: importing.input(PreviewImportInput).query(({ ctx, input }) => previewImport(ctx.brand, input)),
  run: importing.input(RunImportInput).mutation(({ ctx, input }) => requestImport(ctx.brand, input)),
  reopen: importing.input(ById).mutation(({ ctx, input }) => reopenClosed(ctx.brand, input)),
  mappings: importing.query(({ ctx }) => listMappings(ctx.brand)),
  saveMapping: importing.input(SaveMappingInput).mutation(({ ctx, input }) => saveMapping(ctx.brand, input)),
  deleteMapping: importing.input(ById).mutation(({ ctx, input }) => deleteMapping(ctx.brand, input)),
});
