export type StartErrorCode =
  'DATA_DIR_NOT_WRITABLE' | 'PORT_TAKEN' | 'PORT_FORBIDDEN' | 'HOST_UNKNOWN' | 'TLS_UNREADABLE';

/** Something about this machine keeps the server from starting; the person can mend it. */
export class StartError extends Error {
  override readonly name = 'StartError';
  readonly code: StartErrorCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: StartErrorCode, params: Readonly<Record<string, string | number>>) {
    super(code);
    this.code = code;
    this.params = params;
  }
}
