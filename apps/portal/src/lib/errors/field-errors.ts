import type { InputIssueCode } from '@concord/domain/input-invalid';
import * as m from '@concord/i18n/messages';
import type { Failure } from './failure.ts';

interface Issue {
  readonly path: string;
  readonly code: string;
  /** How much of a text could be read, where the check says. */
  readonly read: string;
}

/** The issues of INPUT_INVALID, their paths joined with dots: `title.de`. Anything of another shape is left out. */
function issuesOf(failure: Failure | null): Issue[] {
  const issues = failure?.code === 'INPUT_INVALID' ? failure.details['issues'] : undefined;
  if (!Array.isArray(issues)) return [];
  return issues.flatMap((issue: unknown) => {
    if (typeof issue !== 'object' || issue === null || !('path' in issue)) return [];
    const path = Array.isArray(issue.path) ? issue.path.join('.') : String(issue.path);
    return [
      {
        path,
        code: 'code' in issue ? String(issue.code) : '',
        read: 'read' in issue ? String(issue.read) : '',
      },
    ];
  });
}

/** The words for the issue at a path or anywhere below it, or null: what a field's `error` takes. */
export function fieldError(failure: Failure | null, path: string): string | null {
  const issue = issuesOf(failure).find((entry) => entry.path === path || entry.path.startsWith(`${path}.`));
  return issue ? wordsOf(issue) : null;
}

/** What schemas complain of, by zod's own names. */
const SCHEMA_WORDS: Readonly<Record<string, () => string>> = {
  too_big: m.errors_field_too_long,
  too_small: m.errors_field_too_small,
  unrecognized_keys: m.errors_field_unknown,
  invalid_value: m.errors_field_unknown,
  required: m.errors_field_required,
};

/** What verbs find wrong. A new code does not compile until it has its words here. */
const INPUT_WORDS: Readonly<Record<InputIssueCode, (issue: Issue) => string>> = {
  GLN_FORMAT: m.places_error_gln_format,
  GLN_CHECK_DIGIT: m.places_error_gln_check_digit,
  OPENING_HOURS_UNREADABLE: ({ read }) => m.places_error_opening_hours({ read }),
  TIME_ZONE_UNKNOWN: m.places_error_time_zone,
  TEXT_WITHOUT_LANGUAGE: m.errors_field_required,
  DAY_IN_FUTURE: m.places_error_day_in_future,
  DAY_IN_THE_PAST: m.places_error_day_in_past,
  CLOSED_BEFORE_OPENED: m.places_error_closed_before_opened,
  INTO_ITSELF: m.places_error_into_itself,
  SPAN_BACKWARDS: m.errors_field_span_backwards,
  SPAN_TOO_LONG: m.errors_field_span_too_long,
  ASSIGNEE_CANNOT_WORK: m.actions_assignee_cannot,
  REGION_UNKNOWN: m.errors_field_unknown,
  SETTINGS_MISPLACED: m.errors_field_format,
  ITEMS_REPEATED: m.errors_field_repeated,
  CURSOR_INVALID: m.errors_field_format,
  VALUE_NOT_STORABLE: m.errors_field_format,
  VALUE_UNREADABLE: m.errors_field_format,
  DAY_BEFORE_LEARNED: m.knowledge_error_before_learned,
  ADDRESS_INVALID: m.knowledge_error_address,
  DUE_AFTER_OPENING: m.openings_error_due_after,
  OPENING_DAY_PLANNED: m.openings_error_day_planned,
};

function wordsOf(issue: Issue): string {
  const { code } = issue;
  if (Object.hasOwn(INPUT_WORDS, code)) return INPUT_WORDS[code as InputIssueCode](issue);
  return (SCHEMA_WORDS[code] ?? m.errors_field_format)();
}
