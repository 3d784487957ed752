import { addDays } from './day.ts';
import type { Day } from './ids.ts';
import type { Key } from './key.ts';
import { type ActionShares, type AuditByDepartment, type DatedModel, modelOn, scoreState } from './score-state.ts';
import {
  actionShare,
  type ActionStatistics,
  type ComponentShares,
  type DepartmentScore,
  type LocationScore,
} from './scorecard.ts';
import { BEGINNING, FOREVER, joinSteps, type Step } from './steps.ts';

/** A submitted audit with a score. */
export interface TimelineAudit {
  readonly id: string;
  readonly checklistId: string;
  readonly performedOn: Day;
  /** How many days, the day itself included, it counts. */
  readonly validityDays: number;
  readonly departments: AuditByDepartment;
}

/** What was decided about an action on a day; later ones stand behind earlier ones. */
export interface Verdict {
  readonly kind: 'verify' | 'reopen' | 'cancel';
  readonly day: Day;
}

export interface TimelineAction {
  readonly department: Key;
  /** By priority. */
  readonly weight: number;
  readonly firstDueOn: Day;
  readonly verdicts: readonly Verdict[];
}

/** Everything a location's scores follow from, as far as it matters from some day on. */
export interface TimelineFacts {
  readonly openedOn: Day | null;
  /** The first day on which it is no longer open. */
  readonly closedOn: Day | null;
  readonly models: readonly DatedModel[];
  readonly audits: readonly TimelineAudit[];
  readonly actions: readonly TimelineAction[];
}

export interface LocationValue {
  readonly modelVersionId: string;
  readonly score: number | null;
  readonly coverage: number;
  readonly enough: boolean;
}

export interface DepartmentValue {
  readonly score: number | null;
  readonly coverage: number;
  readonly shares: ComponentShares;
}

/** Steps without gap while the location is open, a department's while the model weighs it. */
export interface Timeline {
  readonly location: readonly Step<LocationValue>[];
  readonly departments: ReadonlyMap<Key, readonly Step<DepartmentValue>[]>;
  /** By checklist: which audit counts, open or not. */
  readonly counted: ReadonlyMap<string, readonly Step<TimelineAudit>[]>;
}

/**
 * How a location's scores go from `from` on (BEGINNING for all of it), into the future as far as it is known: an audit counts until a newer
 * one of its checklist replaces it or its validity ends; an action counts from its first due day for the model's window. scoring.md §4.
 */
export function scoreTimeline(facts: TimelineFacts, from: Day): Timeline {
  const counted = countedAudits(facts.audits);
  const location: Step<LocationValue>[] = [];
  const departments = new Map<Key, Step<DepartmentValue>[]>();
  const sweep = sweeper(facts, [...counted.values()].flat());
  for (const { from: start, until } of spans(facts, counted, from)) {
    const dated = modelOn(facts.models, start);
    if (dated === null) continue;
    const card = scoreState({ model: dated.model, ...sweep(start, dated.model.actionWindowDays) });
    location.push({ from: start, until, value: locationValue(dated.id, card) });
    for (const scored of card.departments) {
      const steps = departments.get(scored.department) ?? [];
      departments.set(scored.department, steps);
      steps.push({ from: start, until, value: departmentValue(scored) });
    }
  }
  return {
    location: joinSteps(location, sameLocation),
    departments: new Map([...departments].map(([key, steps]) => [key, joinSteps(steps, sameDepartment)])),
    counted: new Map([...counted].map(([id, steps]) => [id, since(steps, from)])),
  };
}

/** Per checklist the newest audit of each day, until the next one or the end of its validity. */
function countedAudits(audits: readonly TimelineAudit[]): Map<string, Step<TimelineAudit>[]> {
  const counted = new Map<string, Step<TimelineAudit>[]>();
  for (const [checklistId, group] of Map.groupBy(audits, (audit) => audit.checklistId)) {
    const sorted = group.toSorted((a, b) => compare(a.performedOn, b.performedOn) || compare(a.id, b.id));
    const steps = sorted.flatMap((audit, at) => {
      const next = sorted[at + 1]?.performedOn ?? FOREVER;
      const expiry = addDays(audit.performedOn, audit.validityDays);
      const until = next < expiry ? next : expiry;
      return until > audit.performedOn ? [{ from: audit.performedOn, until, value: audit }] : [];
    });
    counted.set(checklistId, steps);
  }
  return counted;
}

function since(steps: readonly Step<TimelineAudit>[], from: Day): readonly Step<TimelineAudit>[] {
  return steps.filter((step) => step.until > from).map((step) => (step.from < from ? { ...step, from } : step));
}

