import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { paging, Search } from './paging.ts';

export const ToAcknowledgeInput = z.strictObject(paging);
export type ToAcknowledgeInput = z.infer<typeof ToAcknowledgeInput>;

/** `version` is the one that was read. Without `locationIds`: all of the actor's own places that have not acknowledged it. */
export const AcknowledgeInput = z.strictObject({
  guidelineId: Id,
  version: z.int().check(z.gte(1)),
  locationIds: z.nullable(z.array(Id).check(z.minLength(1), z.maxLength(1_000))),
});
export type AcknowledgeInput = z.infer<typeof AcknowledgeInput>;

export const ACKNOWLEDGEMENT_STATES = ['all', 'given', 'missing'] as const;
export type AcknowledgementState = (typeof ACKNOWLEDGEMENT_STATES)[number];

/** Locations that a guideline asks, by name. */
export const ListAcknowledgementsInput = z.strictObject({
  id: Id,
  regionId: z.optional(Id),
  state: z._default(z.enum(ACKNOWLEDGEMENT_STATES), 'all'),
  search: z.optional(Search),
  offset: z._default(z.int().check(z.gte(0), z.lte(10_000_000)), 0),
  limit: z._default(z.int().check(z.gte(1), z.lte(200)), 50),
});
export type ListAcknowledgementsInput = z.infer<typeof ListAcknowledgementsInput>;
