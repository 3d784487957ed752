import type { Tx } from '@concord/db/client';
import type { TermTable } from '@concord/db/schema/framework';
import { guideline } from '@concord/db/schema/standards';
import type { GuidelineStatus } from '@concord/domain/guideline';
import type { LocalizedText } from '@concord/domain/localized-text';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Actor } from '../context.ts';
import { groupTargets, type Link } from '../links.ts';
import { visibleGuidelines } from '../standards/guideline-row.ts';

export interface LinkedGuideline {
  readonly id: string;
  readonly title: LocalizedText;
  readonly status: GuidelineStatus;
}

export interface LinkedTerm {
  readonly id: string;
  readonly name: LocalizedText;
}

/** The guidelines that each owner leads to, as far as the actor may see them. */
export async function linkedGuidelines(
  tx: Tx,
  actor: Actor,
  { table, owner, target }: Link,
  owners: readonly string[],
): Promise<ReadonlyMap<string, readonly LinkedGuideline[]>> {
  if (owners.length === 0) return new Map();
  const rows = await tx
    .select({
      owner: sql<string>`${owner}`,
      id: guideline.id,
      title: guideline.title,
      status: sql<GuidelineStatus>`${guideline.status}`,
    })
    .from(table as PgTable)
    .innerJoin(guideline, and(eq(guideline.orgId, table.orgId), eq(guideline.id, target)))
    .where(and(eq(table.orgId, actor.orgId), inArray(owner, [...owners]), visibleGuidelines(actor)))
    .orderBy(asc(guideline.chapter), asc(guideline.key));
  return groupTargets(rows, ({ owner: _owner, ...linked }) => linked);
}

/** The entries of a word list that each owner leads to, in the order of that list. */
export async function linkedTerms(
  tx: Tx,
  actor: Actor,
  { table, owner, target }: Link,
  terms: TermTable,
  owners: readonly string[],
): Promise<ReadonlyMap<string, readonly LinkedTerm[]>> {
  if (owners.length === 0) return new Map();
  const rows = await tx
    .select({ owner: sql<string>`${owner}`, id: terms.id, name: terms.name })
    .from(table as PgTable)
    .innerJoin(terms, and(eq(terms.orgId, table.orgId), eq(terms.id, target)))
    .where(and(eq(table.orgId, actor.orgId), inArray(owner, [...owners])))
    .orderBy(asc(terms.position), asc(terms.id));
  return groupTargets(rows, ({ owner: _owner, ...linked }) => linked);
}

/** Whether what was asked for is said by a standard that holds: a draft or a retired one covers nothing. */
export const isCovered = (guidelines: readonly LinkedGuideline[]): boolean =>
  guidelines.some(({ status }) => status === 'published');
