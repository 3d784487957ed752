import { type DemoPlace, isRemote } from '../places/draw-places.ts';
import { oneOf, randomFrom } from '../random.ts';
import { FORGOTTEN, LENIENT } from '../storylines.ts';
import { DEMO_CHECKLISTS, type DemoChecklist, isOnScreens } from '../checklists/demo-checklists.ts';

export interface PlannedVisit {
  readonly checklist: DemoChecklist;
  /** From 1 on it has happened; up to 0 it is still to come. */
  readonly daysAgo: number;
  /** Login of who visits. */
  readonly auditor: string;
}

/** Visits are known this far ahead. */
const DAYS_AHEAD = 5;
const AUDITORS: Readonly<Record<string, readonly string[]>> = {
  germany: ['auditor', 'auditor', LENIENT.auditor, LENIENT.auditor, 'auditor3'],
  france: ['auditor3', 'auditor3', 'auditor3', 'auditor4'],
  hungary: ['auditor4', 'auditor4', 'auditor4', 'auditor'],
  emirates: ['auditor2', 'auditor2', 'auditor2', 'auditor3'],
};

/** The visits of one place over so many years, oldest first, and those that are planned next. Each place has rhythms of its own. */
export function planVisits(place: DemoPlace, years: number, seed: number): PlannedVisit[] {
  const random = randomFrom(seed, 'visits', place.externalId);
  const forgotten = place.district === FORGOTTEN.district && random() < FORGOTTEN.share;
  const visits = DEMO_CHECKLISTS.filter((checklist) => !isRemote(place) || isOnScreens(checklist)).flatMap(
    (checklist) => {
      const [shortest, longest] = checklist.everyDays;
      const rhythm = shortest + random() * (longest - shortest);
      const planned: PlannedVisit[] = [];
      for (
        let daysAgo = years * 365 - random() * rhythm;
        daysAgo > -DAYS_AHEAD;
        daysAgo -= rhythm * (0.85 + random() * 0.3)
      )
        planned.push({
          checklist,
          daysAgo: Math.round(daysAgo),
          auditor: oneOf(random, AUDITORS[place.country.key] ?? ['auditor']),
        });
      return planned;
    },
  );
  return visits
    .filter(({ daysAgo }) => isOpen(place, daysAgo) && !(forgotten && daysAgo < FORGOTTEN.sinceDaysAgo))
    .sort((a, b) => b.daysAgo - a.daysAgo);
}

/** A new place is left alone for its first days. */
function isOpen({ openedDaysAgo, closedDaysAgo }: DemoPlace, daysAgo: number): boolean {
  return daysAgo <= openedDaysAgo - 5 && daysAgo > (closedDaysAgo ?? Number.NEGATIVE_INFINITY);
}
