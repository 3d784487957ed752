import type { Answer, AuditContext } from './answers.ts';
import type { Plan, Run } from './plan.ts';

/** What became of a row; the numbers index `stateNames`. */
export const state = { unanswered: 0, counted: 1, unscored: 2, notApplicable: 3, hidden: 4 } as const;
export const stateNames = ['unanswered', 'counted', 'unscored', 'notApplicable', 'hidden'] as const;

/** Lays the answers out by row. What fits no question or instance is left aside. Give the run back with `endRun` to spare the next one the memory. */
export function startRun(plan: Plan, answers: readonly Answer[], context: AuditContext | undefined): Run {
  const instances = plan.repeats ? countInstances(plan, answers) : plan.sections.map(() => once);
  let rows = 0;
  const base = plan.sections.map((section) => {
    const first = rows;
    rows += (instances[section.index] ?? once).length * section.questions.length;
    return first;
  });
  const run = plan.spare?.rows === rows ? plan.spare : emptyRun(plan, rows);
  plan.spare = null;
  run.context = context;
  run.base = base;
  run.instances = instances;
  placeAnswers(run, answers);
  return run;
}

/** Hands the working memory of a run to the next one; the run must not be read any more. */
export function endRun(run: Run): void {
  run.context = undefined;
  run.answers.fill(undefined);
  for (const column of [run.included, run.earned, run.possible, run.bonus, run.pointsLost, run.criticalMiss])
    column.fill(0);
  run.share.fill(Number.NaN);
  run.anyCriticalMiss = false;
  run.plan.spare = run;
}

const once = [0];

function emptyRun(plan: Plan, rows: number): Run {
  return {
    plan,
    context: undefined,
    rows,
    base: [],
    instances: [],
    sectionHidden: plan.sections.map(() => false),
    answers: new Array<Answer | undefined>(rows).fill(undefined),
    state: new Uint8Array(rows),
    included: new Uint8Array(rows),
    share: new Float64Array(rows).fill(Number.NaN),
    earned: new Float64Array(rows),
    possible: new Float64Array(rows),
    bonus: new Float64Array(rows),
    pointsLost: new Float64Array(rows),
    criticalMiss: new Uint8Array(rows),
    anyCriticalMiss: false,
  };
}

/** The instances of each repeated section: those answered, lowest first and at most `max`; then unused numbers until there are `min`. */
function countInstances(plan: Plan, answers: readonly Answer[]): number[][] {
  const seen = plan.sections.map(() => new Set<number>());
  for (const answer of answers) {
    const question = typeof answer === 'object' && answer !== null ? plan.byId.get(answer.question) : undefined;
    const instance = question ? (answer.instance ?? 0) : -1;
    if (question && Number.isSafeInteger(instance) && instance >= 0) seen[question.section]?.add(instance);
  }
  return plan.sections.map(({ section, index }) => {
    if (!section.repeat) return once;
    const found = [...(seen[index] ?? [])].sort((a, b) => a - b).slice(0, section.repeat.max);
    for (let unused = 0; found.length < section.repeat.min; unused += 1)
      if (!found.includes(unused)) found.push(unused);
    return found.sort((a, b) => a - b);
  });
}

function placeAnswers(run: Run, answers: readonly Answer[]): void {
  const { plan } = run;
  let next = 0;
  for (const answer of answers) {
    if (typeof answer !== 'object' || answer === null) continue;
    // Answers mostly come in the order of the questions: then no look-up is needed.
    let question = plan.questions[next];
    if (question?.id !== answer.question) question = plan.byId.get(answer.question);
    else next += 1;
    if (question === undefined) continue;
    const row = rowOf(run, question.section, answer.instance ?? 0, question.offset);
    if (row >= 0) run.answers[row] = agreed(run.answers[row], answer);
  }
}

/** The row of a question in the instance with that number, or −1. */
function rowOf(run: Run, section: number, instance: number, offset: number): number {
  const instances = run.instances[section] ?? once;
  const position = instances === once ? (instance === 0 ? 0 : -1) : instances.indexOf(instance);
  if (position < 0) return -1;
  return (run.base[section] ?? 0) + position * (run.plan.sections[section]?.questions.length ?? 0) + offset;
}

/** Two answers to one question that differ are no answer, whichever came first. */
function agreed(before: Answer | undefined, answer: Answer): Answer {
  if (before === undefined || before === answer) return answer;
  const same =
    (before.notApplicable === true) === (answer.notApplicable === true) &&
    JSON.stringify(before.value) === JSON.stringify(answer.value);
  return same ? answer : { question: answer.question, instance: answer.instance, value: null };
}
