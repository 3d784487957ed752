import { isBlank } from './check-answer.ts';
import type { PlannedQuestion, PlannedSection, Run } from './plan.ts';
import type { Policy } from './policy.ts';
import { state } from './run.ts';

/** Decides every row in the order of the checklist, so that a condition only meets rows that are decided. */
export function judge(run: Run): void {
  const { policy } = run.plan.definition;
  for (const section of run.plan.sections) {
    const hidden = section.condition !== null && !section.condition(run, 0);
    run.sectionHidden[section.index] = hidden;
    judgeSection(run, section, hidden, policy);
  }
}

function judgeSection(run: Run, { index, questions }: PlannedSection, hidden: boolean, policy: Policy): void {
  let row = run.base[index] ?? 0;
  const instances = run.instances[index]?.length ?? 0;
  for (let position = 0; position < instances; position += 1) {
    for (const question of questions) {
      const shown = !hidden && (question.condition === null || question.condition(run, position));
      const found = shown ? stateOf(run, row, question) : state.hidden;
      run.state[row] = found;
      if (found !== state.hidden && found !== state.unscored) settle(run, row, question, found, policy);
      row += 1;
    }
  }
}

/** A stored answer that breaks its question's rules counts as none. Writes the share of one that does not. */
function stateOf(run: Run, row: number, question: PlannedQuestion): number {
  const answer = run.answers[row];
  if (answer === undefined) return state.unanswered;
  if (answer.notApplicable === true) return question.allowNotApplicable ? state.notApplicable : state.unanswered;
  const { value } = answer;
  if (question.listed !== null) {
    const { values, shares } = question.listed;
    for (let place = 0; place < values.length; place += 1) {
      if (values[place] !== value) continue;
      run.share[row] = shares[place] ?? 0;
      return state.counted;
    }
    return state.unanswered;
  }
  if (isBlank(value) || question.check(value) !== null) return state.unanswered;
  if (question.share === null) return question.pointsEach === null ? state.unscored : state.counted;
  run.share[row] = question.share(value);
  return state.counted;
}

function settle(run: Run, row: number, question: PlannedQuestion, found: number, policy: Policy): void {
  if (question.pointsEach !== null) return settleCount(run, row, question, question.pointsEach, found, policy);
  if (question.share === null) return;
  let share = run.share[row] ?? Number.NaN;
  let { amount } = question;
  if (found !== state.counted) {
    share = shareWithoutAnswer(found, policy);
    if (Number.isNaN(share)) return;
    run.share[row] = share;
  } else if (question.maxima !== null) amount = question.maxima.get(run.answers[row]?.value) ?? amount;
  if (question.critical !== null && found !== state.notApplicable && share < question.critical.threshold) {
    missCritical(run, row);
  }
  if (question.bonus) {
    if (found === state.counted) run.bonus[row] = amount * share;
    return;
  }
  run.included[row] = 1;
  run.possible[row] = amount;
  run.earned[row] = amount * share;
  if (policy.method !== 'weighted') run.pointsLost[row] = amount * (1 - share);
}

function missCritical(run: Run, row: number): void {
  run.criticalMiss[row] = 1;
  run.anyCriticalMiss = true;
}

function shareWithoutAnswer(found: number, policy: Policy): number {
  if (found === state.unanswered) return policy.unanswered === 'zero' ? 0 : Number.NaN;
  return policy.notApplicable === 'exclude' ? Number.NaN : policy.notApplicable === 'full' ? 1 : 0;
}

/** Things counted have no share and no upper end: nothing counted is nothing lost, also where "zero" stands for a missing answer. */
function settleCount(
  run: Run,
  row: number,
  question: PlannedQuestion,
  pointsEach: number,
  found: number,
  policy: Policy,
): void {
  const things = found === state.counted ? (run.answers[row]?.value as number) : 0;
  const points = Math.min(question.pointsAtMost, pointsEach * things);
  if (question.bonus) {
    run.bonus[row] = points;
    return;
  }
  if (found !== state.counted && Number.isNaN(shareWithoutAnswer(found, policy))) return;
  run.included[row] = 1;
  run.pointsLost[row] = points;
  if (question.critical !== null && things > 0) missCritical(run, row);
}
