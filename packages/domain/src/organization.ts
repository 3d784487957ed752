import * as z from 'zod/mini';
import { Gln } from './gln.ts';
import { Day, Id } from './ids.ts';
import { Key } from './key.ts';
import { paging, Search } from './paging.ts';
import { Role } from './roles.ts';

const Name = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
const Line = z._default(z.string().check(z.trim(), z.maxLength(500)), '');

/** An IANA time zone that this runtime knows: `Europe/Budapest`. */
export const TimeZone = z.string().check(z.maxLength(64), z.refine(isTimeZone, { error: 'TIME_ZONE_UNKNOWN' }));

function isTimeZone(name: string): boolean {
  // Intl also knows offsets like +01:00; those have no daylight saving and are no place's zone.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export const CreateDepartmentInput = z.strictObject({ id: Id, key: Key, name: Name, leaderId: z.nullable(Id) });
export type CreateDepartmentInput = z.infer<typeof CreateDepartmentInput>;

export const UpdateDepartmentInput = z.strictObject({ id: Id, name: Name, leaderId: z.nullable(Id) });
export type UpdateDepartmentInput = z.infer<typeof UpdateDepartmentInput>;

export const ListLocationsInput = z.strictObject({ search: z.optional(Search), regionId: z.optional(Id), ...paging });
export type ListLocationsInput = z.infer<typeof ListLocationsInput>;

/** By what way customers meet a location; those of one market are compared with each other. */
export const CHANNELS = ['store', 'website', 'contactCentre'] as const;
export const Channel = z.enum(CHANNELS);
export type Channel = z.infer<typeof Channel>;

/** What a location says of itself, on every form and file. */
export const LocationFacts = {
  externalId: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  name: Name,
  purpose: Line,
  address: Line,
  city: Line,
  postalCode: Line,
  /** ISO 3166-1 alpha-2 in capitals, or empty. */
  countryCode: z._default(z.string().check(z.regex(/^([A-Z]{2})?$/)), ''),
  latitude: z._default(z.nullable(z.number().check(z.gte(-90), z.lte(90))), null),
  longitude: z._default(z.nullable(z.number().check(z.gte(-180), z.lte(180))), null),
  timeZone: TimeZone,
  franchisee: z._default(z.nullable(Name), null),
  /** How much the location counts in its region's score. */
  weight: z._default(z.number().check(z.gte(0), z.lte(1_000_000)), 1),
  openedOn: z._default(z.nullable(Day), null),
  gln: z._default(z.nullable(Gln), null),
  /** In OpenStreetMap's opening_hours syntax, or empty. */
  openingHours: Line,
};

export const CreateLocationInput = z.strictObject({
  id: Id,
  regionId: Id,
  ...LocationFacts,
  channel: z._default(Channel, 'store'),
  closedOn: z._default(z.nullable(Day), null),
});
export type CreateLocationInput = z.infer<typeof CreateLocationInput>;

export const ListMembersInput = z.strictObject({ role: z.optional(Role) });
export type ListMembersInput = z.infer<typeof ListMembersInput>;

/** For every procedure that takes one id and nothing else. */
export const ById = z.strictObject({ id: Id });
export type ById = z.infer<typeof ById>;

/** A further brand on the same installation. */
export const FoundBrandInput = z.strictObject({ name: Name });
export type FoundBrandInput = z.infer<typeof FoundBrandInput>;
