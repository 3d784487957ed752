import { GuidelineRevision } from '@concord/domain/guideline';
import {
  CompareTokensInput,
  GuidelineFromTokenInput,
  ImportTokensInput,
  ListTokenProblemsInput,
  ListTokensInput,
  PreviewTokensInput,
  TokenAt,
  TokenVersion,
} from '@concord/domain/token';
import { compareTokenVersions } from '@concord/services/tokens/compare-token-versions';
import { exportTokens } from '@concord/services/tokens/export-tokens';
import { getToken } from '@concord/services/tokens/get-token';
import { guidelineFromToken } from '@concord/services/tokens/guideline-from-token';
import { guidelineMeasures } from '@concord/services/tokens/guideline-measures';
import { importTokens } from '@concord/services/tokens/import-tokens';
import { listTokenProblems } from '@concord/services/tokens/list-token-problems';
import { listTokenVersions } from '@concord/services/tokens/list-token-versions';
import { listTokens } from '@concord/services/tokens/list-tokens';
import { previewTokens } from '@concord/services/tokens/preview-tokens';
import { takeOverToken } from '@concord/services/tokens/take-over-token';
import { brandProcedure, router } from '../trpc.ts';

const reading = brandProcedure.meta({ permission: 'standards.read' });
const writing = brandProcedure.meta({ permission: 'standards.write' });

export const tokens = router({
  versions: reading.query(({ ctx }) => listTokenVersions(ctx.brand)),
  list: reading.input(ListTokensInput).query(({ ctx, input }) => listTokens(ctx.brand, input)),
  get: reading.input(TokenAt).query(({ ctx, input }) => getToken(ctx.brand, input)),
  problems: reading.input(ListTokenProblemsInput).query(({ ctx, input }) => listTokenProblems(ctx.brand, input)),
  compare: reading.input(CompareTokensInput).query(({ ctx, input }) => compareTokenVersions(ctx.brand, input)),
  export: reading.input(TokenVersion).query(({ ctx, input }) => exportTokens(ctx.brand, input)),
  measures: reading.query(({ ctx }) => guidelineMeasures(ctx.brand)),
  // A mutation only because the files are too large for an address; it stores nothing.
  preview: writing.input(PreviewTokensInput).mutation(({ ctx, input }) => previewTokens(ctx.brand, input)),
  import: writing.input(ImportTokensInput).mutation(({ ctx, input }) => importTokens(ctx.brand, input)),
  makeGuideline: writing
    .input(GuidelineFromTokenInput)
    .mutation(({ ctx, input }) => guidelineFromToken(ctx.brand, input)),
  takeOver: writing.input(GuidelineRevision).mutation(({ ctx, input }) => takeOverToken(ctx.brand, input)),
});
