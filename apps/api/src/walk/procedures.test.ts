import type { Role } from '@concord/domain/roles';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differingIds, objectsIn, withAt } from './input-paths.ts';
import type { Listed } from './procedures/listed.ts';
import { procedures } from './procedures.ts';
import { type Answer, call, kindOf, leaksOf, outsideReach, rolesExcept, routerProcedures } from './walk.ts';
import { startWalk, stateOf, type Walk } from './walk.ts';
import type { Spot } from './walk-brand.ts';

let walk: Walk;
beforeAll(async () => {
  walk = await startWalk();
}, 60_000);
afterAll(() => walk.api.close());

const spotOf = (caller: Role, over: Partial<Spot> = {}): Spot => ({
  brand: walk.ours,
  caller,
  at: 'north',
  owner: 'service',
  ...over,
});
const saidBy = ({ says }: Listed, answer: Answer): string =>
  answer.code === 'OK' && says ? says(answer.data as never) : answer.code;
/** What an id means that is not the caller's to name. */
const strangeAt = ({ strange }: Listed, path: string): string => strange?.[path] ?? 'NOT_FOUND';

it('lists every procedure of the router, and none that is not there', () => {
  expect(Object.keys(procedures).sort()).toEqual(Object.keys(routerProcedures).sort());
});

describe.each(Object.entries(procedures))('%s', (name, listed) => {
  const inputOf = async (spot: Spot) => listed.input?.(spot);
  const send = (caller: Role, input?: unknown) => call(walk, name, { input, cookie: walk.ours.cookies[caller] });
  const [first] = listed.roles;
  if (!first) throw new Error(`${name} is for nobody`);

  it('serves the roles it is for, and shows them nothing outside their reach', async () => {
    for (const role of listed.roles) {
      const input = await inputOf(spotOf(role));
      const answers = [await send(role, input)];
      expect([role, saidBy(listed, answers[0] as Answer)], answers[0]?.body).toEqual([role, listed.gives ?? 'OK']);
      if (listed.open) answers.push(await send(role, listed.open));
      if (listed.open) expect([role, answers.at(-1)?.code]).toEqual([role, 'OK']);
      for (const answer of answers) {
        expect(leaksOf(walk, answer)).toEqual([]);
        expect([role, await outsideReach(walk, role, answer)]).toEqual([role, []]);
      }
    }
  });

  it('refuses everybody else', async () => {
    const input = await inputOf(spotOf(first));
    const before = await stateOf(walk, walk.ours.orgId);
    for (const role of rolesExcept(listed.roles)) {
      expect([role, (await send(role, input)).code]).toEqual([role, 'NOT_ALLOWED']);
    }
    expect((await call(walk, name, { input })).code).toBe('NOT_SIGNED_IN');
    const lonely = await call(walk, name, { input, cookie: walk.lonely });
    expect(lonely.code).toBe(name === 'session.me' ? 'OK' : 'NO_BRAND');
    expect(await stateOf(walk, walk.ours.orgId)).toEqual(before);
  });

  if (!listed.input) return;

  /** What a role could send with one id of another brand in it, and whether it may make that id its own. */
  const swapsFor = async (role: Role) => {
    const there = spotOf(role, { brand: walk.theirs });
    const input = (await inputOf(spotOf(role))) ?? {};
    const swaps = new Map(differingIds(input, (await inputOf(there)) ?? {}));
    for (const [path, idOf] of Object.entries(listed.makes ?? {})) swaps.set(path, await idOf(there));
    return [...swaps].map(([path, id]) => ({ role, input, path, id, free: listed.makes?.[path] !== undefined }));
  };

  it('takes no id of another brand, and touches nothing there', async () => {
    const swaps = [];
    for (const role of listed.roles) swaps.push(...(await swapsFor(role)));
    const before = await stateOf(walk, walk.theirs.orgId);
    for (const { role, input, path, id, free } of swaps) {
      // What is not refused uses its input up.
      const fresh = free || listed.strange?.[path] !== undefined;
      const sent = withAt(fresh ? ((await inputOf(spotOf(role))) ?? {}) : input, path, id);
      const answer = await send(role, sent);
      const expected = free ? (listed.gives ?? 'OK') : strangeAt(listed, path);
      expect([role, path, saidBy(listed, answer)], answer.body).toEqual([role, path, expected]);
      expect(leaksOf(walk, answer, sent)).toEqual([]);
    }
    expect(await stateOf(walk, walk.theirs.orgId)).toEqual(before);
  });

  const bound = [
    ...(listed.place ?? []).flatMap((path) => [
      { path, role: 'region_manager', over: { at: 'south' } } as const,
      { path, role: 'location_manager', over: { at: 'south' } } as const,
    ]),
    ...(listed.department ?? []).map(
      (path) => ({ path, role: 'department_owner', over: { owner: 'facilities' } }) as const,
    ),
    ...(listed.own ?? []).map((path) => ({ path, role: 'auditor', over: { caller: 'admin' } }) as const),
  ].filter(({ role }) => listed.roles.includes(role));

  it.each(bound)('$role: $path outside the own reach ($over)', async ({ path, role, over }) => {
    // Who is bound to a single location names no region at all; another's are as strange to them.
    const input = (await inputOf(spotOf(role))) ?? {};
    const theirs = (await inputOf(spotOf('admin', { ...over, brand: walk.ours }))) ?? {};
    const outside = (await inputOf(spotOf(role, over))) ?? {};
    const id = differingIds(input, outside).get(path) ?? differingIds(input, theirs).get(path);
    const sent = withAt(input, path, id);
    const before = await stateOf(walk, walk.ours.orgId);
    const answer = await send(role, sent);
    expect(saidBy(listed, answer), answer.body).toBe(strangeAt(listed, path));
    expect(await outsideReach(walk, role, answer, sent)).toEqual([]);
    expect(await stateOf(walk, walk.ours.orgId)).toEqual(before);
  });

  it.each(Object.entries(listed.stray ?? {}))('%s of another parent', async (path, [idOf, code]) => {
    for (const role of listed.roles) {
      const spot = spotOf(role);
      const answer = await send(role, withAt((await inputOf(spot)) ?? {}, path, await idOf(spot)));
      expect([role, saidBy(listed, answer)], answer.body).toEqual([role, code]);
    }
  });

  it('takes no field that it does not know, however deep', async () => {
    const input = (await inputOf(spotOf(first))) ?? {};
    const before = await stateOf(walk, walk.ours.orgId);
    const judged = (path: string) => !listed.loose?.some((loose) => path.startsWith(loose));
    for (const path of objectsIn(input).filter(judged)) {
      const answer = await send(first, withAt(input, path === '' ? 'surprise' : `${path}.surprise`, 1));
      expect([path, answer.code]).toEqual([path, 'INPUT_INVALID']);
    }
    expect(await stateOf(walk, walk.ours.orgId)).toEqual(before);
  });
});

