import type { Answer, AuditContext } from './answers.ts';
import { missed } from './compile-condition.ts';
import type { ChecklistDefinition } from './definition.ts';
import type { Evidence } from './question.ts';
import { state } from './run.ts';
import { judgedRun, visibleRows } from './visibility.ts';

/** Why an audit cannot be submitted yet. Append only. */
export const missingCodes = ['REQUIRED', 'PHOTO_REQUIRED', 'NOTE_REQUIRED'] as const;
export type MissingCode = (typeof missingCodes)[number];

export interface Missing {
  question: string;
  instance: number;
  code: MissingCode;
}

/**
 * What is still needed before submitting: answers to required questions that are shown, and the photos and notes that answers call for.
 * Evidence is asked for once there is an answer; N/A calls for none.
 */
export function missingForSubmit(
  definition: ChecklistDefinition,
  answers: readonly Answer[],
  context?: AuditContext,
): Missing[] {
  const run = judgedRun(definition, answers, context);
  return visibleRows(run).flatMap(({ question, instance, row }) => {
    const found = run.state[row];
    if (found === state.notApplicable) return [];
    if (found === state.unanswered) {
      return question.required ? [{ question: question.id, instance, code: 'REQUIRED' as const }] : [];
    }
    const wrong = found === state.counted && missed(run, row);
    return missingEvidence(question.evidence, run.answers[row], wrong).map((code) => ({
      question: question.id,
      instance,
      code,
    }));
  });
}

function missingEvidence(evidence: Evidence | undefined, answer: Answer | undefined, wrong: boolean): MissingCode[] {
  const asked = (when: 'onMiss' | 'always' | undefined) => when === 'always' || (when === 'onMiss' && wrong);
  const missing: MissingCode[] = [];
  if (asked(evidence?.photo) && !answer?.photos?.length) missing.push('PHOTO_REQUIRED');
  if (asked(evidence?.note) && !answer?.note?.trim()) missing.push('NOTE_REQUIRED');
  return missing;
}
