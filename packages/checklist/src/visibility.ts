import type { Answer, AuditContext } from './answers.ts';
import type { ChecklistDefinition } from './definition.ts';
import { judge } from './judge.ts';
import type { Run } from './plan.ts';
import { planOf } from './plan-checklist.ts';
import type { Question } from './question.ts';
import { startRun, state } from './run.ts';

/** One place where an answer belongs. */
export interface VisibleQuestion {
  section: string;
  instance: number;
  question: Question;
  /** It has a valid answer, or is marked N/A where that is allowed. */
  settled: boolean;
}

/** The questions to show, in the checklist's order; those of a repeat group once per instance. */
export function visibleQuestions(
  definition: ChecklistDefinition,
  answers: readonly Answer[],
  context?: AuditContext,
): VisibleQuestion[] {
  const run = judgedRun(definition, answers, context);
  return visibleRows(run).map(({ row, ...place }) => ({ ...place, settled: run.state[row] !== state.unanswered }));
}

/** The answers laid out and judged, for functions of this package. */
export function judgedRun(definition: ChecklistDefinition, answers: readonly Answer[], context?: AuditContext): Run {
  const run = startRun(planOf(definition), answers, context);
  judge(run);
  return run;
}

interface VisibleRow {
  section: string;
  instance: number;
  question: Question;
  row: number;
}

/** The rows of a judged run that are not hidden. */
export function visibleRows(run: Run): VisibleRow[] {
  return run.plan.sections.flatMap(({ section, index, questions }) =>
    (run.instances[index] ?? []).flatMap((instance, position) =>
      questions.flatMap(({ question, offset }) => {
        const row = (run.base[index] ?? 0) + position * questions.length + offset;
        return run.state[row] === state.hidden ? [] : [{ section: section.id, instance, question, row }];
      }),
    ),
  );
}
