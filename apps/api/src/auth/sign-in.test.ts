import { member } from '@concord/db/schema/organization';
import { session } from '@concord/db/schema/auth';
import { withTenant } from '@concord/db/tenant';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { password, person, runningApi, type RunningApi, signIn } from '../test/running-api.ts';

let api: RunningApi;
let now = new Date();
beforeAll(async () => {
  api = await runningApi({ now: () => now });
});
afterAll(() => api.close());

const trySignIn = (email: string, given: string, headers: Record<string, string> = {}) =>
  api.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload: { email, password: given }, headers });
const me = (cookie: string) => api.app.inject({ url: '/api/trpc/session.me', headers: { cookie } });

it('signs in with the right password, whatever the case of the address, and says who that is', async () => {
  const { email, orgId, memberId } = await person(api, 'auditor');
  const cookie = await signIn(api.app, email.toUpperCase());
  const { data } = (await me(cookie)).json().result;
  expect(data).toMatchObject({ user: { name: 'Ada', email }, brands: [{ orgId, role: 'auditor' }] });
  expect(data.active).toMatchObject({ orgId, memberId, role: 'auditor', regions: 'all' });
  expect(data.active.permissions).toContain('audits.perform');
});

it('sets a cookie that scripts cannot read and other sites do not send, and keeps the token out of the answer', async () => {
  const { email } = await person(api);
  const response = await trySignIn(email, password);
  const [cookie] = response.cookies;
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  expect(response.body).not.toContain(cookie?.value.split('.')[0]);
});

it('answers an unknown account exactly like a wrong password, after the same work', async () => {
  const { email } = await person(api);
  const timed = async (address: string) => {
    const since = performance.now();
    const response = await trySignIn(address, 'not the password');
    const { error } = response.json();
    return { status: response.statusCode, code: error.code, details: error.details, ms: performance.now() - since };
  };
  await timed(email);
  const wrong = [await timed(email), await timed(email), await timed(email)];
  const unknown = [await timed('a@example.org'), await timed('b@example.org'), await timed('c@example.org')];
  for (const answer of [...wrong, ...unknown])
    expect(answer).toMatchObject({ status: 401, code: 'WRONG_CREDENTIALS', details: {} });
  const quickest = (list: { ms: number }[]) => Math.min(...list.map(({ ms }) => ms));
  expect(quickest(unknown)).toBeGreaterThan(quickest(wrong) / 3);
  expect(quickest(wrong)).toBeGreaterThan(quickest(unknown) / 3);
});

it('refuses the eleventh try of fifteen minutes, even a right one, and takes it again afterwards', async () => {
  const { email } = await person(api);
  for (let count = 1; count <= 10; count += 1) expect((await trySignIn(email, 'wrong')).statusCode).toBe(401);
  const refused = await trySignIn(email, password);
  expect(refused.statusCode).toBe(429);
  expect(refused.json().error).toMatchObject({ code: 'TOO_MANY_TRIES' });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(800);
  expect((await trySignIn((await person(api)).email, password)).statusCode).toBe(200);
  now = new Date(now.getTime() + 15 * 60_000);
  expect((await trySignIn(email, password)).statusCode).toBe(200);
});

it('counts tries that arrive together', async () => {
  const { email } = await person(api);
  const answers = await Promise.all(Array.from({ length: 20 }, () => trySignIn(email, 'wrong')));
  expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(10);
  expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(10);
});

it('ends a session at sign-out and a revoked one with the next request', async () => {
  const { email } = await person(api);
  const [first, second] = [await signIn(api.app, email), await signIn(api.app, email)];
  await api.app.inject({ method: 'POST', url: '/api/auth/sign-out', headers: { cookie: first }, payload: {} });
  expect((await me(first)).statusCode).toBe(401);
  expect((await me(second)).statusCode).toBe(200);
  await api.deps.authDb.drizzle.delete(session);
  expect((await me(second)).json().error.data.code).toBe('NOT_SIGNED_IN');
});

it('refuses a member who was removed at their next request', async () => {
  const { email, orgId, memberId } = await person(api);
  const cookie = await signIn(api.app, email);
  const list = () => api.app.inject({ url: '/api/trpc/departments.list', headers: { cookie } });
  expect((await list()).statusCode).toBe(200);
  await withTenant(api.deps.db, orgId, (tx) => tx.update(member).set({ active: false }).where(eq(member.id, memberId)));
  expect((await list()).json().error.data).toMatchObject({ code: 'NO_BRAND', httpStatus: 403 });
  expect((await me(cookie)).json().result.data).toMatchObject({ brands: [], active: null });
});

it('does not let a session switch into a brand of others', async () => {
  const [mine, other] = [await person(api), await person(api)];
  const cookie = await signIn(api.app, mine.email);
  const switchTo = (orgId: string) =>
    api.app.inject({ method: 'POST', url: '/api/trpc/session.switchBrand', headers: { cookie }, payload: { orgId } });
  expect((await switchTo(other.orgId)).json().error.data.code).toBe('NO_BRAND');
  expect((await switchTo(mine.orgId)).json().result.data.active.orgId).toBe(mine.orgId);
});

it.each(['', 'x', 'x.y', `${'a'.repeat(32)}.${'b'.repeat(44)}`, '%E0%A4%A'])(
  'takes no forged cookie %j',
  async (value) => {
    const name = (await api.deps.auth.$context).authCookies.sessionToken.name;
    expect((await me(`${name}=${value}`)).statusCode).toBe(401);
  },
);

it('takes no change that another site asks for, and any host name that the browser itself shows', async () => {
  const { email } = await person(api);
  const from = (headers: Record<string, string>) =>
    trySignIn(email, password, headers).then(({ statusCode }) => statusCode);
  expect(await from({ host: '192.168.1.20:4000', origin: 'http://192.168.1.20:4000' })).toBe(200);
  expect(await from({ host: '192.168.1.20:4000', origin: 'http://evil.example' })).toBe(403);
  expect(await from({ origin: 'null' })).toBe(403);
  expect(await from({ 'sec-fetch-site': 'cross-site' })).toBe(403);
});

it('gives a new session at each sign-in, whatever cookie came along', async () => {
  const { email } = await person(api);
  const planted = await signIn(api.app, (await person(api)).email);
  const response = await trySignIn(email, password, { cookie: planted });
  const [given] = response.cookies;
  expect(planted).not.toContain(encodeURIComponent(given?.value ?? ''));
  expect((await me(planted)).json().result.data.user.email).not.toBe(email);
});

it('knows no way to sign up', async () => {
  const payload = { email: 'new@example.org', password, name: 'New' };
  const response = await api.app.inject({ method: 'POST', url: '/api/auth/sign-up/email', payload });
  expect(response.statusCode).toBe(404);
});
