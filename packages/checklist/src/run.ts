import type { Answer, AuditContext } from './answers.ts';
import { countInstances, layOut, once } from './lay-out.ts';
import type { Plan, Run } from './plan.ts';

/** What became of a row; the numbers index `stateNames`. */
export const state = { unanswered: 0, counted: 1, unscored: 2, notApplicable: 3, hidden: 4 } as const;
export const stateNames = ['unanswered', 'counted', 'unscored', 'notApplicable', 'hidden'] as const;

/** Lays the answers out by row. What fits no question or instance is left aside. Give the run back with `endRun` to spare the next one the memory. */
export function startRun(plan: Plan, answers: readonly Answer[], context: AuditContext | undefined): Run {
  const { rows, base, instances } = plan.layout ?? layOut(plan.sections, countInstances(plan, answers));
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

function placeAnswers(run: Run, answers: readonly Answer[]): void {
  const { plan } = run;
  let next = 0;
  for (const answer of answers) {
    if (typeof answer !== 'object' || answer === null) continue;
    // Answers mostly come in the order of the questions: then no look-up is needed.
    let question = plan.questions[next];
    if (question?.id !== answer.question) question = plan.byId.get(answer.question);
    if (question === undefined) continue;
    next = question.order + 1;
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
    (before.notApplicable === true) === (answer.notApplicable === true) && sameValue(before.value, answer.value);
  return same ? answer : { question: answer.question, instance: answer.instance, value: null };
}

function sameValue(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return Object.is(one, other);
  return one.length === other.length && one.every((part, index) => Object.is(part, other[index]));
}
