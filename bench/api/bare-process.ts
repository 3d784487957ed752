import { createServer, type IncomingMessage } from 'node:http';
import postgres, { type Sql } from 'postgres';
import type { ProcessState } from './measured-process.ts';

/**
 * The least that answers a request with the row it asks for: node:http, the same driver with prepared statements, and nothing around it.
 * `/query/…` asks for the row alone; `/statements/…` also for session and member, in the transactions and with the rights of the product.
 */
const owner = postgres(process.env['DATABASE_URL'] ?? '', { max: 12 });
const app = postgres(process.env['APP_URL'] ?? '', { max: 12 });
const auth = postgres(process.env['AUTH_URL'] ?? '', { max: 4 });

const server = createServer((request, response) => {
  const [way, orgId = '', id = ''] = request.url?.slice(1).split('/') ?? [];
  const row = way === 'query' ? rowOf(owner, orgId, id) : rowForSession(request, id);
  void row.then((found) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(found));
  });
});
process.on('message', () => process.send?.(state()));
process.on('disconnect', () => process.exit(0));
server.listen(Number(process.env['PORT']), '127.0.0.1', () => process.send?.(state()));

async function rowForSession(request: IncomingMessage, id: string): Promise<unknown> {
  const [token = ''] = decodeURIComponent(request.headers.cookie?.split('=')[1] ?? '').split('.');
  const [session] = await auth<{ orgId: string; userId: string }[]>`
    select session.id, expires_at, active_org_id as "orgId", "user".id as "userId", "user".name, "user".email
    from auth.session join auth."user" on "user".id = session.user_id where token = ${token} and expires_at > ${new Date()}`;
  if (!session) return null;
  const { orgId, userId } = session;
  await inTenant(
    orgId,
    (tx) => tx`
    select member.id, role, region_id, location_id, department_id from member
    left join member_scope on member_scope.org_id = member.org_id and member_scope.member_id = member.id
    where member.org_id = ${orgId} and user_id = ${userId} and active`,
  );
  return inTenant(orgId, (tx) => rowOf(tx, orgId, id));
}

function inTenant<T>(orgId: string, work: (tx: Sql) => Promise<T>): Promise<unknown> {
  return app.begin(async (tx) => {
    await tx.unsafe(`SET LOCAL app.org_id = '${orgId}'`);
    return work(tx as unknown as Sql);
  });
}

async function rowOf(sql: Sql, orgId: string, id: string): Promise<unknown> {
  const [row] = await sql`
    select location.id, location.region_id, external_id, location.name, purpose, address, city, postal_code, country_code, latitude,
      longitude, time_zone, franchisee, weight, opened_on, closed_on, gln, opening_hours, merged_into, revision, region.id as of_region,
      region.name as region
    from location join region on region.org_id = location.org_id and region.id = location.region_id
    where location.org_id = ${orgId} and location.id = ${id}`;
  return row;
}

function state(): ProcessState {
  const { user, system } = process.cpuUsage();
  return { cpuSeconds: (user + system) / 1e6, accepted: 0 };
}
