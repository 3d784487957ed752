import {
  CreateChecklistInput,
  ExportChecklistInput,
  PublishChecklistInput,
  SaveDraftInput,
} from '@concord/domain/checklist-wire';
import { ById } from '@concord/domain/organization';
import { AsIfInput, ChecklistTrendInput } from '@concord/domain/version-query';
import { checklistTrend } from '@concord/services/checklists/checklist-trend';
import { createChecklist } from '@concord/services/checklists/create-checklist';
import { exportChecklist } from '@concord/services/checklists/export-checklist';
import { getChecklist } from '@concord/services/checklists/get-checklist';
import { getVersion } from '@concord/services/checklists/get-version';
import { listChecklists } from '@concord/services/checklists/list-checklists';
import { publishChecklist } from '@concord/services/checklists/publish-checklist';
import { scoreAsIf } from '@concord/services/checklists/score-as-if';
import { saveDraft } from '@concord/services/checklists/save-draft';
import { brandProcedure, router } from '../trpc.ts';

const reading = brandProcedure.meta({ permission: 'checklists.read' });
const writing = brandProcedure.meta({ permission: 'checklists.write' });

export const checklists = router({
  list: reading.query(({ ctx }) => listChecklists(ctx.brand)),
  get: reading.input(ById).query(({ ctx, input }) => getChecklist(ctx.brand, input)),
  version: reading.input(ById).query(({ ctx, input }) => getVersion(ctx.brand, input)),
  exportJson: reading.input(ExportChecklistInput).query(({ ctx, input }) => exportChecklist(ctx.brand, input)),
  trend: brandProcedure
    .meta({ permission: 'scorecards.read' })
    .input(ChecklistTrendInput)
    .query(({ ctx, input }) => checklistTrend(ctx.brand, input)),
  asIf: writing.input(AsIfInput).query(({ ctx, input }) => scoreAsIf(ctx.brand, input)),
  create: writing.input(CreateChecklistInput).mutation(({ ctx, input }) => createChecklist(ctx.brand, input)),
  saveDraft: writing.input(SaveDraftInput).mutation(({ ctx, input }) => saveDraft(ctx.brand, input)),
  publish: writing.input(PublishChecklistInput).mutation(({ ctx, input }) => publishChecklist(ctx.brand, input)),
});
