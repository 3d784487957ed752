import { missed } from './compile-condition.ts';
import type { PlannedSection, Run } from './plan.ts';
import type { AuditResult, DepartmentResult, Finding, QuestionResult, SectionResult } from './result.ts';
import { bandOf, verdictsOf } from './rate.ts';
import { roundScore } from './round-score.ts';
import { state, stateNames } from './run.ts';
import type { Total } from './total.ts';

/** The whole result: the score, and per section and question what it earned, what was possible and what it took away. */
export function explain(run: Run, total: Total): AuditResult {
  const { definition } = run.plan;
  const { policy } = definition;
  const score = total.unrounded === null ? null : roundScore(total.unrounded, policy.decimals);
  const band = bandOf(definition, score);
  const { ratings, figures } = verdictsOf(run, total, score);
  const collected: Collected = { departments: new Map(), findings: [] };
  const sections = run.plan.sections.flatMap((section) => explainSection(run, total, section, collected));
  return {
    method: policy.method,
    start: policy.start,
    worst: policy.worst ?? null,
    score,
    unrounded: total.unrounded,
    ...(score === null ? { reason: 'NOTHING_POSSIBLE' as const } : {}),
    ...(band === undefined ? {} : { band }),
    ratings,
    ...(figures.length > 0 ? { figures } : {}),
    earned: sum(total.sections, (section) => section.earned),
    possible: sum(total.sections, (section) => section.possible),
    pointsLost: sum(total.sections, (section) => section.pointsLost),
    bonus: { earned: total.bonusEarned, counted: total.bonusCounted },
    criticalReduction: total.criticalReduction,
    criticalMissed: total.limits.missed,
    sections,
    departments: [...collected.departments.values()],
    findings: collected.findings,
  };
}

interface Collected {
  departments: Map<string, DepartmentResult>;
  findings: Finding[];
}

function sum<T>(things: readonly T[], figure: (thing: T) => number): number {
  return things.reduce((all, thing) => all + figure(thing), 0);
}

function explainSection(run: Run, total: Total, planned: PlannedSection, collected: Collected): SectionResult[] {
  const { section, index, questions } = planned;
  return (run.instances[index] ?? []).map((instance, position) => {
    const scale = (total.scales[index] ?? 0) * (total.sections[index]?.factors[position] ?? 0);
    const first = (run.base[index] ?? 0) + position * questions.length;
    const result: SectionResult = {
      section: section.id,
      ...(section.repeat ? { instance } : {}),
      score: null,
      unrounded: null,
      earned: 0,
      possible: 0,
      lost: 0,
      pointsLost: 0,
      hidden: run.sectionHidden[index] === true,
      questions: [],
    };
    let bonus = 0;
    for (let offset = 0; offset < questions.length; offset += 1) {
      const row = first + offset;
      const explained = explainRow(run, row, planned, offset, instance, scale);
      result.questions.push(explained);
      bonus += run.bonus[row] ?? 0;
      result.earned += run.earned[row] ?? 0;
      result.possible += explained.possible;
      result.lost += explained.lost;
      result.pointsLost += explained.pointsLost;
      collect(run, row, explained, collected);
    }
    return withScore(run, result, bonus, total.limits.sections[index] ?? 1);
  });
}

function withScore(run: Run, result: SectionResult, bonus: number, limit: number): SectionResult {
  const { policy } = run.plan.definition;
  if (policy.method !== 'weighted' || result.possible <= 0) return result;
  const reached = (100 * (result.earned + bonus)) / result.possible;
  result.unrounded = limit < 1 ? Math.min(reached, 100 * limit) : reached;
  result.score = roundScore(result.unrounded, policy.decimals);
  return result;
}

function explainRow(
  run: Run,
  row: number,
  { questions }: PlannedSection,
  offset: number,
  instance: number,
  scale: number,
): QuestionResult {
  const planned = questions[offset] as (typeof questions)[number];
  const share = run.share[row] ?? Number.NaN;
  const weighted = run.plan.definition.policy.method === 'weighted';
  const [earned, possible, pointsLost] = [run.earned[row] ?? 0, run.possible[row] ?? 0, run.pointsLost[row] ?? 0];
  const result: QuestionResult = {
    question: planned.id,
    instance,
    department: planned.question.department,
    state: stateNames[run.state[row] ?? state.unanswered] ?? 'unanswered',
    share: Number.isNaN(share) ? null : share,
    earned: planned.bonus ? (run.bonus[row] ?? 0) : earned,
    possible,
    lost: scale * (weighted ? possible - earned : pointsLost),
    pointsLost,
  };
  if (planned.bonus) result.bonus = true;
  if (planned.critical !== null) result.criticalMiss = run.criticalMiss[row] === 1;
  return result;
}

function collect(run: Run, row: number, explained: QuestionResult, { departments, findings }: Collected): void {
  if (explained.bonus) return;
  let department = departments.get(explained.department);
  if (department === undefined) {
    department = { department: explained.department, earned: 0, possible: 0, pointsLost: 0 };
    departments.set(explained.department, department);
  }
  department.earned += explained.earned;
  department.possible += explained.possible;
  department.pointsLost += explained.pointsLost;
  if (run.state[row] !== state.counted || !missed(run, row)) return;
  const { question, instance, share, lost } = explained;
  const critical = explained.criticalMiss === true;
  findings.push({ question, instance, department: explained.department, share, lost, critical });
}
