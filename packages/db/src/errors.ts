/** Why the database cannot be used; a stable code, params for the message, never a password. */
export type DatabaseErrorCode =
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_TOO_OLD'
  | 'DATABASE_BUSY_MIGRATING'
  | 'MIGRATION_FAILED'
  | 'DATABASE_ROLE_DENIED'
  | 'DATABASE_ROLE_TOO_STRONG'
  | 'EMBEDDED_NOT_SUPPORTED'
  | 'EMBEDDED_NOT_POSSIBLE_AS_ROOT'
  | 'EMBEDDED_FAILED';

export type DatabaseErrorParams = Readonly<Record<string, string | number>>;

export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly code: DatabaseErrorCode;
  readonly params: DatabaseErrorParams;

  constructor(code: DatabaseErrorCode, params: DatabaseErrorParams = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.code = code;
    this.params = params;
  }
}
