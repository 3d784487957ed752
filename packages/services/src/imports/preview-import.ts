import type { CopyValue } from '@concord/db/copy-rows';
import { location } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/tenant';
import type { ImportIssueItem } from '@concord/domain/import';
import type {
  LocationChanges,
  LocationField,
  LocationImportSettings,
  LocationIssueCode,
  PreviewImportInput,
} from '@concord/domain/location-import';
import { type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { uuids } from '../rollups/uuids.ts';
import { locationsFile } from './import-locations.ts';
import { absent, closesAbsent, COUNTS, countChanges, type CountedChanges } from './locations/count-changes.ts';
import { LOCATION_READERS } from './locations/location-fields.ts';
import { planChanges } from './locations/plan-changes.ts';
import { planIssues } from './locations/plan-issues.ts';
import type { LocationRead } from './locations/read-location.ts';
import { type ResolvedRegions, resolveRegions } from './locations/resolve-regions.ts';
import { type FoundIssue, type Staged, stageLocations } from './locations/stage-locations.ts';
import { inPreviewTurn } from './preview-turn.ts';
import { uploadedLocations } from './read-columns.ts';
import { requirePast } from './require-past.ts';

export interface PreviewRow {
  readonly line: number;
  readonly what: 'new' | 'changed' | 'unchanged' | 'repeated' | 'faulty';
  readonly regions: readonly string[];
  readonly values: Readonly<Partial<Record<LocationField, string | number | null>>>;
  readonly changed: readonly LocationField[];
  readonly moved: boolean;
}

export interface LocationsPreview {
  readonly changes: LocationChanges;
  /** The content that was looked at; handed back to `run`, no other is run. Null where it is not an uploaded file. */
  readonly sha256: string | null;
  /** False when the file is so long that only its beginning was looked at. */
  readonly whole: boolean;
  readonly header: readonly string[];
  /** The first sound rows as they are read. */
  readonly rows: readonly PreviewRow[];
  /** The first issues, and how many there are of each code. */
  readonly issues: readonly ImportIssueItem[];
  readonly counts: Readonly<Record<string, number>>;
  /** Some regions that the tree lacks. */
  readonly newRegions: readonly NewRegionPreview[];
  /** Where new locations without a region would stand, by its path, and how many these are. */
  readonly withoutRegion: { readonly path: readonly string[]; readonly count: number };
  /** Locations that would close for being absent: names of some, how many, and of how many that are open. */
  readonly closing: readonly string[];
  readonly closingCount: number;
  readonly openCount: number;
}

export interface NewRegionPreview {
  /** From the top of the tree down. */
  readonly path: readonly string[];
  /** Locations that would begin in it, and that would move to it. */
  readonly created: number;
  readonly moved: number;
}

const MOST_ROWS = 100_000;
const ROWS_SHOWN = 20;
const ISSUES_SHOWN = 200;
const NAMES_SHOWN = 10;
const REGIONS_SHOWN = 50;

/**
 * What an import of locations would do, found out the way the import itself does, without changing anything.
 * @throws ServiceError NOT_FOUND, STATE_FORBIDS, IMPORT_FILE_MISSING, IMPORT_UNREADABLE, IMPORT_COLUMN_MISSING
 */
export async function previewImport(ctx: Ctx, { id, settings }: PreviewImportInput): Promise<LocationsPreview> {
  return inPreviewTurn(ctx.actor.orgId, async () => {
    const { folder, sha256 } = await uploadedLocations(ctx, id);
    return { ...(await previewLocations(ctx, { ...(await locationsFile(folder)), settings })), sha256 };
  });
}

/** The same of any file. */
export async function previewLocations(
  ctx: Ctx,
  input: { readonly path: string; readonly file: string; readonly settings: LocationImportSettings },
): Promise<LocationsPreview> {
  const { settings, file } = input;
  requirePast(ctx, settings);
  const rows: LocationRead[] = [];
  const found = issueTally(file);
  return inBrand(ctx, async (tx) => {
    const staged = await stageLocations(tx, {
      ...input,
      newId: ctx.newId,
      mostRows: MOST_ROWS,
      onIssues: async (issues) => found.add(issues),
      onRows: async (sound) => void rows.push(...sound.slice(0, ROWS_SHOWN - rows.length)),
    });
    const regions = await resolveRegions(ctx, tx, { file, settings });
    await planChanges(ctx, tx, { fields: staged.fields, settings, fallbackRegion: regions.fallback });
    const counts = await countChanges(ctx, tx, { staged, settings, regions: regions.missing.length });
    const planned: FoundIssue[] = [];
    await planIssues(ctx, tx, {
      ...{ path: input.path, staged, settings, most: ISSUES_SHOWN },
      onIssues: async (more) => void planned.push(...more),
    });
    const { total, ...told } = found.told(planned, counts.faults);
    return {
      ...told,
      sha256: null,
      changes: { ...counts.changes, issues: total },
      whole: staged.whole,
      header: staged.header,
      rows: await asPlanned(tx, { staged, settings, rows }),
      newRegions: await newRegions(tx, regions),
      withoutRegion: { path: regions.pathOf(regions.fallback), count: counts.withoutRegion },
      closing: await closingNames(ctx, tx, closesAbsent(staged, settings)),
      closingCount: counts.absent,
      openCount: counts.open,
    };
  });
}

function issueTally(file: string) {
  const issues: ImportIssueItem[] = [];
  const counts = new Map<string, number>();
  const add = (more: readonly FoundIssue[]) => {
    for (const { code } of more) counts.set(code, (counts.get(code) ?? 0) + 1);
    show(more);
  };
  const show = (more: readonly FoundIssue[]) => {
    for (const { line, code, details, row } of more)
      if (issues.length < ISSUES_SHOWN) issues.push({ file, line, code, details, row });
  };
  /** With the rows that only the plan finds faulty: it knows their number, and the first of them are looked up. */
  const told = (planned: readonly FoundIssue[], faults: CountedChanges['faults']) => {
    show(planned);
    for (const [code, count] of Object.entries(faults)) counts.set(code, (counts.get(code) ?? 0) + count);
    return {
      issues,
      counts: Object.fromEntries(counts),
      total: [...counts.values()].reduce((sum, each) => sum + each, 0),
    };
  };
  return { add, told };
}

interface PlannedRow extends Record<string, unknown> {
  readonly line: number;
  readonly fault: LocationIssueCode | null;
  readonly target: string | null;
  readonly changed: readonly LocationField[];
  readonly moved: boolean;
}

async function asPlanned(
  tx: Tx,
  { staged, settings, rows }: { staged: Staged; settings: LocationImportSettings; rows: readonly LocationRead[] },
): Promise<PreviewRow[]> {
  const lines = sql.join(
    [0, ...rows.map(({ line }) => line)].map((line) => sql`${line}::int`),
    sql`, `,
  );
  const planned = await tx.execute<PlannedRow>(
    sql`select line, fault, target, changed, moved from location_plan where line in (${lines})`,
  );
  const byLine = new Map(planned.map((row) => [row.line, row]));
  return rows.map(({ line, values, regions }) => {
    const plan = byLine.get(line);
    const isNew = plan?.target === null;
    const cells = staged.fields.map((field, at) => {
      const given = shownValue(values?.[at] ?? null);
      return [field, given ?? (isNew ? LOCATION_READERS[field].fresh(settings) : null)];
    });
    return {
      line,
      what: plan ? whatOf(plan) : 'unchanged',
      regions,
      values: Object.fromEntries(cells) as PreviewRow['values'],
      changed: plan?.changed ?? [],
      moved: plan?.moved ?? false,
    };
  });
}

const shownValue = (value: CopyValue): string | number | null => (Array.isArray(value) ? null : (value as string));

function whatOf(plan: PlannedRow): PreviewRow['what'] {
  if (plan.fault !== null) return plan.fault === 'LOCATION_REPEATED' ? 'repeated' : 'faulty';
  if (plan.target === null) return 'new';
  return plan.moved || plan.changed.length > 0 ? 'changed' : 'unchanged';
}

async function closingNames(ctx: Ctx, tx: Tx, day: string | null): Promise<string[]> {
  if (day === null) return [];
  const where: SQL = absent(ctx, day);
  const rows = await tx.execute<{ name: string }>(
    sql`select l.name from ${location} l where ${where} order by l.name limit ${NAMES_SHOWN}`,
  );
  return rows.map(({ name }) => name);
}

/** With what happens in each; a region that only holds another one is told by the deeper one. */
async function newRegions(tx: Tx, { missing, pathOf }: ResolvedRegions): Promise<NewRegionPreview[]> {
  if (missing.length === 0) return [];
  const rows = await tx.execute<{ id: string; created: number; moved: number }>(sql`
    select region_id as id, count(*) filter (where target is null)::int as created, count(*) filter (where moved)::int as moved
    from location_plan p where ${COUNTS} and region_id = any(${uuids(missing.map(({ id }) => id))}) group by region_id`);
  const counted = new Map(rows.map((row) => [row.id, row]));
  const parents = new Set(missing.map(({ parentId }) => parentId));
  return missing
    .filter(({ id }) => counted.has(id) || !parents.has(id))
    .slice(0, REGIONS_SHOWN)
    .map(({ id }) => ({
      path: pathOf(id),
      created: counted.get(id)?.created ?? 0,
      moved: counted.get(id)?.moved ?? 0,
    }));
}
