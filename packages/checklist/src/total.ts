import type { Critical } from './question.ts';
import { addUpSection, type SectionTotal } from './roll-up.ts';
import type { Run } from './plan.ts';

/** The score before rounding, with all that its explanation needs. */
export interface Total {
  /** null: nothing was possible. */
  unrounded: number | null;
  sections: SectionTotal[];
  /** Points of the score per unit earned in the section. */
  scales: number[];
  bonusEarned: number;
  bonusCounted: number;
  criticalReduction: number;
  limits: CriticalLimits;
}

/** The part of the best score, 0–1, that missed critical questions leave: of the audit and of each section. */
export interface CriticalLimits {
  missed: boolean;
  audit: number;
  sections: number[];
}

/** Rolls judged rows up into the score of the audit, in the order base, bonus, critical effects on sections, cap of the bonus, critical effects on the audit. */
export function totalOf(run: Run): Total {
  const sections = run.plan.sections.map((section) => addUpSection(run, section.index));
  const limits = criticalLimits(run);
  const nothing = {
    sections,
    scales: sections.map(() => 0),
    bonusEarned: 0,
    bonusCounted: 0,
    criticalReduction: 0,
    limits,
  };
  if (run.plan.definition.policy.method !== 'weighted') {
    return sections.some((section) => section.counted > 0)
      ? totalOfPoints(run, sections, limits)
      : { ...nothing, unrounded: null };
  }
  const scales = weightedScales(run, sections);
  return scales ? totalOfShares(run, sections, scales, limits) : { ...nothing, unrounded: null };
}

function weightedScales(run: Run, sections: readonly SectionTotal[]): number[] | null {
  const { policy, sections: defined } = run.plan.definition;
  if (policy.rollUp === 'pooled') {
    const possible = sections.reduce((sum, section) => sum + section.possible, 0);
    return possible > 0 ? sections.map(() => 100 / possible) : null;
  }
  const weights = sections.map((section, index) => (section.possible > 0 ? (defined[index]?.weight ?? 0) : 0));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (all <= 0) return null;
  return sections.map((section, index) => {
    const weight = weights[index] ?? 0;
    return weight > 0 ? ((weight / all) * 100) / section.possible : 0;
  });
}

function totalOfShares(run: Run, sections: SectionTotal[], scales: number[], limits: CriticalLimits): Total {
  const { policy } = run.plan.definition;
  let [base, bonusEarned, taken] = [0, 0, 0];
  sections.forEach((section, index) => {
    const scale = scales[index] ?? 0;
    base += scale * section.earned;
    bonusEarned += scale * section.bonus;
    const limit = limits.sections[index] ?? 1;
    const both = section.earned + section.bonus;
    if (limit < 1) taken += scale * Math.max(0, both - limit * section.possible);
  });
  const hold = (score: number) => (policy.bonus === 'capped' && score > 100 ? 100 : score);
  const before = hold(base + bonusEarned);
  // Taking away exactly what was added may leave a binary speck below 0.
  const within = Math.max(0, hold(base + bonusEarned - taken));
  const unrounded = limits.audit < 1 ? Math.min(within, 100 * limits.audit) : within;
  const bonusCounted = before - base;
  return { unrounded, sections, scales, bonusEarned, bonusCounted, criticalReduction: before - unrounded, limits };
}

function totalOfPoints(run: Run, sections: SectionTotal[], limits: CriticalLimits): Total {
  const { policy } = run.plan.definition;
  const deducting = policy.method === 'deduction';
  let [lost, bonusEarned, added] = [0, 0, 0];
  sections.forEach((section, index) => {
    lost += section.pointsLost;
    bonusEarned += section.bonus;
    const limit = limits.sections[index] ?? 1;
    if (limit === 1) return;
    const possible = Math.min(section.possible, run.plan.definition.sections[index]?.pointsAtMost ?? section.possible);
    added += Math.max(0, (1 - limit) * possible - (section.pointsLost - section.bonus));
  });
  const scoreAt = (points: number) => {
    if (!deducting) return Math.max(0, points);
    const score = Math.max(0, policy.start - points);
    return policy.bonus === 'capped' ? Math.min(policy.start, score) : score;
  };
  const [plain, before, within] = [scoreAt(lost), scoreAt(lost - bonusEarned), scoreAt(lost - bonusEarned + added)];
  const best = deducting ? policy.start : (policy.worst ?? 0);
  let unrounded = within;
  if (limits.audit < 1) {
    unrounded = deducting ? Math.min(within, limits.audit * best) : Math.max(within, (1 - limits.audit) * best);
  }
  return {
    unrounded,
    sections,
    scales: sections.map(() => 1),
    bonusEarned,
    bonusCounted: Math.abs(before - plain),
    criticalReduction: Math.abs(before - unrounded),
    limits,
  };
}

/** `zero` leaves nothing, `cap` a part, `flag` all; the strictest of several holds. */
function criticalLimits(run: Run): CriticalLimits {
  const limits: CriticalLimits = { missed: false, audit: 1, sections: run.plan.sections.map(() => 1) };
  if (!run.anyCriticalMiss) return limits;
  for (const { index, questions } of run.plan.sections) {
    const base = run.base[index] ?? 0;
    const rows = (run.instances[index]?.length ?? 0) * questions.length;
    for (let row = 0; row < rows; row += 1) {
      const critical = run.criticalMiss[base + row] === 1 ? questions[row % questions.length]?.critical : null;
      if (!critical) continue;
      limits.missed = true;
      if (critical.scope === 'audit') limits.audit = Math.min(limits.audit, leaves(critical));
      else limits.sections[index] = Math.min(limits.sections[index] ?? 1, leaves(critical));
    }
  }
  return limits;
}

function leaves(critical: Critical): number {
  if (critical.effect === 'zero') return 0;
  return critical.effect === 'cap' ? (critical.cap ?? 100) / 100 : 1;
}
