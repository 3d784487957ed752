import { behaviourGuideline, behaviourTouchpoint } from '@concord/db/schema/framework-links';
import { touchpoint } from '@concord/db/schema/framework';
import { guideline } from '@concord/db/schema/standards';
import type { Link } from '../links.ts';

export const BEHAVIOUR_GUIDELINES: Link = {
  table: behaviourGuideline,
  owner: behaviourGuideline.behaviourId,
  target: behaviourGuideline.guidelineId,
  targets: guideline,
  what: 'guideline',
};

export const BEHAVIOUR_TOUCHPOINTS: Link = {
  table: behaviourTouchpoint,
  owner: behaviourTouchpoint.behaviourId,
  target: behaviourTouchpoint.touchpointId,
  targets: touchpoint,
  what: 'touchpoint',
};