const changing = Object.keys(procedures).filter((name) => kindOf(name) === 'mutation');

it.each(changing)('%s: not by GET, and only JSON', async (name) => {
  const role = procedures[name]?.roles[0] ?? 'admin';
  const input = await procedures[name]?.input?.(spotOf(role));
  const cookie = walk.ours.cookies[role];
  const before = await stateOf(walk, walk.ours.orgId);
  const got = await call(walk, name, { input, cookie, by: 'query' });
  expect([got.status, got.code]).toEqual([400, 'INPUT_INVALID']);
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    undefined,
  ]) {
    const headers = { cookie, ...(type === undefined ? {} : { 'content-type': type }) };
    const url = `/api/trpc/${name}`;
    const posted = await walk.api.app.inject({ method: 'POST', url, headers, payload: JSON.stringify(input) });
    expect([type, posted.statusCode, posted.json().error.code]).toEqual([type, 415, 'BODY_NOT_JSON']);
  }
  expect(await stateOf(walk, walk.ours.orgId)).toEqual(before);
});

it('judges each call of a batch by itself', async () => {
  const url = `/api/trpc/departments.list,auditLog.list?batch=1&input=${encodeURIComponent('{"1":{}}')}`;
  const response = await walk.api.app.inject({ url, headers: { cookie: walk.ours.cookies.viewer } });
  const [departments, log] = response.json();
  expect(departments.result.data).toEqual(expect.arrayContaining([expect.objectContaining({ key: 'service' })]));
  expect(log.error.data.code).toBe('NOT_ALLOWED');
});
