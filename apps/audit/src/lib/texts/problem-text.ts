import type { AnswerProblem } from '@concord/checklist/check-answer';
import * as m from '@concord/i18n/messages';

/** Why an entry was not taken, in words. */
export function problemText(problem: AnswerProblem | undefined): string | null {
  switch (problem) {
    case undefined:
      return null;
    case 'ANSWER_NOT_A_NUMBER':
      return m.run_problem_number();
    case 'ANSWER_NOT_WHOLE':
      return m.run_problem_whole();
    case 'ANSWER_OUT_OF_RANGE':
      return m.run_problem_range();
    case 'ANSWER_TOO_LONG':
      return m.run_problem_long();
    case 'ANSWER_NOT_A_DATE':
      return m.run_problem_date();
    case 'ANSWER_NOT_A_COLOUR':
      return m.run_problem_colour();
    default:
      return m.run_problem_other();
  }
}
