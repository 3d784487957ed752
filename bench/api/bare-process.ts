import { createServer } from 'node:http';
import postgres from 'postgres';
import type { ProcessState } from './measured-process.ts';

/** The least that answers a request with the row it asks for: node:http, the same driver, the same query, and nothing around it. */
const sql = postgres(process.env['DATABASE_URL'] ?? '', { max: 12 });
const server = createServer((request, response) => {
  const [orgId = '', id = ''] = request.url?.slice(1).split('/') ?? [];
  void sql`
    select location.id, location.region_id, external_id, location.name, purpose, address, city, postal_code, country_code, latitude,
      longitude, time_zone, franchisee, weight, opened_on, closed_on, gln, opening_hours, merged_into, revision, region.id as of_region,
      region.name as region
    from location join region on region.org_id = location.org_id and region.id = location.region_id
    where location.org_id = ${orgId} and location.id = ${id}`.then(([row]) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(row));
  });
});
process.on('message', () => process.send?.(state()));
process.on('disconnect', () => process.exit(0));
server.listen(Number(process.env['PORT']), '127.0.0.1', () => process.send?.(state()));

function state(): ProcessState {
  const { user, system } = process.cpuUsage();
  return { cpuSeconds: (user + system) / 1e6, sockets: 0 };
}
