import type { ChecklistDefinitionInput } from '@concord/checklist/definition';
import { text } from '../five-languages.ts';

/** Where the grades of every demo checklist begin. */
export const GRADE_EDGES = { fair: 75, good: 90 };

/** How every demo checklist is scored. */
export const GRADES: ChecklistDefinitionInput['policy'] = {
  method: 'weighted',
  decimals: 1,
  bands: [
    {
      id: 'poor',
      from: 0,
      tone: 'bad',
      label: text('Needs help', 'Braucht Hilfe', 'À aider', 'Segítségre szorul', 'بحاجة إلى مساعدة'),
    },
    {
      id: 'fair',
      from: GRADE_EDGES.fair,
      tone: 'warn',
      label: text('Fair', 'Ordentlich', 'Correct', 'Megfelelő', 'مقبول'),
    },
    { id: 'good', from: GRADE_EDGES.good, tone: 'good', label: text('Good', 'Gut', 'Bon', 'Jó', 'جيد') },
  ],
};
