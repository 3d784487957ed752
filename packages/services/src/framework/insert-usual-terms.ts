import type { Tx } from '@concord/db/client';
import type { LocalizedText } from '@concord/domain/localized-text';
import type { TermList } from '@concord/domain/term';
import { eq } from 'drizzle-orm';
import { nextPosition } from './next-position.ts';
import { TERM_TABLES } from './term-lists.ts';
import { USUAL_TERMS } from './usual-terms.ts';

interface NewTerms {
  readonly orgId: string;
  readonly languages: readonly string[];
  readonly newId: () => string;
  readonly now: Date;
}

/** Adds the usual entries whose keys a list does not have, at its end, in the brand's languages. Gives the keys that were added. */
export async function insertUsualTerms(tx: Tx, brand: NewTerms, list: TermList): Promise<readonly string[]> {
  const { orgId, newId, now } = brand;
  const { table } = TERM_TABLES[list];
  const there = await tx.select({ key: table.key }).from(table).where(eq(table.orgId, orgId));
  const taken = new Set(there.map(({ key }) => key));
  const missing = USUAL_TERMS[list].filter(({ key }) => !taken.has(key));
  if (missing.length === 0) return [];
  const first = await nextPosition(tx, orgId, table);
  await tx.insert(table).values(
    missing.map(({ key, kind, name }, at) => ({
      orgId,
      id: newId(),
      key,
      kind,
      name: inLanguages(name, brand.languages),
      position: first + at,
      createdAt: now,
    })),
  );
  return missing.map(({ key }) => key);
}

/** The text in the wanted languages; a brand that speaks none of them reads English until it translates. */
function inLanguages(text: LocalizedText, languages: readonly string[]): LocalizedText {
  const kept = languages.flatMap((tag) => {
    const said = text[tag] ?? text[tag.split('-')[0] ?? ''];
    return said === undefined ? [] : [[tag, said] as const];
  });
  return kept.length === 0 ? { en: text['en'] ?? '' } : Object.fromEntries(kept);
}
