import { member } from '@concord/db/schema/organization';
import { withTenant } from '@concord/db/tenant';
import { ROLES, type Role } from '@concord/domain/roles';
import { eq } from 'drizzle-orm';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { auditFolder, loadPortal } from '../start/built-apps.ts';
import { type ListedRoute, routes, upload } from './routes.ts';
import { call, rolesExcept, startWalk, stateOf, type Walk } from './walk.ts';
import { answeredAudit, newAction, type Spot } from './walk-brand.ts';

/** Both apps lie there whole; pages are only looked at then. */
const built = [
  path.join(auditFolder, 'index.html'),
  path.join(auditFolder, '..', '..', 'portal', 'build', 'server', 'handler.js'),
].every((file) => existsSync(file));

let walk: Walk;
const found = new Set<string>();
/** Hears of every route that the server is given, whoever gives it. */
const listen = (message: unknown): void => {
  const { fastify } = message as { fastify: FastifyInstance };
  fastify.addHook('onRoute', ({ method, url }: RouteOptions) => {
    const methods = [method].flat().filter((one) => one !== 'HEAD');
    for (const one of methods.length > 3 ? ['ALL'] : methods) found.add(`${one} ${url}`);
  });
};
beforeAll(async () => {
  subscribe('fastify.initialization', listen);
  walk = await startWalk(built ? { auditFolder, portal: await loadPortal() } : { auditFolder });
  unsubscribe('fastify.initialization', listen);
}, 60_000);
afterAll(() => walk.api.close());

const spotOf = (over: Partial<Spot> = {}): Spot => ({
  brand: walk.ours,
  caller: 'admin',
  at: 'north',
  owner: 'service',
  ...over,
});
const codeOf = (response: { statusCode: number; body: string; json: () => { error: { code: string } } }): string =>
  response.statusCode < 300 ? 'OK' : response.json().error.code;

it('lists every route of the server, and none that is not there', () => {
  expect([...found].sort()).toEqual(Object.keys(routes).sort());
});

const guarded = Object.entries(routes).filter(([, { open }]) => open === undefined);

