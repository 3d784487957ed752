import type { ToAcknowledgeInput } from '@concord/domain/acknowledgement';
import { dayIn } from '@concord/domain/day';
import type { GuidelineChapter } from '@concord/domain/guideline';
import type { Day } from '@concord/domain/ids';
import type { LocalizedText } from '@concord/domain/localized-text';
import { sql } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { decodeCursor, type Page, toPage } from '../page.ts';
import { askedPlaces, ownPlaces } from './asked-places.ts';

export interface ToAcknowledge {
  readonly id: string;
  readonly key: string;
  readonly chapter: GuidelineChapter;
  readonly title: LocalizedText;
  readonly statement: LocalizedText;
  readonly pictureId: string | null;
  readonly version: number;
  /** What is new in the version, where somebody said. */
  readonly changeNote: LocalizedText | null;
  readonly acknowledgeBy: Day | null;
  readonly overdue: boolean;
  /** Own places that it asks, and how many of them have not acknowledged it. */
  readonly asked: number;
  readonly missing: number;
  /** The first of those that have not, by name. */
  readonly places: readonly { readonly id: string; readonly name: string; readonly city: string }[];
}

type Row = ToAcknowledge & Record<string, unknown> & { readonly position: string };

const PLACES_SHOWN = 20;

/**
 * The guidelines that some of the actor's own places have not acknowledged, the earliest day first. `total` counts all of them.
 * Throws NOT_ALLOWED.
 */
export async function toAcknowledge(
  ctx: Ctx,
  input: ToAcknowledgeInput,
): Promise<Page<ToAcknowledge> & { readonly total: number }> {
  requirePermission(ctx.actor, 'standards.acknowledge');
  const { orgId } = ctx.actor;
  const after = decodeCursor(input.cursor, 2);
  const day = dayIn(ctx.now(), 'UTC');
  const asked = askedPlaces({ orgId, day, where: ownPlaces(ctx.actor) });
  const pending = sql`${asked}, pending as (
      select guideline_id, count(*)::int as asked, (count(*) filter (where not acknowledged))::int as missing
      from asked group by guideline_id having bool_or(not acknowledged))`;
  return inBrand(ctx, async (tx) => {
    const [counted] = await tx.execute<{ total: number }>(
      sql`with recursive ${pending} select count(*)::int as total from pending`,
    );
    const rows = await tx.execute<Row>(sql`
      with recursive ${pending}
      select g.id, g.key, g.chapter, g.title, g.statement, g.picture_id as "pictureId", g.published_version as version,
        v.change_note as "changeNote", g.acknowledge_by as "acknowledgeBy",
        coalesce(g.acknowledge_by < ${day}::date, false) as overdue, p.asked, p.missing,
        (select json_agg(json_build_object('id', s.id, 'name', s.name, 'city', s.city) order by s.name, s.id)
          from (select l.id, l.name, l.city from asked a join location l on l.org_id = g.org_id and l.id = a.location_id
            where a.guideline_id = g.id and not a.acknowledged order by l.name, l.id limit ${PLACES_SHOWN}) s) as places,
        coalesce(g.acknowledge_by, 'infinity')::text as position
      from pending p
      join guideline g on g.org_id = ${orgId} and g.id = p.guideline_id
      join guideline_version v on v.org_id = g.org_id and v.guideline_id = g.id and v.version = g.published_version
      where ${after ? sql`(coalesce(g.acknowledge_by, 'infinity'), g.key) > (${after[0]}::date, ${after[1]})` : sql`true`}
      order by coalesce(g.acknowledge_by, 'infinity'), g.key
      limit ${input.limit + 1}`);
    const page = toPage(
      rows,
      input.limit,
      ({ position: _position, ...item }): ToAcknowledge => item,
      ({ position, key }) => [position, key],
    );
    return { ...page, total: counted?.total ?? 0 };
  });
}
