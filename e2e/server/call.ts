import { type APIRequestContext, expect, request } from '@playwright/test';
import { emailOf, type Login, running } from './running.ts';

/** Somebody who speaks to the server without a screen: to look at what arrived, or to prepare what a journey needs. */
export interface Caller {
  readonly query: <Answer>(name: string, input?: unknown) => Promise<Answer>;
  readonly mutate: <Answer>(name: string, input: unknown) => Promise<Answer>;
  readonly http: APIRequestContext;
}

export async function callerFor(login: Login): Promise<Caller> {
  const { origin, password } = running();
  const http = await request.newContext({ baseURL: origin, extraHTTPHeaders: { origin } });
  const signedIn = await http.post('/api/auth/sign-in/email', { data: { email: emailOf(login), password } });
  expect(signedIn.status(), await signedIn.text()).toBe(200);
  return {
    http,
    query: async <Answer>(name: string, input?: unknown) => {
      const question = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
      const response = await http.get(`/api/trpc/${name}${question}`);
      expect(response.status(), `${name}: ${await response.text()}`).toBe(200);
      return ((await response.json()) as { result: { data: Answer } }).result.data;
    },
    mutate: async <Answer>(name: string, input: unknown) => {
      const response = await http.post(`/api/trpc/${name}`, { data: input });
      expect(response.status(), `${name}: ${await response.text()}`).toBe(200);
      return ((await response.json()) as { result: { data: Answer } }).result.data;
    },
  };
}
