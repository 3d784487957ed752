import { type Failure, failure, toFailure } from '#lib/errors/failure.ts';

/** Opens a session; null when it is open, else what went wrong. Wrong email and wrong password look the same on purpose. */
export async function signIn(email: string, password: string): Promise<Failure | null> {
  try {
    const response = await fetch('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
      signal: AbortSignal.timeout(20_000),
    });
    if (response.ok) return null;
    return failureOf(response.status, response.headers.get('x-request-id'));
  } catch (error) {
    return toFailure(error, navigator.onLine);
  }
}

/** What a refused sign-in means, by its HTTP status. */
function failureOf(status: number, requestId: string | null): Failure {
  if (status === 429) return failure('TOO_MANY_TRIES', {}, requestId);
  if (status === 503) return failure('DATABASE_UNAVAILABLE', {}, requestId);
  if (status >= 500) return failure('INTERNAL', {}, requestId);
  return failure('WRONG_CREDENTIALS', {}, null);
}
