import { touchpoint } from '@concord/db/schema/framework';
import { wishGuideline, wishTouchpoint } from '@concord/db/schema/framework-links';
import { guideline } from '@concord/db/schema/standards';
import type { Link } from '../links.ts';

export const WISH_GUIDELINES: Link = {
  table: wishGuideline,
  owner: wishGuideline.wishId,
  target: wishGuideline.guidelineId,
  targets: guideline,
  what: 'guideline',
};

export const WISH_TOUCHPOINTS: Link = {
  table: wishTouchpoint,
  owner: wishTouchpoint.wishId,
  target: wishTouchpoint.touchpointId,
  targets: touchpoint,
  what: 'touchpoint',
};
