import type { LocationField, LocationImportSettings } from '@concord/domain/location-import';
import { type SQL, sql } from 'drizzle-orm';
import { LOCATION_READERS } from './location-fields.ts';

/** What a file can say of locations: the fields that it has a column for, and how its cells are meant. */
export interface Said {
  readonly fields: readonly LocationField[];
  readonly settings: LocationImportSettings;
}

/** A file that closes what it does not name opens again what it does, unless it says itself since when that is closed. */
export function opensAgain({ fields, settings }: Said): boolean {
  return settings.closeMissingOn !== null && !fields.includes('closedOn');
}

/**
 * What a field of a location is once row `s` of `location_stage` was read: the cell; for an empty one what there was in `location l`, or
 * nothing where empty cells clear; for a new location (no `l`) what new ones have.
 */
export function saidOf(field: LocationField, said: Said): SQL {
  const { column, type, cleared, needed } = LOCATION_READERS[field];
  const [name, kind] = [sql.identifier(column), sql.raw(type)];
  if (needed) return sql`s.${name}`;
  if (!said.fields.includes(field)) return field === 'closedOn' && opensAgain(said) ? sql`null::date` : sql`l.${name}`;
  const kept = clears(field, said) && cleared !== undefined ? sql`${cleared}::${kind}` : sql`l.${name}`;
  return sql`coalesce(s.${name}, case when l.id is null then ${freshValue(field, said)} else ${kept} end)`;
}

/** The same for a location that is not there yet. */
export function newValue(field: LocationField, said: Said): SQL {
  const name = sql.identifier(LOCATION_READERS[field].column);
  if (!said.fields.includes(field)) return freshValue(field, said);
  return sql`coalesce(s.${name}, ${freshValue(field, said)})`;
}

function freshValue(field: LocationField, { settings }: Said): SQL {
  const { fresh, type } = LOCATION_READERS[field];
  return sql`${fresh(settings)}::${sql.raw(type)}`;
}

/** In a file that closes what it does not name, no closing day means open. */
function clears(field: LocationField, { settings }: Said): boolean {
  return settings.emptyCells === 'clear' || (field === 'closedOn' && settings.closeMissingOn !== null);
}
