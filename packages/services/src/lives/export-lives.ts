import { audit } from '@concord/db/schema/audits';
import { checklist, checklistVersion } from '@concord/db/schema/checklists';
import { location, organization } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import type { ExportLivesInput } from '@concord/domain/lives-export';
import { and, asc, count, eq, gte, isNotNull, lte, type SQL } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { atLocation, auditsInReach } from '../audits/audits-in-reach.ts';
import { titleOf } from '../checklists/title-of.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { businesses, inspections, legend, violations } from './lives-rows.ts';
import { type ViolationKind, violationKinds } from './violation-kinds.ts';

export type LivesCell = string | number | null;

/** One CSV table; the rows come as they are read, headings first. */
export interface LivesTable {
  readonly file: string;
  readonly rows: () => AsyncIterable<readonly (readonly LivesCell[])[]>;
}

export interface LivesFeed {
  readonly key: string;
  readonly inspections: number;
  readonly tables: readonly LivesTable[];
}

/** What every table is made from. */
export interface LivesSource {
  readonly ctx: Ctx;
  /** Over `audit` joined with `location`. */
  readonly where: SQL | undefined;
  /** Days from and to, so that no portion holds more than some thousand inspections. */
  readonly windows: readonly (readonly [from: string, to: string])[];
  readonly kinds: ReadonlyMap<string, ViolationKind>;
  readonly title: string;
  /** The newest version that the audits could have been of. */
  readonly definition: unknown;
  /** Low is good in method `points`, and LIVES knows scores from 0 to 100 only where 100 is best. */
  readonly hasScores: boolean;
}

/** Inspections of a window at most, save where one day has more. */
const PER_WINDOW = 2_000;

/**
 * Submitted audits of a checklist as a LIVES feed: businesses, inspections, violations, feed_info, and legend where the checklist has bands.
 * LIVES knows an inspection by its place and day: audits of one place on one day share their violations.
 * Throws NOT_ALLOWED, NOT_FOUND {what: 'checklist'}.
 */
export async function exportLives(ctx: Ctx, input: ExportLivesInput): Promise<LivesFeed> {
  requirePermission(ctx.actor, 'audits.read');
  const opened = await inBrand(ctx, (tx) => openFeed(ctx, tx, input));
  const { key, brand, source } = opened;
  const today = ctx.now().toISOString().slice(0, 10).replaceAll('-', '');
  const info = [
    ['feed_date', 'feed_version', 'municipality_name', 'municipality_url', 'contact_email'],
    [today, '2.0', brand, '', ''],
  ];
  const bands = legend(source);
  return {
    key,
    inspections: opened.inspections,
    tables: [
      { file: 'businesses.csv', rows: () => businesses(source) },
      { file: 'inspections.csv', rows: () => inspections(source) },
      { file: 'violations.csv', rows: () => violations(source) },
      { file: 'feed_info.csv', rows: () => once(info) },
      ...(bands.length > 0 ? [{ file: 'legend.csv', rows: () => once(bands) }] : []),
    ],
  };
}

async function* once(rows: readonly (readonly LivesCell[])[]) {
  yield rows;
}

async function openFeed(ctx: Ctx, tx: Tx, { checklistId, from, to }: ExportLivesInput) {
  const { orgId } = ctx.actor;
  const [found] = await tx
    .select({ key: checklist.key, draft: checklist.draft, brand: organization.name, languages: organization.languages })
    .from(checklist)
    .innerJoin(organization, eq(organization.orgId, checklist.orgId))
    .where(and(eq(checklist.orgId, orgId), eq(checklist.id, checklistId)));
  if (!found) throw new ServiceError('NOT_FOUND', { what: 'checklist' });
  const versions = await tx
    .select({ definition: checklistVersion.definition })
    .from(checklistVersion)
    .where(and(eq(checklistVersion.orgId, orgId), eq(checklistVersion.checklistId, checklistId)))
    .orderBy(asc(checklistVersion.version));
  const definitions = versions.map(({ definition }) => definition);
  const where = and(
    auditsInReach(ctx.actor),
    eq(audit.checklistId, checklistId),
    eq(audit.status, 'submitted'),
    isNotNull(audit.performedOn),
    // What is submitted while the file is being written would stand in one table and lack in another.
    lte(audit.submittedAt, ctx.now()),
    from === undefined ? undefined : gte(audit.performedOn, from),
    to === undefined ? undefined : lte(audit.performedOn, to),
  );
  const days = await tx
    .select({ day: audit.performedOn, audits: count() })
    .from(audit)
    .innerJoin(location, atLocation)
    .where(where)
    .groupBy(audit.performedOn)
    .orderBy(asc(audit.performedOn));
  const title = titleOf(definitions.at(-1) ?? found.draft, found.key);
  const source: LivesSource = {
    ctx,
    where,
    windows: windowsOf(days),
    kinds: violationKinds(definitions, found.languages),
    title: title[found.languages[0] ?? 'en'] ?? Object.values(title)[0] ?? found.key,
    definition: definitions.at(-1) ?? null,
    hasScores: !definitions.some(isPoints),
  };
  const total = days.reduce((sum, { audits }) => sum + audits, 0);
  return { key: found.key, brand: found.brand, inspections: total, source };
}

function isPoints(definition: unknown): boolean {
  const { policy } = definition as { policy?: { method?: unknown } };
  return policy?.method === 'points';
}

function windowsOf(days: readonly { day: string | null; audits: number }[]): (readonly [string, string])[] {
  const windows: [string, string][] = [];
  let room = 0;
  for (const { day, audits } of days) {
    if (day === null) continue;
    const last = windows.at(-1);
    if (last && audits <= room) last[1] = day;
    else {
      windows.push([day, day]);
      room = PER_WINDOW;
    }
    room -= audits;
  }
  return windows;
}
