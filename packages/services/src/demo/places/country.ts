/** A city of the demo brand, about where the real one lies. */
export interface DemoCity {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly postalCode: string;
  /** How many of the country's places it gets, beside others. */
  readonly share: number;
  /** Where it differs from the country's. */
  readonly timeZone?: string;
  /** The district that its places stood in before they were moved within the year. */
  readonly movedFrom?: { readonly district: string; readonly daysAgo: number };
}

export interface DemoDistrict {
  readonly key: string;
  readonly name: string;
  readonly cities: readonly DemoCity[];
}

export interface DemoRegion {
  readonly key: string;
  readonly name: string;
  readonly districts: readonly DemoDistrict[];
}

/** A place that journeys and people name; the others are drawn. */
export interface NamedPlace {
  readonly name: string;
  readonly city: string;
  readonly quality: number;
}

export interface DemoCountry {
  readonly key: string;
  readonly name: string;
  readonly code: string;
  readonly timeZone: string;
  /** GS1 prefix and an invented company number: the first seven digits of its location numbers. */
  readonly glnPrefix: string;
  /** How many of a hundred places it has. */
  readonly share: number;
  /** Chance that a standard is met at a typical place. */
  readonly quality: number;
  readonly regions: readonly DemoRegion[];
  readonly named: readonly NamedPlace[];
  /** Every pairing of a first and a second word is the name of a place. */
  readonly words: { readonly first: readonly string[]; readonly second: readonly string[] };
  readonly join: (first: string, second: string) => string;
  readonly address: (place: string, number: number) => string;
  readonly onlineShop: string;
  readonly contactCentre: string;
  readonly franchisees: readonly string[];
  /** In OpenStreetMap's syntax. */
  readonly openingHours: readonly string[];
}

type CityRow = readonly [name: string, latitude: number, longitude: number, postalCode: string, share?: number];

export const cities = (...rows: readonly CityRow[]): DemoCity[] =>
  rows.map(([name, latitude, longitude, postalCode, share = 1]) => ({ name, latitude, longitude, postalCode, share }));
