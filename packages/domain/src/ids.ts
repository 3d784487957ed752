import * as z from 'zod/mini';

/** UUIDv7 in lower case, made by the client that creates the row. Other UUID versions are accepted: ids are names, never clocks. */
export const Id = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));
export type Id = z.infer<typeof Id>;

/** A calendar day at the location, `YYYY-MM-DD`, of the years 1000 to 2999: days reckoned from one still have four digits. */
export const Day = z.string().check(z.regex(/^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
export type Day = z.infer<typeof Day>;

/** A moment, ISO 8601 in UTC with `Z`. */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;
