import { and, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { containing } from '../page.ts';

/** How many of each kind an answer holds at most. */
export const MOST_FOUND = 8;

/** What is looked for, word by word. */
export interface Wanted {
  readonly words: readonly string[];
  /** The whole text as a LIKE pattern that finds it at the start. */
  readonly prefix: string;
}

/** More than these are not looked for: nobody types them to narrow a search, and each costs a pass over every row. */
const MOST_WORDS = 8;

export function wantedOf(text: string): Wanted {
  const whole = text.normalize('NFC').trim();
  const prefix = containing(whole).slice(1);
  // One letter is where a word begins that is being typed. In other scripts one sign may be the word.
  if (/^[\p{Script=Latin}\d]$/u.test(whole)) return { words: [prefix], prefix };
  const words = whole.split(/\s+/u).slice(0, MOST_WORDS);
  return { words: words.map(containing), prefix };
}

/** Every word stands somewhere in the text, whatever the case. */
export function holdsAll(text: SQLWrapper, { words }: Wanted): SQL | undefined {
  return and(...words.map((word) => sql`${text} ilike ${word}`));
}

/** 0 where the first of the texts begins with what is wanted, 1 for the second, and so on; the highest where none does. */
export function rank(texts: readonly SQLWrapper[], { prefix }: Wanted): SQL<number> {
  const cases = texts.map((text, at) => sql`when ${text} ilike ${prefix} then ${sql.raw(String(at))}`);
  return sql<number>`(case ${sql.join(cases, sql` `)} else ${sql.raw(String(texts.length))} end)`;
}

/** Every language of a text, line by line, so that it is found in each of them. */
export function everyLanguage(text: SQLWrapper): SQL {
  return sql`(select string_agg(each.value, e'\n' order by each.key) from jsonb_each_text(${text}) each)`;
}
