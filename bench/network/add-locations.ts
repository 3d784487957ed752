import postgres from 'postgres';
import type { Workplace } from '../workplace.ts';
import type { BenchBrand } from './make-brand.ts';

/** The id of the n-th location of a brand of the bench, also in SQL: one brand per database. */
export const locationId = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

/** Locations 0 to `count` − 1, spread over the regions; nothing follows from them yet. */
export async function addLocations({ adminUrl }: Workplace, brand: BenchBrand, count: number): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  try {
    await sql`
      insert into location (org_id, id, region_id, external_id, name, city, country_code, time_zone, opened_on, latitude, longitude)
      select ${brand.orgId}, ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
        (${brand.regionIds}::uuid[])[1 + n % ${brand.regionIds.length}], 'L' || n, 'Location ' || n, 'City ' || n % 97, 'DE',
        'Europe/Berlin', ${brand.today}::date - 4000, 47 + (n % 800) / 100.0, 6 + (n % 900) / 100.0
      from generate_series(0, ${count}::int - 1) n`;
    await sql`
      insert into location_region (org_id, location_id, from_day, until_day, region_id)
      select org_id, id, '-infinity', 'infinity', region_id from location where org_id = ${brand.orgId}`;
    await sql`analyze location, location_region`;
  } finally {
    await sql.end();
  }
}
