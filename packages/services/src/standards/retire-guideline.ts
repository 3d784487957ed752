import type { GuidelineRevision } from '@concord/domain/guideline';
import type { Ctx } from '../context.ts';
import { moveGuideline, type MovedGuideline } from './move-guideline.ts';

/** published → retired: published checklists keep it, new ones may not name it. */
export function retireGuideline(ctx: Ctx, input: GuidelineRevision): Promise<MovedGuideline> {
  return moveGuideline(ctx, input, { verb: 'guidelines.retire', from: 'published', to: 'retired' });
}
