import type { QuestionType } from '@concord/checklist/question';
import type { LocalizedText } from '@concord/domain/localized-text';
import type { DraftOption, DraftQuestion } from './draft.ts';

/** The texts that new options begin with, from best to worst. */
export type OptionLabels = readonly [good: LocalizedText, fair: LocalizedText, poor: LocalizedText];

type OwnFields<Question> = Question extends DraftQuestion ? Omit<Question, 'id' | 'text' | 'department'> : never;

function options(labels: OptionLabels): DraftOption[] {
  const [good, fair, poor] = labels;
  return [
    { id: 'good', label: { ...good }, share: 1 },
    { id: 'fair', label: { ...fair }, share: 0.5 },
    { id: 'poor', label: { ...poor }, share: 0 },
  ];
}

/** What a type needs besides the common fields, with values that are valid at once. */
function fieldsOf(type: QuestionType, labels: OptionLabels): OwnFields<DraftQuestion> {
  switch (type) {
    case 'graded':
    case 'choice':
    case 'multiChoice':
      return { type, options: options(labels) };
    case 'scale':
      return { type, from: 0, to: 10 };
    case 'number':
      return { type, band: { lo: 0, hi: 5, tolerance: 0 } };
    case 'count':
      return { type, band: { lo: 0, hi: 0, tolerance: 3 } };
    case 'colour':
      return { type, hex: '#3a4fd0', tolerance: 3 };
    default:
      return { type };
  }
}

export function newQuestion(
  type: QuestionType,
  common: {
    id: string;
    text: LocalizedText;
    department: string;
    guideline?: string;
    guidelineVersion?: number | undefined;
  },
  labels: OptionLabels,
): DraftQuestion {
  return { ...common, ...fieldsOf(type, labels) } as DraftQuestion;
}

const OF_ONE_TYPE = ['options', 'from', 'to', 'unit', 'band', 'pointsEach', 'hex', 'tolerance'] as const;

/** The same question with another answer type. Options stay between types that have them; fields of the old type go. */
export function withType(question: DraftQuestion, type: QuestionType, labels: OptionLabels): DraftQuestion {
  const fresh: Record<string, unknown> = { ...fieldsOf(type, labels) };
  const old: Record<string, unknown> = { ...question };
  const kept = Object.fromEntries(Object.entries(old).filter(([name]) => !OF_ONE_TYPE.some((own) => own === name)));
  const carried = OF_ONE_TYPE.filter((name) => name in fresh && name in old);
  return { ...kept, ...fresh, ...Object.fromEntries(carried.map((name) => [name, old[name]])) } as DraftQuestion;
}
