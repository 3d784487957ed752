import { LanguageTag } from '@concord/domain/localized-text';

/**
 * One field that differs. `before` is null for what was added, `after` for what was removed. A text changes by language, a list of things
 * with ids (options, bands, ratings) by id: `part` names the option; `field` then says which of its fields, or is left out when the
 * whole part came, went or took another place.
 */
export interface FieldChange {
  /** `text`, `weight`, `options`, `condition` …: the field's name in the definition. */
  field: string;
  change: 'added' | 'removed' | 'changed' | 'moved';
  /** The id of an option, band or rating inside `field`, and which of its own fields it is about. */
  part?: string;
  partField?: string;
  language?: string;
  before: unknown;
  after: unknown;
}

type Place = Pick<FieldChange, 'field' | 'part' | 'partField'>;

/** Every field that differs between two objects, in the order of the newer one's fields. */
export function fieldChanges(older: object, newer: object): FieldChange[] {
  return namesOf(older, newer).flatMap((field) => {
    const [before, after] = [valueOf(older, field), valueOf(newer, field)];
    if (hasParts(before ?? after) && hasParts(after ?? before)) return partChanges(field, before ?? [], after ?? []);
    return valueChanges({ field }, before, after);
  });
}

function namesOf(older: object, newer: object): string[] {
  return [...new Set([...Object.keys(newer), ...Object.keys(older)])];
}

function valueOf(object: object, field: string): unknown {
  return (object as Record<string, unknown>)[field] ?? null;
}

function valueChanges(place: Place, before: unknown, after: unknown): FieldChange[] {
  if (sameJson(before, after)) return [];
  if (isText(before ?? after) && isText(after ?? before)) {
    const [old, now] = [before ?? {}, after ?? {}] as [object, object];
    return namesOf(old, now).flatMap((language) =>
      plainChange({ ...place, language }, valueOf(old, language), valueOf(now, language)),
    );
  }
  return plainChange(place, before, after);
}

function plainChange(place: Place & { language?: string }, before: unknown, after: unknown): FieldChange[] {
  if (sameJson(before, after)) return [];
  const change = before === null ? 'added' : after === null ? 'removed' : 'changed';
  return [{ ...place, change, before, after }];
}

interface Part {
  id: string;
}

function hasParts(value: unknown): value is Part[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one?.id === 'string');
}

function partChanges(field: string, before: unknown, after: unknown): FieldChange[] {
  const [old, now] = [before as Part[], after as Part[]];
  const earlier = new Map(old.map((part) => [part.id, part]));
  const kept = new Set(now.map(({ id }) => id));
  const moved = movedIds(
    old.map(({ id }) => id),
    now.map(({ id }) => id),
  );
  const changes = now.flatMap((part): FieldChange[] => {
    const was = earlier.get(part.id);
    if (!was) return [{ field, part: part.id, change: 'added', before: null, after: part }];
    const fields = namesOf(was, part).flatMap((partField) =>
      valueChanges({ field, part: part.id, partField }, valueOf(was, partField), valueOf(part, partField)),
    );
    if (!moved.has(part.id)) return fields;
    const places = { before: old.indexOf(was), after: now.indexOf(part) };
    return [{ field, part: part.id, change: 'moved', ...places }, ...fields];
  });
  const gone = old.filter(({ id }) => !kept.has(id));
  return [
    ...changes,
    ...gone.map((part) => ({ field, part: part.id, change: 'removed' as const, before: part, after: null })),
  ];
}

/** The fewest of the common ids that must have been moved to get from one order to the other. */
export function movedIds(older: readonly string[], newer: readonly string[]): Set<string> {
  const now = new Set(newer);
  const place = new Map(older.filter((id) => now.has(id)).map((id, index) => [id, index]));
  const common = newer.filter((id) => place.has(id));
  const stayed = longestRise(common.map((id) => place.get(id) ?? 0));
  return new Set(common.filter((_, index) => !stayed.has(index)));
}

/** The positions of a longest rising run of figures, gaps allowed. */
function longestRise(figures: readonly number[]): Set<number> {
  /** By length − 1: the position that ends a run of that length with the least figure. */
  const ends: number[] = [];
  const before: number[] = [];
  figures.forEach((figure, position) => {
    let low = 0;
    for (let high = ends.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((figures[ends[middle] ?? 0] ?? 0) < figure) low = middle + 1;
      else high = middle;
    }
    before[position] = ends[low - 1] ?? -1;
    ends[low] = position;
  });
  const run = new Set<number>();
  for (let position = ends.at(-1) ?? -1; position >= 0; position = before[position] ?? -1) run.add(position);
  return run;
}

function isText(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length > 0 && entries.every(([tag, text]) => LanguageTag.safeParse(tag).success && typeof text === 'string')
  );
}

/** Whether two values are written alike; the order of an object's fields is no matter. */
function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  return namesOf(one, other).every((name) => sameJson(valueOf(one, name), valueOf(other, name)));
}
