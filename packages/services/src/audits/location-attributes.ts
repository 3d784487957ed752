import type { LocationAttribute } from '@concord/checklist/location-attributes';
import type { location } from '@concord/db/schema/organization';

type LocationRow = typeof location.$inferSelect;

/** A location with the keys of its region and of all above, which `regionKeys` selects. */
export type PlaceInTree<Row> = Row & { readonly regionKeys: readonly string[] };
export type LocationAttributes = Record<LocationAttribute, string | boolean | string[] | null>;

/** What a checklist's conditions may ask of a place. One function for the audit app's preview and the server's verdict. */
export function locationAttributes(
  row: PlaceInTree<
    Pick<
      LocationRow,
      'externalId' | 'purpose' | 'channel' | 'city' | 'postalCode' | 'countryCode' | 'franchisee' | 'openedOn'
    >
  >,
): LocationAttributes {
  return {
    region: [...row.regionKeys],
    country: row.countryCode,
    channel: row.channel,
    purpose: row.purpose,
    franchised: row.franchisee !== null,
    franchisee: row.franchisee,
    city: row.city,
    postalCode: row.postalCode,
    externalId: row.externalId,
    openedOn: row.openedOn,
  };
}
