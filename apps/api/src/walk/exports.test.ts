import { location } from '@concord/db/schema/organization';
import { withTenant } from '@concord/db/tenant';
import { type Role, ROLES } from '@concord/domain/roles';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportTables } from '../exports/export-tables.ts';
import { startWalk, type Walk } from './walk.ts';
import type { WalkBrand } from './walk-brand.ts';

/** Who may take which table along, and what the screen would ask for. */
interface ListedExport {
  readonly roles: readonly Role[];
  readonly input?: (brand: WalkBrand) => object;
  /** What the input of another brand gives. */
  readonly strange?: string;
}

const everyone = ROLES;
const network = ROLES.filter((role) => role !== 'auditor');

const exports: Readonly<Record<string, ListedExport>> = {
  acknowledgements: { roles: network, input: ({ stock }) => ({ id: stock.guideline }), strange: 'NOT_FOUND' },
  actions: { roles: network },
  audits: { roles: everyone },
  compare: { roles: network, input: ({ locations }) => ({ ids: [locations.north] }), strange: 'NOT_FOUND' },
  glossary: { roles: everyone },
  heatmap: { roles: network },
  knowledge: { roles: everyone },
  openings: { roles: network },
  locations: { roles: network },
  attention: { roles: network },
  questions: { roles: network },
  recurring: { roles: network },
};

let walk: Walk;
/** The name of the place in the south, of which those bound to the north must not read. */
const southern = 'Far in the south';
beforeAll(async () => {
  walk = await startWalk();
  const { orgId, locations } = walk.ours;
  await withTenant(walk.api.deps.db, orgId, (tx) =>
    tx.update(location).set({ name: southern }).where(eq(location.id, locations.south)),
  );
}, 60_000);
afterAll(() => walk.api.close());

it('lists every table that can be taken along', () => {
  expect(Object.keys(exports).sort()).toEqual(Object.keys(exportTables).sort());
});

describe.each(Object.entries(exports))('%s', (name, { roles, input, strange }) => {
  const take = (brand: WalkBrand, cookie?: string) =>
    walk.api.app.inject({
      url: `/api/export/${name}.csv?input=${encodeURIComponent(JSON.stringify(input?.(brand) ?? {}))}`,
      headers: cookie === undefined ? {} : { cookie },
    });
  const codeOf = (response: { statusCode: number; body: string }): string =>
    response.statusCode === 200 ? 'OK' : (JSON.parse(response.body) as { error: { code: string } }).error.code;

  it('goes to the roles it is for, with nothing from outside their reach', async () => {
    for (const role of ROLES) {
      const response = await take(walk.ours, walk.ours.cookies[role]);
      expect([role, codeOf(response)]).toEqual([role, roles.includes(role) ? 'OK' : 'NOT_ALLOWED']);
      expect(response.body).not.toContain(walk.theirs.mark);
      if (role === 'region_manager' || role === 'location_manager') expect(response.body).not.toContain(southern);
    }
    expect(codeOf(await take(walk.ours))).toBe('NOT_SIGNED_IN');
  });

  it('takes no id of another brand', async () => {
    const response = await take(walk.theirs, walk.ours.cookies.admin);
    expect(codeOf(response)).toBe(strange ?? 'OK');
    expect(response.body).not.toContain(walk.theirs.mark);
  });
});
