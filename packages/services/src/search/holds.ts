import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** Every language of a text, line by line, so that it is found in each of them. */
export function everyLanguage(text: SQLWrapper): SQL {
  return sql`(select string_agg(each.value, e'\n' order by each.key) from jsonb_each_text(${text}) each)`;
}

/** A text as it is looked for, without case and accents: function `folded` of the database. */
export type Folded = SQL<'folded'>;

export const folded = (text: SQLWrapper): Folded => sql`folded(${text})`;

/** What a location is found by, which its table keeps folded; `from` is the table's name in the statement. */
export const foundBy = (from: string): Folded => sql`${sql.identifier(from)}.found_by`;

/** Whether a text holds what somebody typed, taken literally. */
export function holds(text: Folded, typed: string): SQL {
  return sql`(strpos(${text}, folded(${typed})) > 0)`;
}
