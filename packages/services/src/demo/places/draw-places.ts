import { oneOf, type Random, randomFrom, wholeFrom } from '../random.ts';
import type { DemoCity, DemoCountry, DemoDistrict, NamedPlace } from './country.ts';
import { EMIRATES } from './emirates.ts';
import { FRANCE } from './france.ts';
import { GERMANY } from './germany.ts';
import { globalLocationNumber } from './global-location-number.ts';
import { HUNGARY } from './hungary.ts';

export const DEMO_COUNTRIES: readonly DemoCountry[] = [GERMANY, FRANCE, HUNGARY, EMIRATES];

/** Without a counter nobody can be visited there; only what is on screen and said is audited. */
const REMOTE = ['Website shop', 'Contact centre'] as const;
export type Purpose = 'Bakery café' | 'Kiosk' | 'Drive-through' | (typeof REMOTE)[number];

export interface DemoPlace {
  readonly externalId: string;
  readonly name: string;
  readonly country: DemoCountry;
  readonly district: string;
  readonly city: DemoCity;
  readonly address: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly timeZone: string;
  readonly purpose: Purpose;
  readonly franchisee: string | null;
  readonly gln: string;
  readonly openingHours: string;
  readonly openedDaysAgo: number;
  readonly closedDaysAgo: number | null;
  /** Chance that a standard is met here on a usual day. */
  readonly quality: number;
}

export function isRemote(place: Pick<DemoPlace, 'purpose'>): boolean {
  return REMOTE.some((purpose) => purpose === place.purpose);
}

/** The places of a brand of this size. The first of each country are the named ones; a larger brand has all those of a smaller one. */
export function drawPlaces(count: number, seed: number): DemoPlace[] {
  const draws = DEMO_COUNTRIES.map((country) => ({ country, draw: drawIn(country, seed), drawn: 0 }));
  return Array.from({ length: count }, (_, at) => {
    const wanted = ({ country, drawn }: (typeof draws)[number]) => (country.share * (at + 1)) / 100 - drawn;
    const next = draws.reduce((best, other) => (wanted(other) > wanted(best) ? other : best));
    next.drawn += 1;
    return next.draw(next.drawn);
  });
}

interface Address {
  readonly city: DemoCity;
  readonly district: DemoDistrict;
}

function drawIn(country: DemoCountry, seed: number): (number: number) => DemoPlace {
  const random = randomFrom(seed, country.key);
  const districts = country.regions.flatMap((region) => region.districts);
  const addresses = districts.flatMap((district) => district.cities.map((city): Address => ({ city, district })));
  const order = shuffled(
    random,
    addresses.flatMap((address) => Array.from({ length: address.city.share }, () => address)),
  );
  const names = shuffled(
    random,
    country.words.first.flatMap((first) => country.words.second.map((second) => country.join(first, second))),
  );
  return (number) => {
    const named = country.named[number - 1];
    const own = randomFrom(seed, country.key, number);
    const at = number - 1 - country.named.length;
    const address =
      named === undefined
        ? itemAt(order, at)
        : (addresses.find(({ city }) => city.name === named.city) ?? itemAt(order, 0));
    const special = named === undefined ? remoteAt(country, at) : undefined;
    const name = named?.name ?? special?.name ?? nameAt(names, at, address.city);
    return { ...placeAt(country, address, name, own, number), ...characterOf(country, own, named, special?.purpose) };
  };
}

function placeAt(country: DemoCountry, { city, district }: Address, name: string, own: Random, number: number) {
  return {
    externalId: `${country.code}-${String(number).padStart(3, '0')}`,
    name,
    country,
    district: district.key,
    city,
    address: country.address(name, wholeFrom(own, 1, 90)),
    latitude: nearby(city.latitude, own),
    longitude: nearby(city.longitude, own),
    timeZone: city.timeZone ?? country.timeZone,
    gln: globalLocationNumber(country.glnPrefix, number),
  };
}

function characterOf(country: DemoCountry, own: Random, named: NamedPlace | undefined, remote: Purpose | undefined) {
  const kind = own();
  const purpose = remote ?? (kind < 0.62 || named ? 'Bakery café' : kind < 0.84 ? 'Kiosk' : 'Drive-through');
  const settled = named !== undefined || remote !== undefined;
  const fate = own();
  const franchised = own() < 0.36 && !settled;
  return {
    purpose,
    franchisee: franchised ? oneOf(own, country.franchisees) : null,
    openingHours: purpose === 'Drive-through' || remote ? '24/7' : oneOf(own, country.openingHours),
    openedDaysAgo: fate < 0.05 && !settled ? wholeFrom(own, 12, 330) : wholeFrom(own, 420, 6_000),
    closedDaysAgo: fate > 0.98 && !settled ? wholeFrom(own, 20, 300) : null,
    quality: named?.quality ?? country.quality + (own() + own() + own() - 1.5) * 0.14 - (franchised ? 0.02 : 0),
  };
}

/** One website shop and one contact centre a country, once it is large enough to need them. */
function remoteAt(country: DemoCountry, at: number): { name: string; purpose: Purpose } | undefined {
  if (at === 8) return { name: country.onlineShop, purpose: 'Website shop' };
  return at === 16 ? { name: country.contactCentre, purpose: 'Contact centre' } : undefined;
}

function nameAt(names: readonly string[], at: number, city: DemoCity): string {
  const round = Math.floor(at / names.length);
  const name = itemAt(names, at);
  return round === 0 ? name : round === 1 ? `${name}, ${city.name}` : `${name}, ${city.name} ${round}`;
}

/** Within a few kilometres, to about ten metres. */
function nearby(degrees: number, random: Random): number {
  return Math.round((degrees + (random() - 0.5) * 0.09) * 10_000) / 10_000;
}

function shuffled<T>(random: Random, items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** Counting round: behind the last comes the first again. */
function itemAt<T>(items: readonly T[], at: number): T {
  const item = items[at % items.length];
  if (item === undefined) throw new RangeError('nothing to count round');
  return item;
}
