import * as m from '@concord/i18n/messages';

/** What a code of the server means for somebody with an audit in hand. Codes that only the portal can meet read as the last one. */
export function failureText(code: string | undefined): string {
  switch (code) {
    case 'NOT_SIGNED_IN':
      return m.errors_not_signed_in();
    case 'WRONG_CREDENTIALS':
      return m.errors_wrong_credentials();
    case 'TOO_MANY_TRIES':
      return m.errors_too_many_tries();
    case 'NO_BRAND':
      return m.errors_no_brand();
    case 'NOT_ALLOWED':
      return m.errors_not_allowed();
    case 'NOT_FOUND':
      return m.errors_not_found();
    case 'ID_TAKEN':
      return m.errors_id_taken();
    case 'BODY_TOO_LARGE':
      return m.errors_body_too_large();
    case 'PHOTO_TOO_LARGE':
      return m.errors_photo_too_large();
    case 'PHOTO_NOT_AN_IMAGE':
      return m.errors_photo_not_an_image();
    case 'PHOTO_TOO_MANY_PIXELS':
      return m.errors_photo_too_many_pixels();
    case 'PHOTO_MISSING':
      return m.errors_photo_missing();
    case 'PHOTO_HASH_MISMATCH':
      return m.errors_photo_hash_mismatch();
    case 'AUDIT_CLOSED':
      return m.errors_audit_closed();
    case 'AUDIT_INCOMPLETE':
      return m.errors_audit_incomplete();
    case 'ANSWER_INVALID':
      return m.errors_answer_invalid();
    case 'ANSWER_CONFLICT':
      return m.errors_answer_conflict();
    case 'MUTATION_DIFFERS':
      return m.errors_mutation_differs();
    case 'MUTATION_OUT_OF_ORDER':
      return m.errors_mutation_out_of_order();
    case 'QUESTION_UNKNOWN':
      return m.errors_question_unknown();
    case 'VERSION_MISMATCH':
      return m.errors_version_mismatch();
    case 'NOTHING_TO_REAUDIT':
      return m.reaudit_nothing_missed();
    case 'AUDIT_SUPERSEDED':
      return m.reaudit_superseded();
    case 'REAUDIT_PLANNED':
      return m.reaudit_already();
    case 'QUESTION_NOT_ASKED':
      return m.reaudit_not_asked();
    case 'QUESTION_CHANGED':
      return m.carry_question_changed();
    case 'DATABASE_UNAVAILABLE':
      return m.errors_database_unavailable();
    case undefined:
      return m.errors_client_unreachable();
    default:
      return m.errors_internal();
  }
}
