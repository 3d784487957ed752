import type { ChecklistDefinitionInput } from '@concord/checklist/definition';
import { text } from '../five-languages.ts';

const weakestPart = { of: 'smallest', each: 'section', measure: { of: 'percentage' } } as const;
const seriousMisses = { of: 'count', what: 'criticalMissed' } as const;
/** A rating and a figure beside the score: the weakest part and what is critical decide, as a food authority would see it. */
export const HYGIENE: Pick<ChecklistDefinitionInput['policy'], 'ratings' | 'figures'> = {
  ratings: [
    {
      id: 'hygiene',
      label: text(
        'Hygiene rating',
        'Hygiene-Einstufung',
        'Évaluation de l’hygiène',
        'Higiéniai minősítés',
        'تقييم النظافة',
      ),
      levels: [
        {
          id: 'urgent',
          tone: 'bad',
          label: text('Act now', 'Sofort handeln', 'Agir tout de suite', 'Azonnali teendő', 'إجراء فوري'),
        },
        {
          id: 'improve',
          tone: 'warn',
          label: text('To improve', 'Verbessern', 'À améliorer', 'Javítandó', 'يحتاج إلى تحسين'),
        },
        { id: 'good', tone: 'good', label: text('Good', 'Gut', 'Bon', 'Jó', 'جيد') },
        { id: 'very-good', tone: 'good', label: text('Very good', 'Sehr gut', 'Très bon', 'Nagyon jó', 'جيد جداً') },
      ],
      rules: [
        { when: { measure: weakestPart, op: 'ge', value: 90 }, level: 'very-good' },
        { when: { measure: { of: 'score' }, op: 'ge', value: 80 }, level: 'good' },
        { when: { measure: { of: 'score' }, op: 'ge', value: 50 }, level: 'improve' },
      ],
      otherwise: 'urgent',
      caps: [{ when: { measure: seriousMisses, op: 'ge', value: 1 }, atMost: 'improve' }],
    },
  ],
  figures: [
    {
      id: 'weakest-part',
      label: text(
        'Weakest part, in per cent',
        'Schwächster Teil in Prozent',
        'Partie la plus faible, en pour cent',
        'A leggyengébb rész, százalékban',
        'أضعف جزء بالمئة',
      ),
      measure: weakestPart,
      decimals: 0,
    },
  ],
};
