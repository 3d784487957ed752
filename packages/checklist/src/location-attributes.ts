/** Of which kind an attribute's value is; `texts`: several at once, compared by `in` and `contains`. */
export type AttributeKind = 'text' | 'texts' | 'day' | 'flag';

/**
 * What a location says of itself, as conditions name it. `region`: the keys of its region and of all regions above; `openedOn`: 'YYYY-MM-DD'.
 * A definition may name others (other programs hand over their own); where they are not known, a comparison with them is false.
 */
export const locationAttributeKinds = {
  region: 'texts',
  country: 'text',
  channel: 'text',
  purpose: 'text',
  franchised: 'flag',
  franchisee: 'text',
  city: 'text',
  postalCode: 'text',
  externalId: 'text',
  openedOn: 'day',
} as const satisfies Readonly<Record<string, AttributeKind>>;

export type LocationAttribute = keyof typeof locationAttributeKinds;

export function isLocationAttribute(name: string): name is LocationAttribute {
  return Object.hasOwn(locationAttributeKinds, name);
}
