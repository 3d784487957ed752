import {
  CreateGuidelineInput,
  GuidelineRevision,
  GuidelinesForQuestionsInput,
  GuidelineVersionInput,
  ListGuidelinesInput,
  PublishGuidelineInput,
  SendBackGuidelineInput,
  SetGuidelineDatesInput,
  SubmitGuidelineInput,
  UpdateGuidelineInput,
} from '@concord/domain/guideline';
import { ById } from '@concord/domain/organization';
import { approveGuideline } from '@concord/services/standards/approve-guideline';
import { createGuideline } from '@concord/services/standards/create-guideline';
import { deleteGuideline } from '@concord/services/standards/delete-guideline';
import { discardDraft } from '@concord/services/standards/discard-draft';
import { getGuideline } from '@concord/services/standards/get-guideline';
import { getGuidelineDraft } from '@concord/services/standards/get-guideline-draft';
import { getGuidelineVersion } from '@concord/services/standards/get-guideline-version';
import { guidelinesForQuestions } from '@concord/services/standards/guidelines-for-questions';
import { listGuidelineVersions } from '@concord/services/standards/list-guideline-versions';
import { listGuidelines } from '@concord/services/standards/list-guidelines';
import { publishGuideline } from '@concord/services/standards/publish-guideline';
import { retireGuideline } from '@concord/services/standards/retire-guideline';
import { sendBackGuideline } from '@concord/services/standards/send-back-guideline';
import { setGuidelineDates } from '@concord/services/standards/set-guideline-dates';
import { submitGuideline } from '@concord/services/standards/submit-guideline';
import { updateGuideline } from '@concord/services/standards/update-guideline';
import { brandProcedure, router } from '../trpc.ts';

const reading = brandProcedure.meta({ permission: 'standards.read' });
const writing = brandProcedure.meta({ permission: 'standards.write' });

export const guidelines = router({
  list: reading.input(ListGuidelinesInput).query(({ ctx, input }) => listGuidelines(ctx.brand, input)),
  get: reading.input(ById).query(({ ctx, input }) => getGuideline(ctx.brand, input)),
  versions: reading.input(ById).query(({ ctx, input }) => listGuidelineVersions(ctx.brand, input)),
  version: reading.input(GuidelineVersionInput).query(({ ctx, input }) => getGuidelineVersion(ctx.brand, input)),
  draft: writing.input(ById).query(({ ctx, input }) => getGuidelineDraft(ctx.brand, input)),
  forQuestions: reading
    .input(GuidelinesForQuestionsInput)
    .query(({ ctx, input }) => guidelinesForQuestions(ctx.brand, input)),
  create: writing.input(CreateGuidelineInput).mutation(({ ctx, input }) => createGuideline(ctx.brand, input)),
  update: writing.input(UpdateGuidelineInput).mutation(({ ctx, input }) => updateGuideline(ctx.brand, input)),
  discardDraft: writing.input(GuidelineRevision).mutation(({ ctx, input }) => discardDraft(ctx.brand, input)),
  delete: writing.input(GuidelineRevision).mutation(({ ctx, input }) => deleteGuideline(ctx.brand, input)),
  submit: writing.input(SubmitGuidelineInput).mutation(({ ctx, input }) => submitGuideline(ctx.brand, input)),
  sendBack: writing.input(SendBackGuidelineInput).mutation(({ ctx, input }) => sendBackGuideline(ctx.brand, input)),
  approve: writing.input(GuidelineRevision).mutation(({ ctx, input }) => approveGuideline(ctx.brand, input)),
  publish: writing.input(PublishGuidelineInput).mutation(({ ctx, input }) => publishGuideline(ctx.brand, input)),
  retire: writing.input(GuidelineRevision).mutation(({ ctx, input }) => retireGuideline(ctx.brand, input)),
  setDates: writing.input(SetGuidelineDatesInput).mutation(({ ctx, input }) => setGuidelineDates(ctx.brand, input)),
});
