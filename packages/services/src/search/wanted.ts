import { and, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { type Folded, folded, holds } from './holds.ts';

/** How many of each kind an answer holds at most. */
export const MOST_FOUND = 8;

/** What is looked for. */
export interface Wanted {
  readonly words: readonly string[];
  readonly whole: string;
  /** One letter is where a word begins that is being typed. In other scripts one sign may be the word. */
  readonly asBeginning: boolean;
}

/** More than these are not looked for: nobody types them to narrow a search, and each costs a pass over every row. */
const MOST_WORDS = 8;

export function wantedOf(text: string): Wanted {
  const whole = text.trim();
  return {
    words: whole.split(/\s+/u).slice(0, MOST_WORDS),
    whole,
    asBeginning: /^[\p{Script=Latin}\d]$/u.test(whole.normalize('NFC')),
  };
}

/** Every word stands somewhere in the text. */
export function holdsAll(text: Folded, wanted: Wanted): SQL | undefined {
  return wanted.asBeginning ? beginsWith(text, wanted) : and(...wanted.words.map((word) => holds(text, word)));
}

/** 0 where the first of the texts begins with what is wanted, 1 for the second, and so on; the highest where none does. */
export function rank(texts: readonly SQLWrapper[], wanted: Wanted): SQL<number> {
  const cases = texts.map((text, at) => sql`when ${beginsWith(folded(text), wanted)} then ${sql.raw(String(at))}`);
  return sql<number>`(case ${sql.join(cases, sql` `)} else ${sql.raw(String(texts.length))} end)`;
}

function beginsWith(text: Folded, { whole }: Wanted): SQL {
  return sql`starts_with(${text}, folded(${whole}))`;
}
