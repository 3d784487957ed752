import { knowledge } from '@concord/db/schema/knowledge';
import { member } from '@concord/db/schema/organization';
import { addDays } from '@concord/domain/day';
import {
  EXPIRING_DAYS,
  type KnowledgeKind,
  type KnowledgeState,
  knowledgeState,
  type ListKnowledgeInput,
} from '@concord/domain/knowledge';
import type { LocalizedText } from '@concord/domain/localized-text';
import { and, asc, desc, eq, gt, gte, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { decodeCursor, type Page, toPage } from '../page.ts';
import { everyLanguage, folded, holds } from '../search/holds.ts';
import { KNOWLEDGE_LINK_FIELDS, KNOWLEDGE_LINKS } from './knowledge-links.ts';

export interface KnowledgeItem {
  readonly id: string;
  readonly kind: KnowledgeKind;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly source: string;
  readonly learnedOn: string;
  readonly expiresOn: string | null;
  readonly state: KnowledgeState;
  readonly owner: { readonly id: string; readonly name: string };
}

/** Sorts behind every day; entries without an end come last. */
const NEVER = '9999-12-31';

/**
 * What the brand knows of its customers. Every role that reads standards sees all of it, auditors and managers of one location too:
 * standards are easier to keep for who knows what they answer. `search` looks in source and in title, summary and findings of every
 * language; states are of today in UTC. Throws NOT_ALLOWED.
 */
export async function listKnowledge(ctx: Ctx, input: ListKnowledgeInput): Promise<Page<KnowledgeItem>> {
  requirePermission(ctx.actor, 'standards.read');
  const today = ctx.now().toISOString().slice(0, 10);
  const after = decodeCursor(input.cursor, 2);
  const { id, title, summary, source, learnedOn, expiresOn } = knowledge;
  const newest = input.order === 'newest';
  const sortedBy = newest ? sql<string>`${learnedOn}` : sql<string>`coalesce(${expiresOn}, ${NEVER}::date)`;
  const rest = newest
    ? sql`(${sortedBy}, ${id}) < (${after?.[0]}::date, ${after?.[1]}::uuid)`
    : sql`(${sortedBy}, ${id}) > (${after?.[0]}::date, ${after?.[1]}::uuid)`;
  return inBrand(ctx, async (tx) => {
    const rows = await tx
      .select({
        id,
        kind: sql<KnowledgeKind>`${knowledge.kind}`,
        title,
        summary,
        source,
        learnedOn,
        expiresOn,
        owner: { id: member.id, name: member.name },
      })
      .from(knowledge)
      .innerJoin(member, and(eq(member.orgId, knowledge.orgId), eq(member.id, knowledge.ownerId)))
      .where(and(eq(knowledge.orgId, ctx.actor.orgId), ...filters(input, today), after ? rest : undefined))
      .orderBy(newest ? desc(sortedBy) : asc(sortedBy), newest ? desc(id) : asc(id))
      .limit(input.limit + 1);
    return toPage(
      rows,
      input.limit,
      (row) => ({ ...row, state: knowledgeState(row.expiresOn, today) }),
      (row) => [newest ? row.learnedOn : (row.expiresOn ?? NEVER), row.id],
    );
  });
}

function filters(input: ListKnowledgeInput, today: string): readonly (SQL | undefined)[] {
  const { search, kind, state, ownerId } = input;
  return [
    search ? holding(search) : undefined,
    kind ? eq(knowledge.kind, kind) : undefined,
    state ? inState(state, today) : undefined,
    ownerId ? eq(knowledge.ownerId, ownerId) : undefined,
    ...KNOWLEDGE_LINK_FIELDS.map((field) => linkedTo(field, input)),
  ];
}

function holding(search: string): SQL | undefined {
  const { title, summary, findings, source } = knowledge;
  const texts = [source, ...[title, summary, findings].map(everyLanguage)];
  return or(...texts.map((text) => holds(folded(text), search)));
}

/** The same boundaries as `knowledgeState`. */
function inState(state: KnowledgeState, today: string): SQL | undefined {
  const { expiresOn } = knowledge;
  const soon = addDays(today, EXPIRING_DAYS);
  if (state === 'expired') return lt(expiresOn, today);
  if (state === 'expiring') return and(gte(expiresOn, today), lte(expiresOn, soon));
  return or(isNull(expiresOn), gt(expiresOn, soon));
}

const FILTERS = {
  personaIds: 'personaId',
  phaseIds: 'phaseId',
  touchpointIds: 'touchpointId',
  guidelineIds: 'guidelineId',
} as const;

function linkedTo(field: keyof typeof FILTERS, input: ListKnowledgeInput): SQL | undefined {
  const wanted = input[FILTERS[field]];
  if (wanted === undefined) return undefined;
  const { table, owner, target } = KNOWLEDGE_LINKS[field];
  return sql`exists (select 1 from ${table} where ${table.orgId} = ${knowledge.orgId} and ${owner} = ${knowledge.id} and ${target} = ${wanted})`;
}
