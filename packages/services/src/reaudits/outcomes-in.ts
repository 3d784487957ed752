import type { AuditResult } from '@concord/checklist/result';
import { answerKey } from '../audits/answer-content.ts';

/** The answers that an audit found met or missed; what was hidden or not applicable says neither. */
export function outcomesIn({ sections, findings }: AuditResult): Map<string, 'met' | 'missed'> {
  const missed = new Set(findings.map(answerKey));
  return new Map(
    sections.flatMap(({ questions }) =>
      questions
        .filter(({ state }) => state === 'counted')
        .map((one) => [answerKey(one), missed.has(answerKey(one)) ? 'missed' : 'met'] as const),
    ),
  );
}
