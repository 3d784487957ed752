import * as z from 'zod/mini';

/** A stable, readable name inside one brand (department, checklist, question): `front-of-house`. 1–64 characters. */
export const Key = z.string().check(z.regex(/^[a-z0-9][a-z0-9_-]{0,63}$/));
export type Key = z.infer<typeof Key>;
