import { DEFAULT_ACTION_RULES, ruleFor } from '@concord/domain/action';
import { addDays } from '@concord/domain/day';
import { type AuditFacts, deriveFacts } from '../../audits/derive-facts.ts';
import { type LocationAttributes } from '../../audits/location-attributes.ts';
import { sharesRow } from '../../audits/store-facts.ts';
import { demoPeople } from '../brand-facts.ts';
import { type DemoWorld, idOf } from '../demo-world.ts';
import { photoRow } from '../photo-pool.ts';
import type { DemoPlace } from '../places/draw-places.ts';
import { type Random, randomFrom } from '../random.ts';
import { LENIENT } from '../storylines.ts';
import { versionOn } from '../checklists/demo-checklists.ts';
import { addAction } from './add-action.ts';
import { answerVisit, type DemoAnswer } from './answer-visit.ts';
import { dayOf } from './calendar.ts';
import type { HistoryRows } from './history-rows.ts';
import { asGiven, liftScore } from './lift-score.ts';
import type { PlannedVisit } from './plan-visits.ts';

export interface StoredPlace extends DemoPlace {
  readonly id: string;
  readonly attributes: LocationAttributes;
}

/** One visit with all that follows from it: statistics, findings, actions by the brand's rules and what became of them. */
export function addVisit(rows: HistoryRows, world: DemoWorld, place: StoredPlace, visit: PlannedVisit): void {
  const { calendar, orgId, newId } = world;
  const random = randomFrom(world.seed, place.externalId, visit.checklist.key, visit.daysAgo);
  const startedAt = calendar.at(visit.daysAgo, random() * 0.8);
  const finishedAt = new Date(startedAt.getTime() + (25 + random() * 40) * 60_000);
  const { answers, facts } = findings(place, visit, random);
  const auditId = newId();
  const auditorId = idOf(world.members, visit.auditor);
  const stored = world.checklists.get(visit.checklist.key);
  rows.audits.push({
    orgId,
    id: auditId,
    checklistId: stored?.id ?? '',
    checklistVersionId: stored?.versions[versionOn(visit.daysAgo)] ?? '',
    locationId: place.id,
    auditorId,
    status: 'submitted',
    startedAt,
    finishedAt,
    submittedAt: finishedAt,
    performedOn: dayOf(finishedAt),
    signedName: personOf(visit.auditor)?.name ?? '',
    score: facts.score,
    band: facts.band,
    result: facts.result,
    createdAt: startedAt,
  });
  addAnswers(rows, world, { auditId, auditorId, at: finishedAt }, answers);
  rows.shares.push({ orgId, auditId, ...sharesRow(facts.shares) });
  for (const { department, ...sums } of facts.departments)
    rows.departments.push({ orgId, auditId, departmentId: idOf(world.departments, department), ...sums });
  addFindings(rows, world, place, { auditId, daysAgo: visit.daysAgo, at: finishedAt, facts }, random);
}

function findings(place: StoredPlace, visit: PlannedVisit, random: Random) {
  const definition = visit.checklist.versions[versionOn(visit.daysAgo)];
  const language = personOf(visit.auditor)?.language ?? 'en';
  const occasion = { definition, place, auditor: visit.auditor, language, daysAgo: visit.daysAgo };
  const context = { location: place.attributes };
  const seen = answerVisit(occasion, random);
  const answers = visit.auditor === LENIENT.auditor ? liftScore(seen, occasion, context, random) : seen;
  return { answers, facts: deriveFacts(definition, answers.map(asGiven), context) };
}

interface Visited {
  readonly auditId: string;
  readonly auditorId: string;
  readonly at: Date;
}

function addAnswers(
  rows: HistoryRows,
  { orgId, newId, pictures }: DemoWorld,
  { auditId, auditorId, at }: Visited,
  answers: readonly DemoAnswer[],
): void {
  for (const { question, value, notApplicable, note, pictures: shown } of answers) {
    const photos =
      pictures === null
        ? []
        : shown.map((motif) => photoRow(pictures, motif, { id: newId(), uploadedBy: auditorId, createdAt: at }));
    rows.photos.push(...photos);
    rows.answers.push({
      orgId,
      auditId,
      question,
      instance: 0,
      value,
      notApplicable,
      note,
      photos: photos.map(({ id }) => id),
    });
  }
}

function addFindings(
  rows: HistoryRows,
  world: DemoWorld,
  place: StoredPlace,
  { auditId, daysAgo, at, facts }: { auditId: string; daysAgo: number; at: Date; facts: AuditFacts },
  random: Random,
): void {
  const today = dayOf(at);
  for (const { department, ...found } of facts.findings) {
    const id = world.newId();
    const departmentId = idOf(world.departments, department);
    rows.findings.push({
      orgId: world.orgId,
      id,
      auditId,
      locationId: place.id,
      departmentId,
      ...found,
      createdAt: at,
    });
    const rule = ruleFor(DEFAULT_ACTION_RULES, found);
    if (rule === null) continue;
    const { priority, dueInDays } = rule;
    const dueOn = addDays(today, dueInDays);
    addAction(rows, world, place, { findingId: id, department, priority, dueOn, openedAt: at, daysAgo }, random);
  }
}

const PEOPLE = new Map(demoPeople.map((person) => [person.login, person]));
const personOf = (login: string) => PEOPLE.get(login);
