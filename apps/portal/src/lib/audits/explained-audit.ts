import type { Section } from '@concord/checklist/definition';
import type { Question } from '@concord/checklist/question';
import type { QuestionResult, SectionResult } from '@concord/checklist/result';
import type { AnswerContent } from '@concord/domain/audit';
import type { AuditDetail } from '#lib/api/wire.ts';

export type AuditFinding = AuditDetail['findings'][number];
export type AnswerConflict = AuditDetail['conflicts'][number];

/** One question of an audit with everything that is known about it. */
export interface ExplainedQuestion {
  /** Names the question within the page: `freezer` or `freezer-2` in the second instance of its group. */
  readonly anchor: string;
  readonly question: Question | null;
  readonly result: QuestionResult;
  readonly answer: AnswerContent | null;
  readonly finding: AuditFinding | null;
  readonly conflicts: readonly AnswerConflict[];
}

export interface ExplainedSection {
  readonly section: Section | null;
  readonly result: SectionResult;
  readonly questions: readonly ExplainedQuestion[];
}

interface Place {
  readonly question: string;
  readonly instance: number;
}
const placeOf = ({ question, instance }: Place) => `${question}/${instance}`;

export function anchorOf({ question, instance }: Place): string {
  return instance === 0 ? question : `${question}-${instance + 1}`;
}

/** The result of a submitted audit joined with its questions, answers, findings and conflicts; empty for a draft. */
export function explainAudit(audit: AuditDetail): readonly ExplainedSection[] {
  const sections = new Map(audit.definition.sections.map((section) => [section.id, section]));
  const questions = new Map(
    audit.definition.sections.flatMap((section) => section.questions.map((question) => [question.id, question])),
  );
  const answers = new Map(audit.answers.map((answer) => [placeOf(answer), answer.content]));
  const findings = new Map(audit.findings.map((finding) => [placeOf(finding), finding]));
  const conflicts = Map.groupBy(audit.conflicts, placeOf);
  return (audit.result?.sections ?? []).map((result) => ({
    section: sections.get(result.section) ?? null,
    result,
    questions: result.questions.map((one) => ({
      anchor: anchorOf(one),
      question: questions.get(one.question) ?? null,
      result: one,
      answer: answers.get(placeOf(one)) ?? null,
      finding: findings.get(placeOf(one)) ?? null,
      conflicts: conflicts.get(placeOf(one)) ?? [],
    })),
  }));
}

/** Whether the question cost points of the score, or violation points. */
export function costPoints({ result }: ExplainedQuestion): boolean {
  return result.lost > 0 || result.pointsLost > 0 || result.criticalMiss === true;
}
