/**
 * Every error a person can meet, by code. Append-only: an audit app installed a year ago still sends and understands these,
 * so a code is never renamed, never reused, never removed. The number is the HTTP status it travels with.
 */
export const ERROR_CODES = {
  NOT_SIGNED_IN: 401,
  WRONG_CREDENTIALS: 401,
  TOO_MANY_TRIES: 429,
  NO_BRAND: 403,
  NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  INPUT_INVALID: 400,
  BODY_NOT_JSON: 415,
  BODY_TOO_LARGE: 413,
  CONFLICT: 409,
  ID_TAKEN: 409,
  KEY_TAKEN: 409,
  REVISION_STALE: 409,
  STATE_FORBIDS: 409,
  DATABASE_UNAVAILABLE: 503,
  INTERNAL: 500,
  PHOTO_TOO_LARGE: 413,
  PHOTO_NOT_AN_IMAGE: 415,
  PHOTO_TOO_MANY_PIXELS: 413,
  PHOTO_MISSING: 409,
  PHOTO_HASH_MISMATCH: 409,
  CHECKLIST_INVALID: 422,
  CHECKLIST_NOT_PUBLISHED: 409,
  GUIDELINE_UNKNOWN: 422,
  DEPARTMENT_UNKNOWN: 422,
  AUDIT_CLOSED: 409,
  AUDIT_INCOMPLETE: 409,
  ANSWER_INVALID: 422,
  ANSWER_CONFLICT: 409,
  MUTATION_DIFFERS: 409,
  MUTATION_OUT_OF_ORDER: 409,
  QUESTION_UNKNOWN: 422,
  VERSION_MISMATCH: 409,
  VERIFY_OWN_WORK: 403,
  EVIDENCE_REQUIRED: 422,
  IMPORT_NOT_LIVES: 422,
  IMPORT_FILE_MISSING: 422,
  IMPORT_COLUMN_MISSING: 422,
  IMPORT_UNREADABLE: 422,
  IMPORT_RUNNING: 409,
  LOCATION_CLOSED: 409,
  LOCATION_MERGED: 409,
  REGION_BELOW_ITSELF: 409,
  REGION_IN_USE: 409,
  IN_USE: 409,
  IMPORT_CLOSES_MANY: 409,
  TOKENS_UNREADABLE: 422,
  TOKEN_NOT_MEASURABLE: 422,
  FORM_UNREADABLE: 422,
  IMPORT_SPACE_FULL: 413,
  NOTHING_TO_REAUDIT: 409,
  AUDIT_SUPERSEDED: 409,
  REAUDIT_PLANNED: 409,
  QUESTION_NOT_ASKED: 422,
  QUESTION_CHANGED: 409,
  OPENING_BLOCKED: 409,
  STAGE_CLOSED: 409,
  OPENING_RUNS: 409,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** Facts that the message needs: names, counts, paths. Never secrets; shown to the person. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | null | readonly unknown[]>>;

/** The one error that verbs throw. Apps turn the code into a sentence in the person's language. */
export class ServiceError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(code);
    this.name = 'ServiceError';
    this.code = code;
    this.details = details;
  }
}
