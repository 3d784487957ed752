import type { location } from '@concord/db/schema/organization';

type LocationRow = typeof location.$inferSelect;
export type LocationAttributes = Readonly<Record<string, string | number | boolean | null>>;

/** What a checklist's conditions may ask of a place. One function for the audit app's preview and the server's verdict. */
export function locationAttributes(
  row: Pick<LocationRow, 'externalId' | 'purpose' | 'city' | 'postalCode' | 'countryCode' | 'franchisee' | 'openedOn'>,
): LocationAttributes {
  return {
    externalId: row.externalId,
    purpose: row.purpose,
    city: row.city,
    postalCode: row.postalCode,
    country: row.countryCode,
    franchised: row.franchisee !== null,
    franchisee: row.franchisee,
    openedOn: row.openedOn,
  };
}
