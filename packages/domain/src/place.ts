import * as z from 'zod/mini';
import { Day, Id } from './ids.ts';
import { Key } from './key.ts';
import { Channel, LocationFacts } from './organization.ts';

const Name = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));

/** Everything a location says of itself; its region and its closing have verbs of their own, for they are dated. */
export const UpdateLocationInput = z.strictObject({
  id: Id,
  /** The revision that was on screen; a newer one refuses the edit. */
  revision: z.int(),
  ...LocationFacts,
  channel: Channel,
});
export type UpdateLocationInput = z.infer<typeof UpdateLocationInput>;

/** Another place in the tree from a day on. Later moves are replaced. */
export const MoveLocationInput = z.strictObject({ id: Id, regionId: Id, from: Day });
export type MoveLocationInput = z.infer<typeof MoveLocationInput>;

/** `closedOn`: the first day on which it is no longer open; may lie ahead. `cancelActions` also cancels the work that nobody finished there. */
export const CloseLocationInput = z.strictObject({
  id: Id,
  closedOn: Day,
  cancelActions: z.optional(z.boolean()),
});
export type CloseLocationInput = z.infer<typeof CloseLocationInput>;

/** `id` turned out to be `into`. */
export const MergeLocationsInput = z.strictObject({ id: Id, into: Id });
export type MergeLocationsInput = z.infer<typeof MergeLocationsInput>;

export const CreateRegionInput = z.strictObject({ id: Id, parentId: z.nullable(Id), key: Key, name: Name });
export type CreateRegionInput = z.infer<typeof CreateRegionInput>;

export const RenameRegionInput = z.strictObject({ id: Id, name: Name });
export type RenameRegionInput = z.infer<typeof RenameRegionInput>;

/** With everything below it; null makes it a root. */
export const MoveRegionInput = z.strictObject({ id: Id, parentId: z.nullable(Id) });
export type MoveRegionInput = z.infer<typeof MoveRegionInput>;
