import type { Tx } from '@concord/db/client';
import type { Day } from '@concord/domain/ids';
import { type DepartmentValue, type LocationValue, scoreTimeline } from '@concord/domain/score-timeline';
import type { Step } from '@concord/domain/steps';
import { type BrandFacts, loadFacts } from './load-facts.ts';
import { seriesKey } from './step-tables.ts';

/** Steps by series: what the roll-ups of some locations have to say from a day on. */
export interface ComputedSteps {
  readonly location: ReadonlyMap<string, readonly Step<LocationValue>[]>;
  readonly departments: ReadonlyMap<string, readonly Step<DepartmentValue>[]>;
  readonly counted: ReadonlyMap<string, readonly Step<string>[]>;
}

export async function computeSteps(
  tx: Tx,
  brand: BrandFacts,
  locationIds: readonly string[],
  from: Day,
): Promise<ComputedSteps> {
  const location = new Map<string, readonly Step<LocationValue>[]>();
  const departments = new Map<string, readonly Step<DepartmentValue>[]>();
  const counted = new Map<string, readonly Step<string>[]>();
  for (const [id, facts] of await loadFacts(tx, brand, locationIds, from)) {
    const timeline = scoreTimeline(facts, from);
    location.set(seriesKey(id, ''), timeline.location);
    for (const [key, steps] of timeline.departments) {
      const departmentId = brand.ids.get(key);
      if (departmentId !== undefined) departments.set(seriesKey(id, departmentId), steps);
    }
    for (const [checklistId, steps] of timeline.counted) {
      counted.set(
        seriesKey(id, checklistId),
        steps.map((step) => ({ ...step, value: step.value.id })),
      );
    }
  }
  return { location, departments, counted };
}