/** The stretches of open days from `from` on over which nothing can change. */
function spans(
  facts: TimelineFacts,
  counted: ReadonlyMap<string, readonly Step<TimelineAudit>[]>,
  from: Day,
): { from: Day; until: Day }[] {
  const opened = facts.openedOn ?? BEGINNING;
  const start = opened > from ? opened : from;
  const end = facts.closedOn ?? FOREVER;
  if (start >= end) return [];
  const days = new Set<Day>([start]);
  for (const steps of counted.values()) for (const step of steps) days.add(step.from).add(step.until);
  for (const { effectiveFrom } of facts.models) days.add(effectiveFrom);
  const windows = new Set(facts.models.map(({ model }) => model.actionWindowDays));
  for (const { firstDueOn, verdicts } of facts.actions) {
    days.add(firstDueOn);
    for (const window of windows) days.add(addDays(firstDueOn, window));
    for (const { day } of verdicts) days.add(day);
  }
  const sorted = [...days].filter((day) => day >= start && day < end).sort(compare);
  return sorted.map((day, at) => ({ from: day, until: sorted[at + 1] ?? end }));
}

/** Walks days in order and tells what counts on each; audits in the order of their checklists, so that sums come out alike every time. */
function sweeper(facts: TimelineFacts, counted: readonly Step<TimelineAudit>[]) {
  const audits = counted.toSorted((a, b) => compare(a.from, b.from) || compare(a.value.id, b.value.id));
  const actions = facts.actions.toSorted((a, b) => compare(a.firstDueOn, b.firstDueOn));
  const current = new Map<string, Step<TimelineAudit>>();
  let nextAudit = 0;
  return (day: Day, windowDays: number) => {
    for (let step = audits[nextAudit]; step && step.from <= day; step = audits[(nextAudit += 1)]) {
      current.set(step.value.checklistId, step);
    }
    for (const [checklistId, step] of current) if (step.until <= day) current.delete(checklistId);
    const byChecklist = [...current.values()].sort((a, b) => compare(a.value.checklistId, b.value.checklistId));
    return { audits: byChecklist.map((step) => step.value.departments), actions: actionsOn(actions, day, windowDays) };
  };
}

/**
 * Action shares over what fell due in the window that ends on `day`, weighted, told from what was decided by then; cancelled work does
 * not count. `actions` by first due day.
 */
export function actionsOn(actions: readonly TimelineAction[], day: Day, windowDays: number): ActionShares {
  const sums = new Map<Key, ActionStatistics>();
  if (actions.length === 0 || day === BEGINNING) return new Map();
  const after = addDays(day, -windowDays);
  for (let at = firstAfter(actions, after); at < actions.length; at += 1) {
    const action = actions[at];
    if (!action || action.firstDueOn > day) break;
    const inTime = verifiedInTime(action, day);
    if (inTime === null) continue;
    const before = sums.get(action.department) ?? { due: 0, verifiedInTime: 0 };
    sums.set(action.department, {
      due: before.due + action.weight,
      verifiedInTime: before.verifiedInTime + (inTime ? action.weight : 0),
    });
  }
  return new Map(
    [...sums].flatMap(([department, statistics]) => {
      const share = actionShare(statistics);
      return share === null ? [] : [[department, share] as const];
    }),
  );
}

/** Whether an action was verified by its first due date, told from what was decided up to a day; null: cancelled, so it does not count. */
export function verifiedInTime(
  { firstDueOn, verdicts }: Pick<TimelineAction, 'firstDueOn' | 'verdicts'>,
  day: Day,
): boolean | null {
  const verdict = verdicts.findLast((candidate) => candidate.day <= day);
  if (verdict?.kind === 'cancel') return null;
  return verdict?.kind === 'verify' && verdict.day <= firstDueOn;
}

/** Index of the first action due after a day; they are sorted. */
function firstAfter(actions: readonly TimelineAction[], day: Day): number {
  let [low, high] = [0, actions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((actions[middle]?.firstDueOn ?? FOREVER) > day) high = middle;
    else low = middle + 1;
  }
  return low;
}

function locationValue(modelVersionId: string, { score, coverage, enough }: LocationScore): LocationValue {
  return { modelVersionId, score, coverage, enough };
}

function departmentValue({ score, coverage, shares }: DepartmentScore): DepartmentValue {
  return { score, coverage, shares };
}

export function sameLocation(a: LocationValue, b: LocationValue): boolean {
  return (
    a.modelVersionId === b.modelVersionId && a.score === b.score && a.coverage === b.coverage && a.enough === b.enough
  );
}

export function sameDepartment(a: DepartmentValue, b: DepartmentValue): boolean {
  const share = (value: DepartmentValue, name: keyof ComponentShares) => value.shares[name] ?? null;
  return (
    a.score === b.score &&
    a.coverage === b.coverage &&
    share(a, 'readiness') === share(b, 'readiness') &&
    share(a, 'compliance') === share(b, 'compliance') &&
    share(a, 'experience') === share(b, 'experience') &&
    share(a, 'action') === share(b, 'action')
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
