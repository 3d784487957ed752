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

function wordsOf({ code, read }: Issue): string {
  switch (code) {
    case 'too_big':
      return m.errors_field_too_long();
    case 'too_small':
      return m.errors_field_too_small();
    case 'unrecognized_keys':
    case 'invalid_value':
      return m.errors_field_unknown();
    case 'required':
    case 'TEXT_WITHOUT_LANGUAGE':
      return m.errors_field_required();
    case 'GLN_FORMAT':
      return m.places_error_gln_format();
    case 'GLN_CHECK_DIGIT':
      return m.places_error_gln_check_digit();
    case 'OPENING_HOURS_UNREADABLE':
      return m.places_error_opening_hours({ read });
    case 'TIME_ZONE_UNKNOWN':
      return m.places_error_time_zone();
    case 'DAY_IN_FUTURE':
      return m.places_error_day_in_future();
    case 'DAY_BEFORE_OPENING':
      return m.places_error_before_opening();
    case 'DAY_AFTER_CLOSING':
      return m.places_error_after_closing();
    case 'INTO_ITSELF':
      return m.places_error_into_itself();
    default:
      return m.errors_field_format();
  }
}
