import { journeyPhase } from '@concord/db/schema/framework';
import { organization } from '@concord/db/schema/organization';
import { ServiceError } from '@concord/domain/errors';
import type { LocalizedText } from '@concord/domain/localized-text';
import type { AddFromStarterInput } from '@concord/domain/starter-set';
import { eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { createGuideline } from '../standards/create-guideline.ts';
import { STARTER_SETS } from './starter-sets.ts';

export interface AddedFromStarter {
  /** Ids of the drafts. */
  readonly added: readonly string[];
  /** Keys that the brand had already. */
  readonly present: readonly string[];
}

/**
 * Makes drafts from items of the starter sets, in the languages of the brand; those of a phase are linked to the brand's phase. The same
 * again makes nothing twice. Throws NOT_ALLOWED, NOT_FOUND {what: 'department' | 'starter', key}, ID_TAKEN.
 */
export async function addFromStarter(ctx: Ctx, input: AddFromStarterInput): Promise<AddedFromStarter> {
  requirePermission(ctx.actor, 'standards.write');
  const { languages, phases } = await knownOfBrand(ctx);
  const chosen = input.items.map(({ id, key }) => ({ id, ...findItem(key) }));
  const added: string[] = [];
  const present: string[] = [];
  for (const { id, set, item } of chosen) {
    try {
      await createGuideline(ctx, {
        ...{ id, key: item.key, chapter: item.chapter, departmentId: input.departmentId },
        title: within(item.title, languages),
        statement: within(item.statement, languages),
        ...{ rationale: null, pictureId: null },
        phaseIds: set.group === 'phase' ? phases.filter(({ kind }) => kind === set.key).map((phase) => phase.id) : [],
      });
      added.push(id);
    } catch (error) {
      if (!(error instanceof ServiceError) || error.code !== 'KEY_TAKEN') throw error;
      present.push(item.key);
    }
  }
  return { added, present };
}

function findItem(key: string) {
  for (const set of STARTER_SETS) {
    const item = set.items.find((one) => one.key === key);
    if (item) return { set, item };
  }
  throw new ServiceError('NOT_FOUND', { what: 'starter', key });
}

function knownOfBrand(ctx: Ctx) {
  const { orgId } = ctx.actor;
  return inBrand(ctx, async (tx) => {
    const [brand] = await tx
      .select({ languages: organization.languages })
      .from(organization)
      .where(eq(organization.orgId, orgId));
    const { id, kind } = journeyPhase;
    const phases = await tx.select({ id, kind }).from(journeyPhase).where(eq(journeyPhase.orgId, orgId));
    return { languages: brand?.languages ?? [], phases };
  });
}

/** Only the languages of the brand; English where it has none of ours. */
function within(text: LocalizedText, languages: readonly string[]): LocalizedText {
  const own = Object.entries(text).filter(([language]) => languages.includes(language));
  return Object.fromEntries(own.length > 0 ? own : [['en', text['en'] ?? '']]);
}
