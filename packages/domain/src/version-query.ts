import * as z from 'zod/mini';
import { Day, Id } from './ids.ts';

/** A checklist's results over time, of all places in reach, of a region, or of one location. */
export const ChecklistTrendInput = z.strictObject({
  checklistId: Id,
  from: z.optional(Day),
  to: z.optional(Day),
  regionId: z.optional(Id),
  locationId: z.optional(Id),
});
export type ChecklistTrendInput = z.infer<typeof ChecklistTrendInput>;

/** Past audits judged anew: by a published version, or by the draft where none is named. */
export const AsIfInput = z.strictObject({
  checklistId: Id,
  versionId: z.optional(Id),
  limit: z._default(z.int().check(z.gte(1), z.lte(500)), 200),
});
export type AsIfInput = z.infer<typeof AsIfInput>;

/** Questions that a location missed again and again: in at least `times` audits in a row, up to the newest one. */
export const RecurringInput = z.strictObject({
  asOf: z.optional(Day),
  regionId: z.optional(Id),
  locationId: z.optional(Id),
  checklistId: z.optional(Id),
  departmentId: z.optional(Id),
  times: z._default(z.int().check(z.gte(2), z.lte(10)), 2),
  offset: z._default(z.int().check(z.gte(0), z.lte(10_000_000)), 0),
  limit: z._default(z.int().check(z.gte(1), z.lte(200)), 50),
});
export type RecurringInput = z.infer<typeof RecurringInput>;
