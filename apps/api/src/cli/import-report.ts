import type { ServiceError } from '@concord/domain/errors';
import type { LivesIssueCode, LivesReport } from '@concord/domain/import';

const ISSUES: Record<LivesIssueCode, string> = {
  ROW_MALFORMED: 'rows with the wrong number of fields, left out',
  SITE_WITHOUT_ID: 'sites without an id, left out',
  SITE_REPEATED: 'sites listed more than once, the first one counts',
  COORDINATES_INVALID: 'sites with impossible coordinates, kept without them',
  INSPECTION_WITHOUT_SITE: 'inspections of an unknown site, left out',
  DATE_INVALID: 'rows with an impossible date, left out',
  SCORE_INVALID: 'inspections whose score is no number, kept unscored',
  SCORE_DIFFERS: 'published scores that the violations do not give',
  INSPECTION_CHANGED: 'inspections that now say something else, the stored one stays',
  VIOLATION_WITHOUT_INSPECTION: 'violations without an inspection, left out',
  VIOLATION_DAY_SHARED: 'violations on a day with several inspections, given to the scored one',
  RISK_UNKNOWN: 'kinds of violation whose risk is not known, they cost nothing',
};

const n = (count: number): string => count.toLocaleString('en');

/** The report as lines for a terminal. */
export function reportLines(report: LivesReport, counts: Readonly<Record<string, number>>): string[] {
  const { locations, audits, violations, scores } = report;
  return [
    `Locations   ${n(locations.rows)} rows: ${n(locations.created)} new, ${n(locations.unchanged)} known`,
    `Audits      ${n(audits.rows)} inspections: ${n(audits.created)} new, ${n(audits.unchanged)} known, ${n(audits.scored)} with a published score`,
    `Violations  ${n(violations.rows)} rows: ${n(violations.attached)} attached, ${n(violations.orphaned)} without an inspection`,
    `Scores      ${n(scores.equal)} of ${n(scores.compared)} recomputed scores equal the published ones`,
    `Speed       ${n(report.rowsPerSecond)} rows a second, ${report.seconds} s`,
    ...(report.issues > 0
      ? [`To look at  ${n(report.issues)} rows, listed by file and line on the Imports page:`]
      : []),
    ...Object.entries(counts).map(
      ([code, count]) => `  ${n(count).padStart(7)}  ${ISSUES[code as LivesIssueCode] ?? code}`,
    ),
  ];
}

/** What to do about a file that cannot be read, where it is more than saving it as CSV in UTF-8. */
const MENDING: Readonly<Record<string, string>> = {
  EMPTY_FILE: 'It is empty.',
  NOT_UTF8:
    'Save it as CSV in UTF-8, or say how it is written: --encoding windows-1252 (Western Europe), windows-1250 (Central Europe), windows-1256 (Arabic).',
  OLD_XLS: 'It is an old .xls workbook or has a password: save it as .xlsx without one.',
  NOT_XLSX: 'It is no sound XLSX workbook: open it and save it again.',
  TOO_LARGE_UNPACKED: 'Unpacked it is too large: save it as CSV.',
  TOO_MANY_REGIONS: 'It names more regions than a tree can hold: is the right column mapped?',
};

const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value));

/** What is wrong with the folder, where, and how to mend it. */
export function importSentence({ code, details }: ServiceError): string {
  const { file, files, found, columns, line, reason, folder, issues } = details;
  switch (code) {
    case 'IMPORT_NOT_LIVES':
      return `concord import: ${list(folder)} is no LIVES folder (${reason ? list(reason) : `it holds ${list(found) || 'nothing'}`}). It needs businesses.csv, inspections.csv and violations.csv. Nothing was changed.`;
    case 'IMPORT_FILE_MISSING':
      return `concord import: ${list(files)} is missing in ${list(folder)}. Add it and run again. Nothing was changed.`;
    case 'IMPORT_COLUMN_MISSING':
      return `concord import: ${list(file)} has no column ${list(columns)}; it has ${list(found)}. Nothing was changed.`;
    case 'IMPORT_UNREADABLE':
      return `concord import: ${list(file)} cannot be read at line ${list(line)} (${list(reason)}). ${MENDING[list(reason)] ?? 'It has to be a CSV file in UTF-8.'} Nothing was changed.`;
    case 'CHECKLIST_INVALID':
      return 'concord import: the violations make no checklist; violations.csv seems to be empty. Nothing was changed.';
    case 'IMPORT_CLOSES_MANY':
      return `concord import: ${list(details['closing'])} of ${list(details['open'])} open locations would close for not being in the file. If this is meant, run again with --yes. Nothing was changed.`;
    case 'INPUT_INVALID':
      return `concord import: a setting is not possible: ${JSON.stringify(issues ?? details)}. Nothing was changed.`;
    default:
      return `concord import: it failed (${code}). Nothing was changed.`;
  }
}
