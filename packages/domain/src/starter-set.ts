import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { Key } from './key.ts';

/** Each item becomes a draft under the id that the client made for it. */
export const AddFromStarterInput = z.strictObject({
  departmentId: Id,
  items: z.array(z.strictObject({ id: Id, key: Key })).check(z.minLength(1), z.maxLength(100)),
});
export type AddFromStarterInput = z.infer<typeof AddFromStarterInput>;
