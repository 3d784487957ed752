import type { ErrorDetails } from '@concord/domain/errors';
import * as m from '@concord/i18n/messages';
import type { Failure, FailureCode } from './failure.ts';

type Text = () => string;
/** Words that may say which one, where the failure tells it. */
type Title = (details: ErrorDetails) => string;

/** What happened, what to do, and whether pressing "try again" can help. */
interface Presentation {
  readonly title: Title;
  readonly hint: Text;
  readonly retry?: true;
}

const named =
  (known: (of: { name: string }) => string, unknown: Text): Title =>
  ({ name }) =>
    typeof name === 'string' ? known({ name }) : unknown();

/** The one table from an error's code to what a person reads. A new code does not compile until it has its words here. */
const PRESENTATIONS = {
  NOT_SIGNED_IN: { title: m.errors_not_signed_in, hint: m.errors_hint_sign_in },
  WRONG_CREDENTIALS: { title: m.errors_wrong_credentials, hint: m.errors_hint_credentials },
  TOO_MANY_TRIES: { title: m.errors_too_many_tries, hint: m.errors_hint_wait },
  NO_BRAND: { title: m.errors_no_brand, hint: m.errors_hint_ask },
  NOT_ALLOWED: { title: m.errors_not_allowed, hint: m.errors_hint_ask },
  NOT_FOUND: { title: m.errors_not_found, hint: m.errors_hint_missing },
  INPUT_INVALID: { title: m.errors_input_invalid, hint: m.errors_hint_fix },
  BODY_NOT_JSON: { title: m.errors_body_not_json, hint: m.errors_hint_retry, retry: true },
  BODY_TOO_LARGE: { title: m.errors_body_too_large, hint: m.errors_hint_fix },
  CONFLICT: { title: m.errors_conflict, hint: m.errors_hint_reload, retry: true },
  ID_TAKEN: { title: m.errors_id_taken, hint: m.errors_hint_reload, retry: true },
  KEY_TAKEN: { title: m.errors_key_taken, hint: m.errors_hint_fix },
  REVISION_STALE: { title: m.errors_revision_stale, hint: m.errors_hint_reload, retry: true },
  STATE_FORBIDS: { title: m.errors_state_forbids, hint: m.errors_hint_reload, retry: true },
  DATABASE_UNAVAILABLE: { title: m.errors_database_unavailable, hint: m.errors_hint_retry, retry: true },
  INTERNAL: { title: m.errors_internal, hint: m.errors_hint_retry, retry: true },
  PHOTO_TOO_LARGE: { title: m.errors_photo_too_large, hint: m.errors_hint_photo },
  PHOTO_NOT_AN_IMAGE: { title: m.errors_photo_not_an_image, hint: m.errors_hint_photo },
  PHOTO_TOO_MANY_PIXELS: { title: m.errors_photo_too_many_pixels, hint: m.errors_hint_photo },
  PHOTO_MISSING: { title: m.errors_photo_missing, hint: m.errors_hint_finish_first, retry: true },
  PHOTO_HASH_MISMATCH: { title: m.errors_photo_hash_mismatch, hint: m.errors_hint_retry, retry: true },
  CHECKLIST_INVALID: { title: m.errors_checklist_invalid, hint: m.errors_hint_fix },
  CHECKLIST_NOT_PUBLISHED: { title: m.errors_checklist_not_published, hint: m.errors_hint_finish_first },
  GUIDELINE_UNKNOWN: { title: m.errors_guideline_unknown, hint: m.errors_hint_fix },
  DEPARTMENT_UNKNOWN: { title: m.errors_department_unknown, hint: m.errors_hint_fix },
  AUDIT_CLOSED: { title: m.errors_audit_closed, hint: m.errors_hint_reload },
  AUDIT_INCOMPLETE: { title: m.errors_audit_incomplete, hint: m.errors_hint_finish_first },
  ANSWER_INVALID: { title: m.errors_answer_invalid, hint: m.errors_hint_fix },
  ANSWER_CONFLICT: { title: m.errors_answer_conflict, hint: m.errors_hint_reload, retry: true },
  MUTATION_DIFFERS: { title: m.errors_mutation_differs, hint: m.errors_hint_reload },
  MUTATION_OUT_OF_ORDER: { title: m.errors_mutation_out_of_order, hint: m.errors_hint_retry, retry: true },
  QUESTION_UNKNOWN: { title: m.errors_question_unknown, hint: m.errors_hint_reload },
  VERSION_MISMATCH: { title: m.errors_version_mismatch, hint: m.errors_hint_reload },
  VERIFY_OWN_WORK: { title: m.errors_verify_own_work, hint: m.errors_hint_ask },
  EVIDENCE_REQUIRED: { title: m.errors_evidence_required, hint: m.errors_hint_finish_first },
  IMPORT_NOT_LIVES: { title: m.errors_import_not_lives, hint: m.errors_hint_import },
  IMPORT_FILE_MISSING: { title: m.errors_import_file_missing, hint: m.errors_hint_import },
  IMPORT_COLUMN_MISSING: { title: m.errors_import_column_missing, hint: m.errors_hint_import },
  IMPORT_UNREADABLE: { title: m.errors_import_unreadable, hint: m.errors_hint_import },
  IMPORT_RUNNING: { title: m.errors_import_running, hint: m.errors_hint_reload },
  IMPORT_SPACE_FULL: { title: m.errors_import_space_full, hint: m.errors_hint_import_space },
  LOCATION_CLOSED: {
    title: named(m.attention_closed_name, m.places_location_closed),
    hint: m.places_location_closed_hint,
  },
  LOCATION_MERGED: {
    title: named(m.attention_merged_name, m.places_location_merged),
    hint: m.places_location_merged_hint,
  },
  REGION_BELOW_ITSELF: { title: m.places_region_below_itself, hint: m.errors_hint_fix },
  REGION_IN_USE: { title: m.places_region_in_use, hint: m.places_region_in_use_hint },
  IN_USE: { title: m.framework_in_use, hint: m.framework_in_use_hint },
  IMPORT_CLOSES_MANY: { title: m.location_import_closes_many, hint: m.location_import_closes_many_hint },
  TOKENS_UNREADABLE: { title: m.tokens_unreadable, hint: m.tokens_unreadable_hint },
  TOKEN_NOT_MEASURABLE: { title: m.tokens_cannot_measure, hint: m.tokens_not_measurable },
  OPENING_BLOCKED: {
    title: ({ gates, met }) => m.openings_error_blocked({ gates: String(gates), met: String(met) }),
    hint: m.openings_error_blocked_hint,
    retry: true,
  },
  STAGE_CLOSED: { title: m.openings_error_stage_closed, hint: m.openings_error_stage_closed_hint, retry: true },
  OPENING_RUNS: { title: named(m.openings_error_runs_named, m.openings_error_runs), hint: m.openings_error_runs_hint },
  FORM_UNREADABLE: { title: m.errors_import_unreadable, hint: m.errors_hint_import },
  NOTHING_TO_REAUDIT: { title: m.reaudit_nothing_missed, hint: m.errors_hint_reload },
  AUDIT_SUPERSEDED: { title: m.reaudit_superseded, hint: m.errors_hint_reload },
  REAUDIT_PLANNED: { title: m.reaudit_already, hint: m.errors_hint_reload },
  QUESTION_NOT_ASKED: { title: m.reaudit_not_asked, hint: m.errors_hint_reload },
  QUESTION_CHANGED: { title: m.carry_question_changed, hint: m.errors_hint_reload },
  CLIENT_OFFLINE: { title: m.errors_client_offline, hint: m.errors_hint_connection, retry: true },
  CLIENT_TIMEOUT: { title: m.errors_client_timeout, hint: m.errors_hint_connection, retry: true },
  CLIENT_UNREACHABLE: { title: m.errors_client_unreachable, hint: m.errors_hint_connection, retry: true },
  CLIENT_NOT_SECURE: { title: m.errors_client_not_secure, hint: m.errors_hint_secure },
} as const satisfies Record<FailureCode, Presentation>;

/** The words for a failure in the reader's language. Call it in a template or `$derived`, so that it follows the language. */
export function present(failure: Failure): { title: string; hint: string; canRetry: boolean } {
  const known: Presentation = PRESENTATIONS[failure.code];
  return { title: known.title(failure.details), hint: known.hint(), canRetry: known.retry === true };
}
