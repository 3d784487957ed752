import type { ShareOf } from './answer-share.ts';
import type { Answer, AuditContext } from './answers.ts';
import type { AnswerProblem } from './check-answer.ts';
import type { Condition } from './condition.ts';
import type { ChecklistDefinition, Section } from './definition.ts';
import type { Critical, Question } from './question.ts';

/** One question, made ready to judge many answers. */
export interface PlannedQuestion {
  question: Question;
  id: string;
  section: number;
  /** Its place in its section, and in the checklist. */
  offset: number;
  order: number;
  check: (value: unknown) => AnswerProblem | null;
  /** null: this policy gives it no share. */
  share: ShareOf | null;
  /** The answers that a question may have, where they are few enough to list, and their shares in the same order. */
  listed: { values: readonly unknown[]; shares: readonly number[] } | null;
  /** Weight, or points in methods that take points away. */
  amount: number;
  /** Possible by chosen option, where the policy says so. */
  maxima: Map<unknown, number> | null;
  /** Points per thing counted; null where the question is judged by a share. */
  pointsEach: number | null;
  /** The most points that things counted cost. */
  pointsAtMost: number;
  bonus: boolean;
  allowNotApplicable: boolean;
  critical: Critical | null;
  condition: ConditionTest | null;
}

export interface PlannedSection {
  section: Section;
  index: number;
  questions: PlannedQuestion[];
  condition: ConditionTest | null;
}

/** A definition compiled once, for any number of audits. */
export interface Plan {
  definition: ChecklistDefinition;
  sections: PlannedSection[];
  questions: PlannedQuestion[];
  byId: Map<string, PlannedQuestion>;
  /** Where the rows lie, when no section repeats; null: the answers decide. */
  layout: Layout | null;
  /** Conditions of ratings, compiled when first met. */
  conditions: Map<Condition, ConditionTest>;
  /** Working memory that no one uses at the moment, so that scoring many audits allocates none. */
  spare: Run | null;
}

/** Whether a condition holds, in the instance at `position` of the section that has it. */
export type ConditionTest = (run: Run, position: number) => boolean;

/** First row of each section, and the instance numbers it has. */
export interface Layout {
  rows: number;
  base: number[];
  instances: number[][];
}

/**
 * The working memory of scoring one audit. A row is one question in one instance of its section; the rows of a section lie together,
 * instance by instance. Parallel arrays instead of objects: scoring is then a few passes over numbers.
 */
export interface Run extends Layout {
  plan: Plan;
  context: AuditContext | undefined;
  sectionHidden: boolean[];
  answers: (Answer | undefined)[];
  state: Uint8Array;
  /** 1 where the row enters the sums. */
  included: Uint8Array;
  /** NaN: none. */
  share: Float64Array;
  earned: Float64Array;
  possible: Float64Array;
  bonus: Float64Array;
  pointsLost: Float64Array;
  criticalMiss: Uint8Array;
  anyCriticalMiss: boolean;
}
