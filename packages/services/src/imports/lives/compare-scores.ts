import type { ChecklistDefinition } from '@concord/checklist/definition';
import type { ImportIssue, LivesReport } from '@concord/domain/import';
import type { LivesInspection } from './join.ts';
import { answersOf, scoreInspection } from './score-inspection.ts';

/** Recomputes every published score, those of unknown sites included; each one that differs is an issue with both numbers. */
export function compareScores(
  definition: ChecklistDefinition,
  inspections: readonly LivesInspection[],
  file: string,
): { scores: LivesReport['scores']; issues: ImportIssue[] } {
  const issues: ImportIssue[] = [];
  let compared = 0;
  for (const inspection of inspections) {
    if (inspection.publishedScore === null) continue;
    compared += 1;
    const { score } = scoreInspection(definition, answersOf(inspection));
    if (score === inspection.publishedScore) continue;
    issues.push({
      file,
      line: inspection.line,
      code: 'SCORE_DIFFERS',
      details: { published: inspection.publishedScore, computed: score ?? '' },
    });
  }
  return { scores: { compared, equal: compared - issues.length, different: issues.length }, issues };
}
