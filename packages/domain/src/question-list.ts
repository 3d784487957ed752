import * as z from 'zod/mini';
import { Day, Id } from './ids.ts';

/** By which figure the questions of the network are listed, the lowest first. */
export const QUESTION_SORTS = ['agreement', 'compliance'] as const;

export const QuestionListInput = z.strictObject({
  asOf: z.optional(Day),
  regionId: z.optional(Id),
  checklistId: z.optional(Id),
  departmentId: z.optional(Id),
  sort: z._default(z.enum(QUESTION_SORTS), 'agreement'),
});
export type QuestionListInput = z.infer<typeof QuestionListInput>;

interface ListedQuestion {
  readonly checklistId: string;
  readonly department: { readonly id: string };
  readonly agreement: number | null;
  readonly compliance: number | null;
}

/** The questions of the chosen checklist and department in their order; one without the figure comes last. */
export function questionList<Question extends ListedQuestion>(
  questions: readonly Question[],
  { checklistId, departmentId, sort }: Pick<QuestionListInput, 'checklistId' | 'departmentId' | 'sort'>,
): Question[] {
  return questions
    .filter((row) => checklistId === undefined || row.checklistId === checklistId)
    .filter((row) => departmentId === undefined || row.department.id === departmentId)
    .toSorted((a, b) => (a[sort] ?? Infinity) - (b[sort] ?? Infinity) || 0);
}
