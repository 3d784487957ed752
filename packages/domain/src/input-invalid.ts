import { type ErrorDetails, ServiceError } from './errors.ts';

/** What verbs find wrong with a field that its schema lets through. Append-only, as error codes are. */
export const INPUT_ISSUE_CODES = [
  'GLN_FORMAT',
  'GLN_CHECK_DIGIT',
  'OPENING_HOURS_UNREADABLE',
  'TIME_ZONE_UNKNOWN',
  'TEXT_WITHOUT_LANGUAGE',
  'DAY_IN_FUTURE',
  'DAY_IN_THE_PAST',
  'CLOSED_BEFORE_OPENED',
  'INTO_ITSELF',
  'SPAN_BACKWARDS',
  'SPAN_TOO_LONG',
  'ASSIGNEE_CANNOT_WORK',
  'REGION_UNKNOWN',
  'SETTINGS_MISPLACED',
  'ITEMS_REPEATED',
  'CURSOR_INVALID',
  'VALUE_NOT_STORABLE',
  'VALUE_UNREADABLE',
  'DAY_BEFORE_LEARNED',
  'ADDRESS_INVALID',
  'DUE_AFTER_OPENING',
  'OPENING_DAY_PLANNED',
] as const;
export type InputIssueCode = (typeof INPUT_ISSUE_CODES)[number];

/** INPUT_INVALID in its one shape: which field (dots between the levels, empty for the whole), what is wrong with it, and facts for the words. */
export function inputInvalid(path: string, code: InputIssueCode, facts: ErrorDetails = {}): ServiceError {
  return new ServiceError('INPUT_INVALID', { issues: [{ path, code, ...facts }] });
}
