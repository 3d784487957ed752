import * as z from 'zod/mini';

/** What a person typed to go somewhere: words in any script, each of which has to be found. */
export const SearchAllInput = z.strictObject({ text: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)) });
export type SearchAllInput = z.infer<typeof SearchAllInput>;
