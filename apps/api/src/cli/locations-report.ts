import type { ImportIssueItem } from '@concord/domain/import';
import {
  CLOSED_UNASKED,
  type LocationChanges,
  type LocationImportSettings,
  type LocationIssueCode,
} from '@concord/domain/location-import';
import { rowsToMend as mend } from '@concord/domain/rows-to-mend';
import type { Ctx } from '@concord/services/context';
import { listImportIssues } from '@concord/services/imports/list-import-issues';
import type { LocationsPreview } from '@concord/services/imports/preview-import';

const ISSUES: Record<LocationIssueCode, string> = {
  ROW_BROKEN: 'the row cannot be taken apart',
  FIELD_MISSING: 'something needed is missing',
  FIELD_TOO_LONG: 'the text is too long',
  FIELD_CONTROL_CHARACTER: 'characters that cannot be shown',
  CHANNEL_UNKNOWN: 'the channel is none of store, website, contact centre',
  COUNTRY_UNKNOWN: 'the country is not known',
  NUMBER_INVALID: 'not a number',
  NUMBER_OUT_OF_RANGE: 'the number is too small or too large',
  POSITION_HALF: 'only one of latitude and longitude',
  TIME_ZONE_UNKNOWN: 'the time zone is not known',
  OPENING_HOURS_INVALID: 'the opening hours cannot be read',
  GLN_INVALID: 'the GLN has a wrong check digit',
  DAY_INVALID: 'not a date',
  CLOSED_BEFORE_OPENED: 'closed before it opened',
  REGION_TOO_DEEP: 'too many region levels',
  LOCATION_REPEATED: 'the location is listed before',
  REGION_AMBIGUOUS: 'several regions are called so: write more of the path',
};

const n = (count: number): string => count.toLocaleString('en').padStart(9);
const issueName = (code: string): string => ISSUES[code as LocationIssueCode] ?? code;

/** Which column is read as what. */
export function mappingLines({ columns, timeZone }: LocationImportSettings): string[] {
  const { regions, ...fields } = columns;
  return [
    'Columns:',
    ...Object.entries(fields).map(([field, column]) => `  ${field.padEnd(14)} ← ${column}`),
    ...regions.map((column) => `  ${'region'.padEnd(14)} ← ${column}`),
    `  ${'time zone'.padEnd(14)}   ${timeZone} where the file names none`,
  ];
}

/** Counts of what an import changes, and why rows are left out. */
export function changeLines(changes: LocationChanges, counts: Readonly<Record<string, number>>): string[] {
  const {
    rows,
    created,
    changed,
    unchanged,
    moved,
    closed,
    reopened,
    faulty,
    regions,
    fields,
    unknownRows,
    cancelled,
  } = changes;
  const each = Object.entries(fields).map(([field, count]) => `${field} ${count}`);
  return [
    `${n(rows)}  rows`,
    `${n(created)}  new`,
    `${n(changed)}  changed${each.length > 0 ? ` (${each.join(', ')})` : ''}`,
    `${n(unchanged)}  unchanged`,
    ...(moved > 0 ? [`${n(moved)}  moved to another region`] : []),
    ...(closed > 0 ? [`${n(closed)}  closed`] : []),
    ...(reopened > 0 ? [`${n(reopened)}  open again`] : []),
    ...(cancelled > 0 ? [`${n(cancelled)}  assigned audits cancelled, due when their location is closed`] : []),
    ...(regions > 0 ? [`${n(regions)}  new regions`] : []),
    `${n(faulty)}  rows left out`,
    ...Object.entries(counts).map(([code, count]) => `  ${n(count)}  ${issueName(code)}`),
    ...(unknownRows > 0
      ? [`Nothing is closed for being absent: ${unknownRows} rows do not say which location they are.`]
      : []),
  ];
}

/** Where new locations come to stand, as far as that is not plain from their rows. */
export function regionLines({ newRegions, withoutRegion }: LocationsPreview): string[] {
  return [
    ...newRegions.map(
      ({ path, created, moved }) => `  new region ${path.join(' / ')}: ${created} new locations, ${moved} moved to it`,
    ),
    ...(withoutRegion.count > 0
      ? [`  ${withoutRegion.count} new locations name no region and come to ${withoutRegion.path.join(' / ')}`]
      : []),
  ];
}

/** A warning where more of the network closes than a file usually closes; null where it does not. */
export function closingWarning({ closingCount, openCount, closing }: LocationsPreview): string | null {
  if (closingCount <= openCount * CLOSED_UNASKED) return null;
  const share = Math.round((closingCount / openCount) * 100);
  return `WARNING: ${closingCount} of ${openCount} open locations (${share} %) would close for not being in the file: ${closing.join(', ')} …`;
}

/** Everything that an import noticed, page by page. */
export async function everyIssue(ctx: Ctx, id: string) {
  let page = await listImportIssues(ctx, { id, limit: 1000 });
  const issues = [...page.items];
  while (page.nextCursor !== null) {
    page = await listImportIssues(ctx, { id, cursor: page.nextCursor, limit: 1000 });
    issues.push(...page.items);
  }
  return { issues, counts: page.counts };
}

/** Rows that were left out, as a table to mend. */
export const rowsToMend = (header: readonly string[], issues: readonly ImportIssueItem[]): (string | number)[][] =>
  mend(header, issues, {
    line: 'line',
    problem: 'problem',
    name: ({ code, details }) => `${issueName(code)} (${Object.values(details).join(', ')})`,
  });
