import { appRouter } from '@concord/api/router';
import { withTenant } from '@concord/db/tenant';
import { ROLES, type Role } from '@concord/domain/roles';
import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Deps } from '../deps.ts';
import { runningApi, type RunningApi } from '../test/running-api.ts';
import { hiddenFrom } from './hidden-from.ts';
import { openSession, walkBrand, type WalkBrand } from './walk-brand.ts';
import { stockFramework } from './walk-framework.ts';
import { stockGuidelines } from './walk-guidelines.ts';
import { stockOpenings } from './walk-openings.ts';

/** Two brands of one shape behind one API, and people of neither. */
export interface Walk {
  readonly api: RunningApi;
  readonly ours: WalkBrand;
  readonly theirs: WalkBrand;
  /** A signed-in person who belongs to no brand. */
  readonly lonely: string;
  readonly tables: readonly string[];
  /** Every id of the other brand as the walk begins. */
  readonly foreign: ReadonlySet<string>;
}

/** The moment the walk takes place at, so that it is the same walk each time. */
const now = new Date('2026-03-02T09:30:00.000Z');

export async function startWalk(change: Partial<Deps> = {}): Promise<Walk> {
  const api = await runningApi({ now: () => now, ...change });
  const ours = await walkBrand(api.deps, 'Amber');
  const theirs = await walkBrand(api.deps, 'Xenon');
  for (const brand of [ours, theirs]) {
    const spot = { brand, caller: 'admin', at: 'north', owner: 'service' } as const;
    await stockFramework(spot);
    await stockGuidelines(spot);
    await stockOpenings(spot);
  }
  const lonely = await openSession(api.deps, `lonely-${v7()}`, null);
  const tables = await tenantTables(api);
  return { api, ours, theirs, lonely, tables, foreign: await idsOf({ api, tables }, theirs.orgId) };
}

/** From the catalog, so that a new table is looked at without anybody thinking of it. */
async function tenantTables({ deps }: Pick<RunningApi, 'deps'>): Promise<readonly string[]> {
  const rows = await deps.db.drizzle.execute<{ name: string }>(sql`
    select quote_ident(c.relname) as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`);
  return rows.map(({ name }) => name);
}

export interface Answer {
  readonly status: number;
  /** OK, or the code of the refusal. */
  readonly code: string;
  readonly data: unknown;
  readonly body: string;
}

type Kind = 'query' | 'mutation';

export const routerProcedures = appRouter._def.procedures as unknown as Readonly<
  Record<string, { readonly _def: { readonly type: Kind; readonly inputs: readonly unknown[] } }>
>;

export const kindOf = (name: string): Kind | undefined => routerProcedures[name]?._def.type;

/** Calls a procedure as a browser does: questions by GET, changes by POST. */
export async function call(
  { api }: Walk,
  name: string,
  { input, cookie, by = kindOf(name) }: { input?: unknown; cookie?: string | undefined; by?: Kind | undefined },
): Promise<Answer> {
  const headers = cookie === undefined ? {} : { cookie };
  const url = `/api/trpc/${name}`;
  const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  const response =
    by === 'query'
      ? await api.app.inject({ url: url + query, headers })
      : await api.app.inject({
          method: 'POST',
          url,
          headers: { ...headers, 'content-type': 'application/json' },
          payload: JSON.stringify(input ?? {}),
        });
  const answer = response.json<{ result?: { data: unknown }; error?: { code?: string; data?: { code: string } } }>();
  const code = answer.result ? 'OK' : (answer.error?.data?.code ?? answer.error?.code ?? '');
  return { status: response.statusCode, code, data: answer.result?.data, body: response.body };
}

/** Every table of a brand by its number of rows and a hash over all of them, and what is queued for it. Equal: nothing changed. */
export async function stateOf({ api, tables }: Walk, orgId: string): Promise<Readonly<Record<string, string>>> {
  const hash = `count(*) || ' ' || md5(coalesce(string_agg(t::text, chr(10) order by t::text), ''))`;
  const parts = tables.map((table) => `select '${table}' as name, ${hash} as state from ${table} t`);
  const jobs = `select 'job', count(*)::text from pgboss.job where data->>'orgId' = '${orgId}'`;
  const rows = await withTenant(api.deps.db, orgId, (tx) =>
    tx.execute<{ name: string; state: string }>(sql.raw([...parts, jobs].join(' union all '))),
  );
  return Object.fromEntries(rows.map(({ name, state }) => [name, state]));
}

/** Every id that stands anywhere in the rows of a brand. */
async function idsOf({ api, tables }: Pick<Walk, 'api' | 'tables'>, orgId: string): Promise<Set<string>> {
  const parts = tables.map(
    (table) => `select (regexp_matches(t::text, '${uuid.source}', 'g'))[1] as id from ${table} t`,
  );
  const rows = await withTenant(api.deps.db, orgId, (tx) => tx.execute<{ id: string }>(sql.raw(parts.join(' union '))));
  return new Set(rows.map(({ id }) => id));
}

const uuid = /([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/g;
const idsIn = (text: string): ReadonlySet<string> => new Set(text.match(uuid));

/** What of another brand shows in an answer: its ids, unless the caller sent them, and its texts. Empty when all is well. */
export function leaksOf({ theirs, foreign }: Walk, { body }: Answer, sent?: unknown): string[] {
  const known = idsIn(JSON.stringify(sent ?? null));
  const ids = [...idsIn(body)].filter((id) => foreign.has(id) && !known.has(id));
  return body.includes(theirs.mark) ? [...ids, theirs.mark] : ids;
}

/** What of our own brand shows in an answer although it lies outside the role's reach. */
export async function outsideReach(walk: Walk, role: Role, answer: Answer, sent?: unknown): Promise<string[]> {
  const hidden = await hiddenFrom(walk.api.deps.db, walk.ours, role);
  const known = idsIn(JSON.stringify(sent ?? null));
  return [...idsIn(answer.body)]
    .filter((id) => hidden.has(id) && !known.has(id))
    .map((id) => `${hidden.get(id)} ${id}`);
}

export const rolesExcept = (roles: readonly Role[]): readonly Role[] => ROLES.filter((role) => !roles.includes(role));
