import type { CopyValue } from '@concord/db/copy-rows';
import { location } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/tenant';
import type { ImportIssueItem } from '@concord/domain/import';
import type {
  LocationChanges,
  LocationField,
  LocationImportSettings,
  PreviewImportInput,
} from '@concord/domain/location-import';
import { type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { locationsFile } from './import-locations.ts';
import { absent, closesAbsent, countChanges } from './locations/count-changes.ts';
import { planChanges } from './locations/plan-changes.ts';
import type { LocationRead } from './locations/read-location.ts';
import { repeatedRows } from './locations/repeated-rows.ts';
import { resolveRegions } from './locations/resolve-regions.ts';
import { type FoundIssue, type Staged, stageLocations } from './locations/stage-locations.ts';
import { inPreviewTurn } from './preview-turn.ts';
import { uploadedLocations } from './read-columns.ts';
import { requirePast } from './require-past.ts';

export interface PreviewRow {
  readonly line: number;
  readonly what: 'new' | 'changed' | 'unchanged' | 'repeated';
  readonly regions: readonly string[];
  readonly values: Readonly<Partial<Record<LocationField, string | number | null>>>;
  readonly changed: readonly LocationField[];
  readonly moved: boolean;
}

export interface LocationsPreview {
  readonly changes: LocationChanges;
  /** False when the file is so long that only its beginning was looked at. */
  readonly whole: boolean;
  readonly header: readonly string[];
  /** The first sound rows as they are read. */
  readonly rows: readonly PreviewRow[];
  /** The first issues, and how many there are of each code. */
  readonly issues: readonly ImportIssueItem[];
  readonly counts: Readonly<Record<string, number>>;
  /** Names of some regions that the tree lacks, and of some locations that would close for being absent. */
  readonly newRegions: readonly string[];
  readonly closing: readonly string[];
  readonly closingCount: number;
}

const MOST_ROWS = 100_000;
const ROWS_SHOWN = 20;
const ISSUES_SHOWN = 200;
const NAMES_SHOWN = 10;

/**
 * What an import of locations would do, found out the way the import itself does, without changing anything.
 * @throws ServiceError NOT_FOUND, STATE_FORBIDS, IMPORT_FILE_MISSING, IMPORT_UNREADABLE, IMPORT_COLUMN_MISSING
 */
export async function previewImport(ctx: Ctx, { id, settings }: PreviewImportInput): Promise<LocationsPreview> {
  const folder = await uploadedLocations(ctx, id);
  return inPreviewTurn(ctx.actor.orgId, async () =>
    previewLocations(ctx, { ...(await locationsFile(folder)), settings }),
  );
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
    const regions = await resolveRegions(ctx, tx, file);
    await planChanges(ctx, tx, { fields: staged.fields, settings, fallbackRegion: regions.fallback });
    const counts = await countChanges(ctx, tx, { staged, settings, regions: regions.missing.length });
    await repeatedRows(tx, {
      path: input.path,
      settings,
      most: ISSUES_SHOWN,
      onIssues: async (more) => found.add(more),
    });
    const repeated = counts.changes.faulty - staged.faulty;
    return {
      ...found.shown(repeated),
      changes: { ...counts.changes, issues: found.count(repeated) },
      whole: staged.whole,
      header: staged.header,
      rows: await asPlanned(tx, staged, rows),
      newRegions: regions.missing.slice(0, NAMES_SHOWN).map(({ name }) => name),
      closing: await closingNames(ctx, tx, closesAbsent(staged, settings)),
      closingCount: counts.absent,
    };
  });
}

function issueTally(file: string) {
  const issues: ImportIssueItem[] = [];
  const counts = new Map<string, number>();
  const add = (more: readonly FoundIssue[]) => {
    for (const { line, code, details, row } of more) {
      counts.set(code, (counts.get(code) ?? 0) + 1);
      if (issues.length < ISSUES_SHOWN) issues.push({ file, line, code, details, row });
    }
  };
  /** Of the repeated rows only the first were looked up; the plan knows their number. */
  const whole = (repeated: number) => (repeated > 0 ? counts.set('LOCATION_REPEATED', repeated) : counts);
  const shown = (repeated: number) => ({ issues, counts: Object.fromEntries(whole(repeated)) });
  const count = (repeated: number) => [...whole(repeated).values()].reduce((sum, each) => sum + each, 0);
  return { add, shown, count };
}

interface PlannedRow extends Record<string, unknown> {
  readonly line: number;
  readonly first: number;
  readonly target: string | null;
  readonly changed: readonly LocationField[];
  readonly moved: boolean;
}

async function asPlanned(tx: Tx, staged: Staged, rows: readonly LocationRead[]): Promise<PreviewRow[]> {
  const lines = sql.join(
    [0, ...rows.map(({ line }) => line)].map((line) => sql`${line}::int`),
    sql`, `,
  );
  const planned = await tx.execute<PlannedRow>(
    sql`select line, first, target, changed, moved from location_plan where line in (${lines})`,
  );
  const byLine = new Map(planned.map((row) => [row.line, row]));
  return rows.map(({ line, values, regions }) => {
    const plan = byLine.get(line);
    const cells = staged.fields.map((field, at) => [field, shownValue(values?.[at] ?? null)]);
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
  if (plan.line !== plan.first) return 'repeated';
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
