import type { GuidelineRevision } from '@concord/domain/guideline';
import type { Ctx } from '../context.ts';
import { moveGuideline, type MovedGuideline } from './move-guideline.ts';

/** draft → published: from now on checklists may be published with it. */
export function publishGuideline(ctx: Ctx, input: GuidelineRevision): Promise<MovedGuideline> {
  return moveGuideline(ctx, input, { verb: 'guidelines.publish', from: 'draft', to: 'published' });
}
