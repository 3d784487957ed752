export type UnavailableReason = 'CONNECTION' | 'POOL_EXHAUSTED' | 'SERVER_STATE' | 'STORAGE_FULL';

/** The database cannot serve at the moment; worth another try soon. The transaction may or may not have committed. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
  readonly reason: UnavailableReason;

  constructor(reason: UnavailableReason, options?: ErrorOptions) {
    super(`database unavailable: ${reason}`, options);
    this.reason = reason;
  }
}

const connectionCodes = new Set([
  'CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED', 'CONNECT_TIMEOUT', 'ECONNREFUSED', 'ECONNRESET',
  'ECONNABORTED', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH',
]); // prettier-ignore

/** Shutdown, crash, start-up, connections used up. */
const stateCodes = new Set(['57P01', '57P02', '57P03', '57P05', '53000', '53200', '53300', '25P03', '25P04']);

/** The typed form of an error of postgres.js or drizzle that means "not now"; undefined for every other error. */
export function asUnavailable(error: unknown): DatabaseUnavailable | undefined {
  for (let current = error; current instanceof Error; current = current.cause) {
    if (current instanceof DatabaseUnavailable) return current;
    const reason = reasonOf('code' in current ? String(current.code) : '');
    if (reason) return new DatabaseUnavailable(reason, { cause: error });
  }
  return undefined;
}

function reasonOf(code: string): UnavailableReason | undefined {
  if (connectionCodes.has(code) || /^08...$/.test(code)) return 'CONNECTION';
  if (stateCodes.has(code)) return 'SERVER_STATE';
  return code === '53100' || code === '58030' ? 'STORAGE_FULL' : undefined;
}
