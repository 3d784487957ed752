import { createHash, randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { person, runningApi, type RunningApi, signIn } from './test/running-api.ts';

let api: RunningApi;
let cookie: string;
beforeAll(async () => {
  api = await runningApi();
  cookie = await signIn(api.app, (await person(api)).email);
});
afterAll(() => api.close());

const post = (procedure: string, payload: string | object, type = 'application/json') =>
  api.app.inject({ method: 'POST', url: `/api/trpc/${procedure}`, headers: { cookie, 'content-type': type }, payload });

it('names the place and kind of what is wrong with an input, an unknown field too', async () => {
  const response = await post('session.switchBrand', { orgId: 'x', brand: 1 });
  expect(response.statusCode).toBe(400);
  const { code, details, requestId } = response.json().error.data;
  expect({ code, requestId }).toEqual({ code: 'INPUT_INVALID', requestId: response.headers['x-request-id'] });
  expect(details.issues).toEqual([
    { path: 'orgId', code: 'invalid_format' },
    { path: 'brand', code: 'unrecognized_keys' },
  ]);
});

it('gives the code and details of a refusing verb', async () => {
  const response = await api.app.inject({
    url: `/api/trpc/locations.get?input=${encodeURIComponent(JSON.stringify({ id: v7() }))}`,
    headers: { cookie },
  });
  expect(response.statusCode).toBe(404);
  expect(response.json().error.data).toMatchObject({ code: 'NOT_FOUND', details: { what: 'location' } });
});

it('refuses bodies that are not JSON, and JSON that is broken', async () => {
  expect((await post('session.switchBrand', 'orgId=1', 'application/x-www-form-urlencoded')).json().error.code).toBe(
    'BODY_NOT_JSON',
  );
  expect((await post('session.switchBrand', '{}', 'text/plain')).statusCode).toBe(415);
  const broken = await post('session.switchBrand', '{"orgId":');
  expect(broken.statusCode).toBe(400);
  expect(broken.json().error.data.code).toBe('INPUT_INVALID');
  const signIn = await api.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    headers: { 'content-type': 'application/json' },
    payload: '{"email":',
  });
  expect(signIn.json().error.code).toBe('INPUT_INVALID');
});

it('refuses a body past the limit', async () => {
  const response = await post('session.switchBrand', JSON.stringify({ orgId: 'x'.repeat(9 * 1024 * 1024) }));
  expect(response.statusCode).toBe(413);
  expect(response.json().error.code).toBe('BODY_TOO_LARGE');
});

it('answers a path and a procedure that do not exist in JSON', async () => {
  const path = await api.app.inject({ url: '/api/nothing/here' });
  expect([path.statusCode, path.json().error.code]).toEqual([404, 'NOT_FOUND']);
  const procedure = await api.app.inject({ url: '/api/trpc/nothing.here' });
  expect([procedure.statusCode, procedure.json().error.data.code]).toEqual([404, 'NOT_FOUND']);
});

it('leaks nothing of an unexpected error and logs it under the request id', async () => {
  const broken = await runningApi({
    now: () => {
      throw new Error('the inside story');
    },
  });
  try {
    const headers = { cookie: cookie };
    const response = await broken.app.inject({ url: '/api/trpc/session.me', headers });
    expect(response.statusCode).toBe(500);
    expect(response.json().error).toMatchObject({ message: 'INTERNAL', data: { code: 'INTERNAL', details: {} } });
    expect(response.body).not.toContain('inside story');
    const line = broken.logged.find((entry) => entry.includes('the inside story'));
    expect(line).toContain(String(response.headers['x-request-id']));
    expect(broken.logged.join('')).not.toContain(cookie);
  } finally {
    await broken.close();
  }
});

it('answers 503 within two seconds while the database is away, and works again within five when it is back', async () => {
  const health = async () => {
    const response = await api.app.inject({ url: '/api/health' });
    return { code: response.statusCode, ...response.json() };
  };
  const list = () => api.app.inject({ url: '/api/trpc/departments.list', headers: { cookie } });
  expect(await health()).toMatchObject({ code: 200, status: 'ok', database: 'ok', jobs: 'ok' });
  await api.line.cut();
  try {
    const since = performance.now();
    const call = await list();
    expect(performance.now() - since).toBeLessThan(2_000);
    expect([call.statusCode, call.json().error.data.code]).toEqual([503, 'DATABASE_UNAVAILABLE']);
    expect(await health()).toMatchObject({ code: 503, status: 'degraded', database: 'unavailable' });
  } finally {
    await api.line.mend();
  }
  await expect.poll(async () => (await list()).statusCode, { timeout: 5_000 }).toBe(200);
  expect(await health()).toMatchObject({ code: 200, status: 'ok' });
});

it('refuses what is no picture, a wrong hash and a picture of 30 MB, each with its code', async () => {
  const put = (bytes: Buffer, sha256 = createHash('sha256').update(bytes).digest('hex')) =>
    api.app.inject({
      method: 'PUT',
      url: `/api/photos/${v7()}`,
      headers: { cookie, 'content-type': 'image/jpeg', 'x-concord-sha256': sha256 },
      payload: bytes,
    });
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  expect((await put(svg)).json().error.code).toBe('PHOTO_NOT_AN_IMAGE');
  expect((await put(svg, 'a'.repeat(64))).json().error.code).toBe('PHOTO_HASH_MISMATCH');
  expect((await put(svg, 'nonsense')).json().error.code).toBe('INPUT_INVALID');
  const large = await put(randomBytes(30 * 1024 * 1024));
  expect([large.statusCode, large.json().error.code]).toEqual([413, 'PHOTO_TOO_LARGE']);
});

it('keeps a picture and gives it back as a picture, to its own brand only', async () => {
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const url = `/api/photos/${v7()}`;
  const sha256 = createHash('sha256').update(pixel).digest('hex');
  const put = () =>
    api.app.inject({ method: 'PUT', url, headers: { cookie, 'x-concord-sha256': sha256 }, payload: pixel });
  expect((await put()).json()).toMatchObject({ sha256, width: 1, height: 1 });
  expect((await put()).statusCode).toBe(200);
  const got = await api.app.inject({ url: `${url}?size=thumb`, headers: { cookie } });
  expect(got.headers).toMatchObject({ 'content-type': 'image/webp', 'x-content-type-options': 'nosniff' });
  expect(got.headers['cache-control']).toBe('private, max-age=0, must-revalidate');
  const etag = String(got.headers.etag);
  const again = await api.app.inject({ url: `${url}?size=thumb`, headers: { cookie, 'if-none-match': etag } });
  expect(again.statusCode).toBe(304);
  const stranger = await signIn(api.app, (await person(api)).email);
  expect((await api.app.inject({ url, headers: { cookie: stranger } })).statusCode).toBe(404);
  expect((await api.app.inject({ url })).statusCode).toBe(401);
});

it('compresses large answers and protects every answer by headers', async () => {
  const response = await api.app.inject({ url: '/api/health', headers: { 'accept-encoding': 'br' } });
  expect(response.headers).toMatchObject({
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  });
});
