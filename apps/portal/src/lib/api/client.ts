import type { AppRouter } from '@concord/api/router';
import { createTRPCClient, httpLink } from '@trpc/client';
import { onSignedOut } from './signed-out.ts';

/** A screen that waits longer than this says so, instead of looking as if there were no data. */
const TIMEOUT_MS = 20_000;

function withTimeout(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const limit = AbortSignal.timeout(TIMEOUT_MS);
  const signal = init?.signal ? AbortSignal.any([init.signal, limit]) : limit;
  return fetch(input, { ...init, signal });
}

async function watched(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await withTimeout(input, init);
  if (response.status === 401) onSignedOut();
  return response;
}

/** Every procedure of the server, one request per call: `api.guidelines.list.query({ limit: 50 })`. */
export const api = createTRPCClient<AppRouter>({
  links: [httpLink({ url: '/api/trpc', fetch: (url, init) => watched(url as RequestInfo, init as RequestInit) })],
});
