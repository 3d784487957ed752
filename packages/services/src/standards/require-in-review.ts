import { ServiceError } from '@concord/domain/errors';
import type { GuidelineRow } from './guideline-row.ts';

/** Who reviews it and who submitted it. Throws STATE_FORBIDS {status} where nothing is in review. */
export function requireInReview(
  row: GuidelineRow,
  state: 'draft' | 'review' | null,
): { readonly reviewerId: string; readonly submittedBy: string } {
  const { reviewerId, submittedBy } = row;
  if (state !== 'review' || reviewerId === null || submittedBy === null) {
    throw new ServiceError('STATE_FORBIDS', { status: state ?? row.status });
  }
  return { reviewerId, submittedBy };
}
