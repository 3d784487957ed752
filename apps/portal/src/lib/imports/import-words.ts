import type { ImportIssueCode, ImportKind, ImportStatus } from '@concord/domain/import';
import { formatDate, formatList, formatNumber, formatPercent } from '@concord/i18n/format';
import * as m from '@concord/i18n/messages';
import type { Tone } from '@concord/ui/tone';
import { LOCATION_DETAIL_WORDS, LOCATION_ISSUE_NAMES, reasonName } from './location-words.ts';

const STATUS_NAMES: Record<ImportStatus, () => string> = {
  uploading: m.imports_status_uploading,
  waiting: m.imports_status_waiting,
  running: m.imports_status_running,
  done: m.imports_status_done,
  failed: m.imports_status_failed,
};

/** The state in words. A file of locations that has arrived still waits for its settings. */
export function importStatusName(status: ImportStatus, kind: ImportKind): string {
  return kind === 'locations' && status === 'uploading' ? m.location_import_not_started() : STATUS_NAMES[status]();
}

const STATUS_TONES: Record<ImportStatus, Tone> = {
  uploading: 'neutral',
  waiting: 'info',
  running: 'info',
  done: 'good',
  failed: 'bad',
};

export function importStatusTone(status: ImportStatus): Tone {
  return STATUS_TONES[status];
}

const KIND_NAMES: Record<ImportKind, () => string> = {
  lives: m.location_import_kind_lives,
  locations: m.location_import_kind_locations,
};

export function importKindName(kind: ImportKind): string {
  return KIND_NAMES[kind]();
}

const ISSUE_NAMES: Record<ImportIssueCode, () => string> = {
  ROW_MALFORMED: m.imports_issue_row_malformed,
  SITE_WITHOUT_ID: m.imports_issue_site_without_id,
  SITE_REPEATED: m.imports_issue_site_repeated,
  COORDINATES_INVALID: m.imports_issue_coordinates_invalid,
  INSPECTION_WITHOUT_SITE: m.imports_issue_inspection_without_site,
  DATE_INVALID: m.imports_issue_date_invalid,
  SCORE_INVALID: m.imports_issue_score_invalid,
  SCORE_DIFFERS: m.imports_issue_score_differs,
  INSPECTION_CHANGED: m.imports_issue_inspection_changed,
  VIOLATION_WITHOUT_INSPECTION: m.imports_issue_violation_without_inspection,
  VIOLATION_DAY_SHARED: m.imports_issue_violation_day_shared,
  RISK_UNKNOWN: m.imports_issue_risk_unknown,
  ...LOCATION_ISSUE_NAMES,
};

/** What an import noticed about a row, in words. */
export function issueName(code: string): string {
  return Object.hasOwn(ISSUE_NAMES, code) ? ISSUE_NAMES[code as ImportIssueCode]() : m.imports_issue_unknown();
}

const DETAIL_WORDS: Record<string, (value: string) => string> = {
  businessId: (value) => m.imports_detail_business({ value }),
  published: (value) => m.imports_detail_published({ value }),
  computed: (value) => m.imports_detail_recomputed({ value }),
  fields: (value) => m.imports_detail_fields({ value }),
  expected: (value) => m.imports_detail_expected({ value }),
  inspections: (value) => m.imports_detail_inspections({ value }),
  ...LOCATION_DETAIL_WORDS,
  date: (value) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value),
};

/** The values of the row that show what is meant; values that name themselves stand alone. */
export function issueDetails(details: Readonly<Record<string, unknown>>): string {
  return Object.entries(details)
    .filter(([, value]) => value !== '' && value !== null)
    .map(([name, value]) => {
      const text = typeof value === 'number' ? formatNumber(value, { useGrouping: false }) : String(value);
      return DETAIL_WORDS[name]?.(text) ?? text;
    })
    .filter((text) => text !== '')
    .join(' · ');
}

/** What a refusal of files says about them: which file, column or line, each with its label. */
export function refusalFacts(details: Readonly<Record<string, unknown>> | null): string[] {
  const labels: [string, () => string][] = [
    ['file', m.imports_detail_file],
    ['line', m.imports_detail_line],
    ['columns', m.imports_detail_column],
    ['files', m.imports_detail_missing],
    ['found', m.imports_detail_found],
  ];
  const reason = reasonName(details?.['reason']);
  const [closing, open] = [Number(details?.['closing']), Number(details?.['open'])];
  if (open > 0)
    return [
      m.location_import_closes_share({
        closing: formatNumber(closing),
        open: formatNumber(open),
        share: formatPercent(closing / open),
      }),
    ];
  const facts = labels.flatMap(([name, label]) => {
    const given = details?.[name];
    const value = Array.isArray(given) ? formatList(given.map(String)) : given === undefined ? '' : String(given);
    return value === '' ? [] : [m.imports_failed_details({ label: label(), value })];
  });
  return reason === '' ? facts : [reason, ...facts];
}
