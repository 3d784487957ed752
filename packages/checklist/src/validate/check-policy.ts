import type { ChecklistDefinition, Section } from '../definition.ts';
import type { Policy } from '../policy.ts';
import type { Question } from '../question.ts';
import { isScored } from './check-questions.ts';
import type { Report } from './problem.ts';

/** The policy by itself, and whether anything can be reached with the weights or points given. */
export function checkPolicy({ policy, sections }: ChecklistDefinition, report: Report): void {
  if (policy.method === 'points' && policy.worst === undefined) report(['policy', 'worst'], 'WORST_MISSING');
  checkBands(policy, report);
  // Without any question to score there is no score, which a checklist that only gathers evidence may want.
  const scored = sections.some(({ questions }) => questions.some((question) => isScored(question, policy)));
  if (scored && sections.every((section) => reachable(section, policy) <= 0)) {
    report(['sections'], 'WEIGHTS_ADD_TO_NOTHING', { method: policy.method });
  }
}

/** No score lies below 0, so a lowest band at or under 0 leaves no gap; and none above the best, where bonus is capped. */
function checkBands({ bands, method, start, bonus }: Policy, report: Report): void {
  const best =
    method === 'points' || bonus === 'uncapped' ? Number.POSITIVE_INFINITY : method === 'weighted' ? 100 : start;
  const lowest = bands[0];
  if (lowest && lowest.from > 0) {
    report(['policy', 'bands', 0, 'from'], 'BANDS_LEAVE_GAP', { band: lowest.id, from: lowest.from });
  }
  bands.forEach((band, index) => {
    const before = bands[index - 1];
    if (before && before.from >= band.from) {
      report(['policy', 'bands', index, 'from'], 'BANDS_NOT_ORDERED', { band: band.id, before: before.id });
    }
    if (band.from > best) report(['policy', 'bands', index, 'from'], 'BAND_NEVER_REACHED', { band: band.id, best });
  });
}

function reachable(section: Section, policy: Policy): number {
  const sum = section.questions
    .filter((question) => question.bonus !== true && isScored(question, policy))
    .reduce((all, question) => all + amountOf(question, policy), 0);
  return policy.method === 'weighted' && policy.rollUp === 'sectionMean' ? sum * section.weight : sum;
}

function amountOf(question: Question, policy: Policy): number {
  if (policy.method !== 'weighted') {
    return (question.points ?? 0) + (question.type === 'count' ? (question.pointsEach ?? 0) : 0);
  }
  if (policy.possible === 'weight' || !('options' in question)) return question.weight;
  return Math.max(...question.options.map((option) => option.maximum ?? question.weight));
}
