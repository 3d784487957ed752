import type { ChecklistDefinition } from '@concord/checklist/definition';
import { validateDefinition } from '@concord/checklist/validate';
import { BRAND_AND_DIGITAL } from './brand-and-digital.ts';
import { FOOD_SAFETY } from './food-safety.ts';
import type { ChecklistFacts } from './revise.ts';
import { STORE_VISIT } from './store-visit.ts';

export interface DemoChecklist {
  readonly key: string;
  readonly everyDays: readonly [number, number];
  readonly versions: readonly [ChecklistDefinition, ChecklistDefinition];
}

/** When the second versions were published. */
export const REVISED_DAYS_AGO = 182;

export const DEMO_CHECKLISTS: readonly DemoChecklist[] = [STORE_VISIT, FOOD_SAFETY, BRAND_AND_DIGITAL].map(prepared);

/** What can be audited without entering a place. */
export function isOnScreens({ key }: DemoChecklist): boolean {
  return key === BRAND_AND_DIGITAL.versions[0].key;
}

/** The place of the version that is current on a day: 0 or 1. */
export function versionOn(daysAgo: number): 0 | 1 {
  return daysAgo > REVISED_DAYS_AGO ? 0 : 1;
}

function prepared({ versions: [first, second], everyDays }: ChecklistFacts): DemoChecklist {
  return { key: first.key, everyDays, versions: [whole(first), whole(second)] };
}

/** With the defaults filled in. Throws TypeError where the facts are no checklist. */
function whole(definition: unknown): ChecklistDefinition {
  const check = validateDefinition(definition);
  if (!check.ok) throw new TypeError(`the demo's checklist is wrong: ${JSON.stringify(check.problems)}`);
  return check.definition;
}