describe.each(guarded)('%s', (name, { roles = [], path: pathOf, body, headers, strange }: ListedRoute) => {
  const [method = 'GET'] = name.split(' ') as ['GET' | 'PUT'];
  const pathFor = async (spot = spotOf()) => (await pathOf?.(spot, walk.api.app)) ?? '';
  const send = (url: string, cookie?: string, more: Record<string, string> = {}) =>
    walk.api.app.inject({
      method,
      url,
      headers: { ...headers, ...more, ...(cookie === undefined ? {} : { cookie }) },
      ...(body ? { payload: body } : {}),
    });

  it('serves the roles it is for, and nobody else', async () => {
    for (const role of ROLES) {
      const response = await send(await pathFor(), walk.ours.cookies[role]);
      expect([role, codeOf(response)]).toEqual([role, roles.includes(role) ? 'OK' : 'NOT_ALLOWED']);
    }
    const url = await pathFor();
    const before = await stateOf(walk, walk.ours.orgId);
    expect([(await send(url)).statusCode, codeOf(await send(url))]).toEqual([401, 'NOT_SIGNED_IN']);
    expect(codeOf(await send(url, walk.lonely))).toBe('NO_BRAND');
    for (const role of rolesExcept(roles)) await send(url, walk.ours.cookies[role]);
    expect(await stateOf(walk, walk.ours.orgId)).toEqual(before);
  });

  it('takes no id of another brand, and touches nothing there', async () => {
    const url = await pathFor(spotOf({ brand: walk.theirs }));
    const before = await stateOf(walk, walk.theirs.orgId);
    const response = await send(url, walk.ours.cookies.admin);
    expect(codeOf(response)).toBe(strange ?? 'OK');
    expect(response.body).not.toContain(walk.theirs.mark);
    expect(await stateOf(walk, walk.theirs.orgId)).toEqual(before);
  });

  it('is no page: nothing in the answer runs, whatever it says', async () => {
    const response = await send(await pathFor(), walk.ours.cookies.admin);
    expect(response.headers['x-content-type-options']).toBe('nosniff');
    expect(response.headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(response.headers['content-type']).not.toMatch(/html|svg|xml/);
  });

  it('takes no change that another site asks for', async () => {
    const evil = await send(await pathFor(), walk.ours.cookies.admin, { origin: 'https://evil.example' });
    expect(codeOf(evil)).toBe(method === 'GET' ? 'OK' : 'NOT_ALLOWED');
  });
});

it('shows a picture of an audit or an action to those who reach it, and to nobody else', async () => {
  const { app } = walk.api;
  const seen = async (id: string) => {
    const roles = [];
    for (const role of ROLES) {
      const response = await app.inject({ url: `/api/photos/${id}`, headers: { cookie: walk.ours.cookies[role] } });
      if (codeOf(response) === 'OK') roles.push(role);
      else expect([role, codeOf(response)]).toEqual([role, 'NOT_FOUND']);
    }
    return roles;
  };
  const whole = ['admin', 'standards_manager', 'viewer'];
  const everybody = [...ROLES].sort();
  const northern = spotOf({ caller: 'auditor' });
  const inAudit = async (spot: Spot) => {
    const photo = await upload(spot, app);
    await answeredAudit({ ...spot, brand: { ...spot.brand, stock: { ...spot.brand.stock, photo } } });
    return (await seen(photo)).sort();
  };
  // A draft: departments see what was submitted.
  expect(await inAudit(northern)).toEqual(everybody.filter((role) => role !== 'department_owner'));
  expect(await inAudit({ ...northern, at: 'south' })).toEqual([...whole, 'auditor'].sort());
  expect(await inAudit({ ...northern, at: 'south', caller: 'admin' })).toEqual(whole);
  const inAction = async (over: Partial<Spot>) => {
    const photo = await upload(spotOf(), app);
    await newAction(spotOf(over), photo);
    return (await seen(photo)).sort();
  };
  expect(await inAction({})).toEqual(everybody.filter((role) => role !== 'auditor'));
  expect(await inAction({ at: 'south' })).toEqual([...whole, 'department_owner'].sort());
  expect(await inAction({ owner: 'facilities' })).toEqual([...whole, 'location_manager', 'region_manager'].sort());
});

it('takes no picture as proof that the giver may not see', async () => {
  const southern = spotOf({ at: 'south' });
  const photo = await upload(southern, walk.api.app);
  await answeredAudit({ ...southern, brand: { ...walk.ours, stock: { ...walk.ours.stock, photo } } });
  const give = async (role: Role) => {
    const input = { id: (await newAction(spotOf())).id, eventId: v7(), photoId: photo, body: '' };
    return (await call(walk, 'actions.addEvidence', { input, cookie: walk.ours.cookies[role] })).code;
  };
  expect(await give('location_manager')).toBe('NOT_FOUND');
  expect(await give('region_manager')).toBe('NOT_FOUND');
  expect(await give('department_owner')).toBe('NOT_FOUND');
  expect(await give('standards_manager')).toBe('OK');
});

it('takes no call of another site, for any procedure or for signing in and out', async () => {
  const before = await stateOf(walk, walk.ours.orgId);
  for (const url of ['/api/trpc/settings.saveActionRules', '/api/auth/sign-in/email', '/api/auth/sign-out']) {
    for (const from of [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }]) {
      const headers = { cookie: walk.ours.cookies.admin, ...from };
      const response = await walk.api.app.inject({ method: 'POST', url, headers, payload: { rules: [] } });
      expect([url, response.statusCode, response.json().error.code]).toEqual([url, 403, 'NOT_ALLOWED']);
    }
  }
  expect(await stateOf(walk, walk.ours.orgId)).toEqual(before);
});

