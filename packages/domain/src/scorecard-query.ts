import * as z from 'zod/mini';
import { Day, Id } from './ids.ts';
import { CHANGE_CAUSES } from './score-change.ts';

/** Every scorecard is of a day; without one it is today at the location. */
const asOf = z.optional(Day);

export const LocationScorecardInput = z.strictObject({ locationId: Id, asOf });
export type LocationScorecardInput = z.infer<typeof LocationScorecardInput>;

export const ComplianceInput = z.strictObject({ locationId: Id, departmentId: Id, asOf });
export type ComplianceInput = z.infer<typeof ComplianceInput>;

/** How alike the places of the network, or of a region, treat the customer. */
export const ConsistencyInput = z.strictObject({ asOf, regionId: z.optional(Id) });
export type ConsistencyInput = z.infer<typeof ConsistencyInput>;

/**
 * Why the score moved between two days: of one location, of a region as it stood on each day, or of all that the member reaches. With
 * `departmentId` it is that department's score; `cause` tells of many locations those that this cause moved.
 */
export const ScoreChangeInput = z
  .strictObject({
    from: Day,
    to: Day,
    locationId: z.optional(Id),
    regionId: z.optional(Id),
    departmentId: z.optional(Id),
    cause: z.optional(z.enum(CHANGE_CAUSES)),
  })
  .check(
    z.refine((input) => input.from <= input.to, { error: 'DAYS_REVERSED', path: ['from'] }),
    z.refine((input) => input.locationId === undefined || input.regionId === undefined, {
      error: 'ONE_OF_TWO',
      path: ['regionId'],
    }),
  );
export type ScoreChangeInput = z.infer<typeof ScoreChangeInput>;
