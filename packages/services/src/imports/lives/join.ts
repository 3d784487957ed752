import type { ImportIssue } from '@concord/domain/import';
import type { LivesFiles } from './find-files.ts';
import type { LivesRow } from './read-table.ts';

export interface LivesSite {
  readonly externalId: string;
  readonly name: string;
  readonly address: string;
  readonly city: string;
  readonly postalCode: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** One kind of violation: what becomes a question. */
export interface LivesViolationType {
  readonly code: string;
  readonly risk: string;
  readonly description: string;
}

export interface LivesInspection {
  readonly externalId: string;
  /** Null when no site of the file has its business id: it is reported, compared, but cannot become an audit. */
  readonly siteId: string | null;
  readonly day: string;
  readonly type: string;
  readonly publishedScore: number | null;
  /** How often each kind of violation was cited, by code. */
  readonly cited: Map<string, number>;
  readonly line: number;
}

export interface LivesFacts {
  readonly sites: readonly LivesSite[];
  readonly inspections: readonly LivesInspection[];
  readonly violationTypes: readonly LivesViolationType[];
  readonly attached: number;
  readonly orphaned: number;
  readonly issues: readonly ImportIssue[];
}

export interface LivesInput {
  readonly businesses: readonly LivesRow<'businesses'>[];
  readonly inspections: readonly LivesRow<'inspections'>[];
  readonly violations: readonly LivesRow<'violations'>[];
  readonly files: { readonly [Table in keyof LivesFiles]: string };
}

/** Joins the three tables; whatever cannot be joined is an issue with file and line, never dropped in silence. */
export function joinLives(input: LivesInput): LivesFacts {
  const issues: ImportIssue[] = [];
  const sites = readSites(input, issues);
  const inspections = readInspections(input, sites, issues);
  const violations = attachViolations(input, inspections, issues);
  return { sites: [...sites.values()], inspections, ...violations, issues };
}

function readSites({ businesses, files }: LivesInput, issues: ImportIssue[]): Map<string, LivesSite> {
  const sites = new Map<string, LivesSite>();
  for (const row of businesses) {
    const at = { file: files.businesses, line: row.line };
    if (row.businessId === '') {
      issues.push({ ...at, code: 'SITE_WITHOUT_ID', details: { name: row.name } });
      continue;
    }
    if (sites.has(row.businessId)) {
      issues.push({ ...at, code: 'SITE_REPEATED', details: { businessId: row.businessId } });
      continue;
    }
    const position = readPosition(row.latitude ?? '', row.longitude ?? '');
    if (position === 'invalid') {
      issues.push({
        ...at,
        code: 'COORDINATES_INVALID',
        details: { latitude: row.latitude, longitude: row.longitude },
      });
    }
    const [latitude, longitude] = position === 'invalid' || position === null ? [null, null] : position;
    sites.set(row.businessId, {
      externalId: row.businessId,
      name: row.name || row.businessId,
      address: row.address ?? '',
      city: row.city ?? '',
      postalCode: row.postalCode ?? '',
      latitude,
      longitude,
    });
  }
  return sites;
}

function readPosition(latitude: string, longitude: string): readonly [number, number] | null | 'invalid' {
  if (latitude === '' && longitude === '') return null;
  const [lat, lon] = [Number(latitude || Number.NaN), Number(longitude || Number.NaN)];
  if (lat === 0 && lon === 0) return null; // publishers write 0,0 for "not known"
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? [lat, lon] : 'invalid';
}

/** `20171211` or `2017-12-11` as a day of the calendar, or null. */
export function readDay(text: string): string | null {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text);
  if (!match) return null;
  const day = `${match[1]}-${match[2]}-${match[3]}`;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}

function readScore(row: LivesRow<'inspections'>, file: string, issues: ImportIssue[]): number | null {
  const text = row.score ?? '';
  if (text === '') return null;
  const score = Number(text);
  if (Number.isFinite(score)) return score;
  issues.push({ file, line: row.line, code: 'SCORE_INVALID', details: { score: text.slice(0, 40) } });
  return null;
}

function readInspections(
  { inspections, files }: LivesInput,
  sites: ReadonlyMap<string, LivesSite>,
  issues: ImportIssue[],
): LivesInspection[] {
  const sameDay = new Map<string, number>();
  return inspections.flatMap((row) => {
    const at = { file: files.inspections, line: row.line };
    const day = readDay(row.date);
    if (day === null) {
      issues.push({ ...at, code: 'DATE_INVALID', details: { date: row.date.slice(0, 40) } });
      return [];
    }
    const known = sites.has(row.businessId);
    if (!known) issues.push({ ...at, code: 'INSPECTION_WITHOUT_SITE', details: { businessId: row.businessId } });
    const key = `${row.businessId}/${day}`;
    const number = (sameDay.get(key) ?? 0) + 1;
    sameDay.set(key, number);
    return {
      externalId: `${key}/${number}`,
      siteId: known ? row.businessId : null,
      day,
      type: row.type ?? '',
      publishedScore: readScore(row, files.inspections, issues),
      cited: new Map<string, number>(),
      line: row.line,
    };
  });
}

/**
 * The inspections that the violations of a day belong to. LIVES joins them by site and day only, so on a day with several inspections
 * they are those of the scored one (of each, in the few cases where two were scored), else of the first.
 */
function inspectionsOf(sameDay: readonly LivesInspection[]): readonly LivesInspection[] {
  const scored = sameDay.filter((inspection) => inspection.publishedScore !== null);
  return scored.length > 0 ? scored : sameDay.slice(0, 1);
}

function attachViolations(
  { violations, files }: LivesInput,
  inspections: readonly LivesInspection[],
  issues: ImportIssue[],
) {
  const byDay = Map.groupBy(inspections, (inspection) =>
    inspection.externalId.slice(0, inspection.externalId.lastIndexOf('/')),
  );
  const types = new Map<string, LivesViolationType>();
  let attached = 0;
  for (const row of violations) {
    const at = { file: files.violations, line: row.line };
    const day = readDay(row.date);
    const key = `${row.businessId}/${day ?? row.date}`;
    const sameDay = byDay.get(key) ?? [];
    if (sameDay.length === 0) {
      issues.push({
        ...at,
        code: day ? 'VIOLATION_WITHOUT_INSPECTION' : 'DATE_INVALID',
        details: { businessId: row.businessId, date: row.date.slice(0, 40) },
      });
      continue;
    }
    if (sameDay.length > 1)
      issues.push({
        ...at,
        code: 'VIOLATION_DAY_SHARED',
        details: { businessId: row.businessId, date: row.date, inspections: sameDay.length },
      });
    const type = typeOf(row);
    if (!types.has(type.code)) types.set(type.code, type);
    for (const { cited } of inspectionsOf(sameDay)) cited.set(type.code, (cited.get(type.code) ?? 0) + 1);
    attached += 1;
  }
  const violationTypes = [...types.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return { violationTypes, attached, orphaned: violations.length - attached };
}

/** Publishers without a code name a kind of violation by its words. */
function typeOf(row: LivesRow<'violations'>): LivesViolationType {
  return { code: row.code || row.description, risk: row.risk ?? '', description: row.description };
}
