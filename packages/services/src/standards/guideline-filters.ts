import { organization } from '@concord/db/schema/organization';
import { guideline, guidelineLink } from '@concord/db/schema/standards';
import { ANY_LANGUAGE, type GuidelineStatus, type ListGuidelinesInput } from '@concord/domain/guideline';
import type { Day } from '@concord/domain/ids';
import { roleGrants } from '@concord/domain/roles';
import { and, eq, isNotNull, isNull, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Actor } from '../context.ts';
import { regionSubtree } from '../organization/region-subtree.ts';
import { everyLanguage, folded, holds } from '../search/holds.ts';

/** The WHERE parts that a question to the library names. */
export function guidelineFilters(actor: Actor, input: ListGuidelinesInput, today: Day): readonly (SQL | undefined)[] {
  const { search, chapter, departmentId, status, missing, reviewDue, regionId } = input;
  return [
    chapter ? eq(guideline.chapter, chapter) : undefined,
    departmentId ? or(eq(guideline.departmentId, departmentId), linked('departmentId', departmentId)) : undefined,
    status ? inStatus(actor, status) : undefined,
    missing ? lacksLanguage(missing) : undefined,
    reviewDue ? and(lte(guideline.reviewOn, today), ne(guideline.status, 'retired')) : undefined,
    regionId ? holdsIn(actor, regionId) : undefined,
    input.touchpointId ? linked('touchpointId', input.touchpointId) : undefined,
    input.phaseId ? linked('phaseId', input.phaseId) : undefined,
    input.personaId ? linked('personaId', input.personaId) : undefined,
    search ? named(search) : undefined,
  ];
}

type LinkColumn = 'departmentId' | 'regionId' | 'touchpointId' | 'phaseId' | 'personaId';

const ofGuideline = sql`${guidelineLink.orgId} = ${guideline.orgId} and ${guidelineLink.guidelineId} = ${guideline.id}`;

function linked(column: LinkColumn, id: string): SQL {
  return sql`exists (select 1 from ${guidelineLink} where ${ofGuideline} and ${guidelineLink[column]} = ${id})`;
}

/** What others write beside a published guideline is nobody's business but the writers'. */
function inStatus(actor: Actor, status: GuidelineStatus): SQL | undefined {
  if (status === 'published' || status === 'retired') return eq(guideline.status, status);
  const written = roleGrants(actor.role, 'standards.write')
    ? or(eq(guideline.status, 'draft'), isNotNull(guideline.draft))
    : sql`false`;
  return and(written, status === 'review' ? isNotNull(guideline.reviewerId) : isNull(guideline.reviewerId));
}

/** Everywhere, in a region above, in the region itself, or in one below. */
function holdsIn(actor: Actor, regionId: string): SQL {
  const { orgId } = actor;
  const above = sql`(with recursive up(id, parent_id) as (
    select r.id, r.parent_id from region r where r.org_id = ${orgId} and r.id = ${regionId}
    union
    select r.id, r.parent_id from region r join up on up.parent_id = r.id where r.org_id = ${orgId}
  ) select id from up)`;
  const scope = guidelineLink.regionId;
  const anyScope = sql`exists (select 1 from ${guidelineLink} where ${ofGuideline} and ${scope} is not null)`;
  const here = sql`exists (select 1 from ${guidelineLink} where ${ofGuideline}
    and (${scope} in ${above} or ${scope} in ${regionSubtree(orgId, regionId)}))`;
  return sql`(not ${anyScope} or ${here})`;
}

function named(search: string): SQL | undefined {
  const texts = [guideline.key, ...[guideline.title, guideline.statement].map(everyLanguage)];
  return or(...texts.map((text) => holds(folded(text), search)));
}

function lacksLanguage(language: string): SQL {
  if (language !== ANY_LANGUAGE) return lacks(sql`${language}::text`);
  return sql`exists (select 1 from ${organization}, unnest(${organization.languages}) as wanted(language)
    where ${organization.orgId} = ${guideline.orgId} and ${lacks(sql`wanted.language`)})`;
}

/** Whether a text that the guideline has is not there in the language. A text that it does not have at all is not missing. */
function lacks(language: SQL): SQL {
  const { title, statement, rationale, pictures } = guideline;
  return sql`(not jsonb_exists(${title}, ${language}) or not jsonb_exists(${statement}, ${language})
    or not jsonb_exists(coalesce(${rationale}, ${title}), ${language})
    or exists (select 1 from jsonb_array_elements(${pictures}) picture
      where jsonb_typeof(picture -> 'caption') = 'object' and not jsonb_exists(picture -> 'caption', ${language})))`;
}
