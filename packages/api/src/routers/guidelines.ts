import {
  CreateGuidelineInput,
  GuidelineRevision,
  ListGuidelinesInput,
  UpdateGuidelineInput,
} from '@concord/domain/guideline';
import { ById } from '@concord/domain/organization';
import { createGuideline } from '@concord/services/standards/create-guideline';
import { getGuideline } from '@concord/services/standards/get-guideline';
import { listGuidelines } from '@concord/services/standards/list-guidelines';
import { publishGuideline } from '@concord/services/standards/publish-guideline';
import { retireGuideline } from '@concord/services/standards/retire-guideline';
import { updateGuideline } from '@concord/services/standards/update-guideline';
import { brandProcedure, router } from '../trpc.ts';

const reading = brandProcedure.meta({ permission: 'standards.read' });
const writing = brandProcedure.meta({ permission: 'standards.write' });

export const guidelines = router({
  list: reading.input(ListGuidelinesInput).query(({ ctx, input }) => listGuidelines(ctx.brand, input)),
  get: reading.input(ById).query(({ ctx, input }) => getGuideline(ctx.brand, input)),
  create: writing.input(CreateGuidelineInput).mutation(({ ctx, input }) => createGuideline(ctx.brand, input)),
  update: writing.input(UpdateGuidelineInput).mutation(({ ctx, input }) => updateGuideline(ctx.brand, input)),
  publish: writing.input(GuidelineRevision).mutation(({ ctx, input }) => publishGuideline(ctx.brand, input)),
  retire: writing.input(GuidelineRevision).mutation(({ ctx, input }) => retireGuideline(ctx.brand, input)),
});
