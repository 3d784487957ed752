import { ServerRefusal, Unreachable } from './failure.ts';

const PATIENCE_MS = 30_000;

interface Envelope {
  readonly result?: { readonly data: unknown };
  readonly error?: { readonly data?: Failure };
}
interface Failure {
  readonly code?: string;
  readonly details?: Record<string, unknown>;
  readonly requestId?: string;
}

/** One fetch; a lost network, a time-out and an answer that is not JSON are all `Unreachable`. */
async function fetchJson(path: string, init: RequestInit): Promise<{ status: number; body: unknown }> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await fetch(path, { credentials: 'same-origin', signal, ...init });
    return { status: response.status, body: await response.json() };
  } catch (error) {
    throw new Unreachable(error instanceof Error ? error.message : String(error));
  }
}

function refuse(status: number, failure: Failure | undefined): never {
  // A gateway between us and the server speaks no code of ours: 5xx and 429 pass, the rest is final.
  if (!failure?.code && (status >= 500 || status === 429)) throw new Unreachable(`HTTP ${status}`);
  if (!failure?.code && status === 401) throw new ServerRefusal('NOT_SIGNED_IN');
  throw new ServerRefusal(failure?.code ?? 'UNKNOWN', failure?.details, failure?.requestId);
}

/**
 * Asks one tRPC procedure; @trpc/client would cost 10 kB of the first load for what these lines do.
 * Throws ServerRefusal with the server's code, or Unreachable.
 */
export async function ask<Answer>(kind: 'query' | 'mutation', procedure: string, input?: unknown): Promise<Answer> {
  const json = input === undefined ? undefined : JSON.stringify(input);
  const query = kind === 'query' && json !== undefined ? `?input=${encodeURIComponent(json)}` : '';
  const init: RequestInit =
    kind === 'query'
      ? { cache: 'no-store' }
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: json ?? '{}' };
  const { status, body } = await fetchJson(`/api/trpc/${procedure}${query}`, init);
  const envelope = body as Envelope;
  if (envelope.result) return envelope.result.data as Answer;
  return refuse(status, envelope.error?.data);
}

/** Sends a photo's bytes. The same bytes under the same id again are the same success. */
export async function putPhoto(id: string, bytes: ArrayBuffer, type: string, sha256: string): Promise<void> {
  const headers = { 'content-type': type, 'x-concord-sha256': sha256 };
  const { status, body } = await fetchJson(`/api/photos/${id}`, { method: 'PUT', headers, body: bytes });
  if (status < 200 || status > 299) refuse(status, failureOf(body));
}

export async function signIn(email: string, password: string): Promise<void> {
  const { status, body } = await fetchJson('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (status >= 200 && status <= 299) return;
  const failure = failureOf(body);
  if (status === 429) throw new ServerRefusal('TOO_MANY_TRIES', failure?.details);
  if (status >= 500) throw new Unreachable(`HTTP ${status}`);
  throw new ServerRefusal('WRONG_CREDENTIALS', failure?.details, failure?.requestId);
}

export async function signOut(): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const { status } = await fetchJson('/api/auth/sign-out', { method: 'POST', headers, body: '{}' });
  if (status >= 400 && status !== 401) throw new Unreachable(`HTTP ${status}`);
}

/** Plain routes answer either with the code itself or with it inside `error`. */
function failureOf(body: unknown): Failure | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const inner = (body as { error?: unknown }).error;
  return (typeof inner === 'object' && inner !== null ? inner : body) as Failure;
}
