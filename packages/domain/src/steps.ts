import type { Day } from './ids.ts';

/** Before every day and after every day; they compare with days as text does. */
export const BEGINNING = '-infinity';
export const FOREVER = 'infinity';

/** A value that holds from a day up to but not including another. `from` may be BEGINNING, `until` FOREVER. */
export interface Step<Value> {
  readonly from: Day;
  readonly until: Day;
  readonly value: Value;
}

/** Joins neighbours of one series that touch and say the same. Steps come in order and do not overlap. */
export function joinSteps<Value>(
  steps: readonly Step<Value>[],
  same: (a: Value, b: Value) => boolean,
): readonly Step<Value>[] {
  const joined: Step<Value>[] = [];
  for (const step of steps) {
    const last = joined.at(-1);
    if (last && last.until === step.from && same(last.value, step.value)) {
      joined[joined.length - 1] = { ...last, until: step.until };
    } else joined.push(step);
  }
  return joined;
}

/** `kept` up to `day`, then `anew` from there on. */
export function replaceFrom<Value>(
  kept: readonly Step<Value>[],
  anew: readonly Step<Value>[],
  day: Day,
  same: (a: Value, b: Value) => boolean,
): readonly Step<Value>[] {
  const before = kept
    .filter((step) => step.from < day)
    .map((step) => (step.until > day ? { ...step, until: day } : step));
  return joinSteps([...before, ...anew], same);
}

/** What has to go and what has to come, so that a stored series becomes another. Steps of one series begin on different days. */
export function changedSteps<Value>(
  stored: readonly Step<Value>[],
  wanted: readonly Step<Value>[],
  same: (a: Value, b: Value) => boolean,
): { readonly gone: readonly Step<Value>[]; readonly fresh: readonly Step<Value>[] } {
  const differ = (a: Step<Value>, b: Step<Value> | undefined) => !b || a.until !== b.until || !same(a.value, b.value);
  const storedFrom = new Map(stored.map((step) => [step.from, step]));
  const wantedFrom = new Map(wanted.map((step) => [step.from, step]));
  return {
    gone: stored.filter((step) => differ(step, wantedFrom.get(step.from))),
    fresh: wanted.filter((step) => differ(step, storedFrom.get(step.from))),
  };
}
