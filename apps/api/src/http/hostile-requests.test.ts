import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { password, person, runningApi, type RunningApi, signIn } from '../test/running-api.ts';

let api: RunningApi;
let behindProxy: RunningApi;
let encrypted: RunningApi;
beforeAll(async () => {
  api = await runningApi();
  behindProxy = await runningApi({ trustProxy: true });
  encrypted = await runningApi({ secure: true });
});
afterAll(async () => {
  await api.close();
  await behindProxy.close();
  await encrypted.close();
});

const url = '/api/auth/sign-in/email';

it('looks at the origin however the path is spelled', async () => {
  const { email } = await person(api);
  const headers = { origin: 'http://evil.example' };
  for (const spelled of [url, '/%61pi/auth/sign-in/email', '/%61%70%69/auth/sign-in/email']) {
    const { statusCode, headers: answered } = await api.app.inject({
      method: 'POST',
      url: spelled,
      payload: { email, password },
      headers,
    });
    expect([spelled, statusCode]).toEqual([spelled, 403]);
    expect(answered['content-security-policy']).toContain("default-src 'none'");
  }
});

it('counts tries by the address that the proxy saw, not by what the caller says', async () => {
  const { email } = await person(behindProxy);
  const tryFrom = (address: string) =>
    behindProxy.app.inject({
      method: 'POST',
      url,
      payload: { email, password: 'wrong' },
      headers: { 'x-forwarded-for': address },
    });
  for (let count = 1; count <= 10; count += 1) await tryFrom(`10.0.0.${count}, 203.0.113.9`);
  expect((await tryFrom('10.0.0.11, 203.0.113.9')).statusCode).toBe(429);
  expect((await tryFrom('10.0.0.11, 203.0.113.10')).statusCode).toBe(401);
});

it('counts the addresses of one IPv6 network together', async () => {
  const { email } = await person(api);
  const tryFrom = (remoteAddress: string) =>
    api.app.inject({ method: 'POST', url, payload: { email, password: 'wrong' }, remoteAddress });
  for (let count = 1; count <= 10; count += 1) await tryFrom(`2001:db8:0:7::${count}`);
  expect((await tryFrom('2001:0db8::7:1:2:3:4')).statusCode).toBe(429);
  expect((await tryFrom('2001:db8:0:8::1')).statusCode).toBe(401);
  expect((await tryFrom('::ffff:192.0.2.1')).statusCode).toBe(401);
});

it('unpacks no body: a bomb stays as small as it came', async () => {
  const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
  const packed = gzipSync(JSON.stringify({ email: 'a@example.org', password }));
  for (const payload of [packed, 'not gzip at all']) {
    const response = await api.app.inject({ method: 'POST', url, headers, payload });
    expect([response.statusCode, response.json().error.code]).toEqual([400, 'INPUT_INVALID']);
  }
});

it('takes its own name without encryption for another site once it is reached by https', async () => {
  const { email } = await person(encrypted);
  const from = (origin: string) =>
    encrypted.app.inject({
      method: 'POST',
      url,
      payload: { email, password },
      headers: { host: 'concord.example', origin },
    });
  expect((await from('http://concord.example')).statusCode).toBe(403);
  expect((await from('https://concord.example')).statusCode).toBe(200);
});

it('takes ten calls at once and not hundreds', async () => {
  const cookie = await signIn(api.app, (await person(api)).email);
  const calls = (count: number) =>
    api.app.inject({ url: `/api/trpc/${Array(count).fill('regions.list').join(',')}?batch=1`, headers: { cookie } });
  expect((await calls(10)).statusCode).toBe(200);
  const refused = await calls(11);
  expect(refused.statusCode).toBe(400);
  expect(refused.body).toContain('INPUT_INVALID');
});

it('lets no browser or proxy keep what a procedure answered', async () => {
  const cookie = await signIn(api.app, (await person(api)).email);
  for (const path of ['session.me', 'regions.list', 'not.there']) {
    const { headers } = await api.app.inject({ url: `/api/trpc/${path}`, headers: { cookie } });
    expect([path, headers['cache-control']]).toEqual([path, 'no-store']);
  }
});
