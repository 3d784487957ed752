import * as z from 'zod/mini';
import { Band, Figure, Rating } from './rating.ts';

/** Each looks at the whole audit. */
const mostVerdicts = 200;

/** How a checklist is scored: every row on which audit products disagree, as data. The first value of each row is its default. */
export const Policy = z.strictObject({
  method: z._default(z.enum(['weighted', 'deduction', 'points']), 'weighted'),
  /** Score of a flawless audit in method `deduction`. */
  start: z._default(z.number().check(z.gte(1e-6), z.lte(1e9)), 100),
  /** Sum of points that counts as the worst in method `points`; required there. */
  worst: z.optional(z.number().check(z.gte(1e-6), z.lte(1e9))),
  possible: z._default(z.enum(['weight', 'chosenOption']), 'weight'),
  notApplicable: z._default(z.enum(['exclude', 'full', 'zero']), 'exclude'),
  unanswered: z._default(z.enum(['exclude', 'zero']), 'exclude'),
  rollUp: z._default(z.enum(['pooled', 'sectionMean']), 'pooled'),
  bonus: z._default(z.enum(['capped', 'uncapped']), 'capped'),
  repeat: z._default(z.enum(['pooled', 'meanOfInstances', 'worstInstance']), 'pooled'),
  decimals: z._default(z.int().check(z.gte(0), z.lte(4)), 1),
  /** Lowest first; judged on the rounded score. */
  bands: z._default(z.array(Band), []),
  ratings: z._default(z.array(Rating).check(z.maxLength(mostVerdicts)), []),
  figures: z.optional(z.array(Figure).check(z.maxLength(mostVerdicts))),
});
export type Policy = z.output<typeof Policy>;
