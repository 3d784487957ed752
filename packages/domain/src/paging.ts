import * as z from 'zod/mini';

/** What every list that can grow takes: an opaque cursor from the page before, and how many rows at most, 1–200. */
export const paging = {
  cursor: z.optional(z.nullable(z.string().check(z.maxLength(2_000)))),
  limit: z._default(z.int().check(z.gte(1), z.lte(200)), 50),
};

/** Free text a person typed to find something; trimmed, at most 200 characters. */
export const Search = z.string().check(z.trim(), z.maxLength(200));
