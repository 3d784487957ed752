import { glossaryTerm, persona } from '@concord/db/schema/framework';
import { knowledge } from '@concord/db/schema/knowledge';
import type { Tx } from '@concord/db/client';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Actor } from '../context.ts';
import type { FoundTitle } from './find-standards.ts';
import { everyLanguage, folded } from './holds.ts';
import { holdsAll, MOST_FOUND, rank, type Wanted } from './wanted.ts';

/** Personas by name and key. */
export function findPersonas(tx: Tx, { orgId }: Actor, wanted: Wanted): Promise<readonly FoundTitle[]> {
  const names = everyLanguage(persona.name);
  return tx
    .select({ id: persona.id, title: persona.name })
    .from(persona)
    .where(and(eq(persona.orgId, orgId), holdsAll(folded(sql`(${names} || e'\n' || ${persona.key})`), wanted)))
    .orderBy(asc(rank([names, persona.key], wanted)), asc(persona.position), asc(persona.id))
    .limit(MOST_FOUND);
}

/** Customer knowledge by title and source, the newest first among equals. */
export function findKnowledge(tx: Tx, { orgId }: Actor, wanted: Wanted): Promise<readonly FoundTitle[]> {
  const titles = everyLanguage(knowledge.title);
  return tx
    .select({ id: knowledge.id, title: knowledge.title })
    .from(knowledge)
    .where(and(eq(knowledge.orgId, orgId), holdsAll(folded(sql`(${titles} || e'\n' || ${knowledge.source})`), wanted)))
    .orderBy(asc(rank([titles, knowledge.source], wanted)), desc(knowledge.learnedOn), asc(knowledge.id))
    .limit(MOST_FOUND);
}

/** Terms of the glossary, also by the words that the brand avoids for them. */
export function findTerms(tx: Tx, { orgId }: Actor, wanted: Wanted): Promise<readonly FoundTitle[]> {
  const terms = everyLanguage(glossaryTerm.term);
  const avoided = sql`coalesce(${everyLanguage(glossaryTerm.avoid)}, '')`;
  return tx
    .select({ id: glossaryTerm.id, title: glossaryTerm.term })
    .from(glossaryTerm)
    .where(and(eq(glossaryTerm.orgId, orgId), holdsAll(folded(sql`(${terms} || e'\n' || ${avoided})`), wanted)))
    .orderBy(asc(rank([terms], wanted)), asc(glossaryTerm.id))
    .limit(MOST_FOUND);
}