it.each(['..%2f..%2fetc', '.hidden', 'a%2fb.csv', 'a%5cb.csv', 'a%00.csv', '%20', 'x'.repeat(101)])(
  'takes no file of an import named %s',
  async (name) => {
    const url = `/api/imports/${walk.ours.stock.importRun}/files/${name}`;
    const headers = { cookie: walk.ours.cookies.admin };
    const response = await walk.api.app.inject({ method: 'PUT', url, headers, payload: Buffer.from('x') });
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    expect(['INPUT_INVALID', 'NOT_FOUND']).toContain(response.json().error.code);
  },
);

it.each([
  '%2e%2e%2f%2e%2e%2fpackage.json',
  '..%2f..%2fpackage.json',
  '%2e%2e/package.json',
  '..%5cpackage.json',
  '%00',
])('the audit app gives no file outside its folder: %s', async (name) => {
  const response = await walk.api.app.inject({ url: `/audit/${name}` });
  expect(response.body).not.toContain('@concord/');
  expect(response.statusCode).toBeGreaterThanOrEqual(400);
});

it.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const)(
  'answers %s of an unknown path below /api in JSON',
  async (method) => {
    for (const url of [
      '/api/nothing',
      '/api/photos',
      '/api/auth/sign-up/email',
      '/api/auth/list-sessions',
      '/api/trpc',
    ]) {
      const response = await walk.api.app.inject({ method, url, headers: { cookie: walk.ours.cookies.admin } });
      expect([url, response.statusCode, response.json().error.code]).toEqual([url, 404, 'NOT_FOUND']);
    }
  },
);

it('ends every access of a member at once who was removed or given another role', async () => {
  const { orgId, members, cookies } = walk.theirs;
  const set = (role: Role, change: Partial<typeof member.$inferInsert>) =>
    withTenant(walk.api.deps.db, orgId, (tx) => tx.update(member).set(change).where(eq(member.id, members[role])));
  await set('standards_manager', { role: 'viewer' });
  const create = { input: { id: v7(), definition: { key: 'x' } }, cookie: cookies.standards_manager };
  expect((await call(walk, 'checklists.create', create)).code).toBe('NOT_ALLOWED');
  await set('viewer', { active: false });
  const cookie = cookies.viewer;
  expect((await call(walk, 'departments.list', { cookie })).code).toBe('NO_BRAND');
  const photo = await walk.api.app.inject({ url: `/api/photos/${walk.theirs.stock.photo}`, headers: { cookie } });
  expect(codeOf(photo)).toBe('NO_BRAND');
  const back = { input: { orgId }, cookie };
  expect((await call(walk, 'session.switchBrand', back)).code).toBe('NO_BRAND');
});

describe.skipIf(!built)('the pages, as built (skipped until both apps are)', () => {
  const policyOf = (response: { headers: Record<string, unknown>; body: string }): string => {
    const inPage = /http-equiv="content-security-policy" content="([^"]*)"/i.exec(response.body)?.[1] ?? '';
    return `${String(response.headers['content-security-policy'] ?? '')}; ${inPage}`;
  };

  it.each(['/audit/', '/audit/location/1', '/sign-in'])('%s runs no script but its own', async (url) => {
    const origin = await listening();
    const response = await fetch(origin + url);
    const body = await response.text();
    expect(response.headers.get('content-type')).toContain('text/html');
    const policy = policyOf({ headers: Object.fromEntries(response.headers), body });
    const scripts = /(?:script-src|default-src) [^;]*/g.exec(policy.slice(policy.indexOf('script-src')))?.[0] ?? '';
    expect(scripts).toMatch(/'(nonce|sha256)-/);
    expect(scripts).not.toContain('unsafe');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(body).not.toMatch(/ on[a-z]+="/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('x-frame-options')).toBe('DENY');
  });

  let address: Promise<string> | undefined;
  const listening = () => (address ??= walk.api.app.listen({ host: '127.0.0.1', port: 0 }));
});
