import * as m from '@concord/i18n/messages';
import type { DraftPolicy } from '../../draft/draft.ts';

type Rating = NonNullable<DraftPolicy['ratings']>[number];
type Level = Rating['levels'][number];
export type StarterKey = 'sections' | 'stars' | 'grade';

/** Ratings to begin with; their words are in the reader's language, written as the checklist's first one. */
export function ratingStarters(
  language: string,
): readonly { key: StarterKey; name: string; make: (id: string) => Rating }[] {
  const text = (words: string) => ({ [language]: words });
  const level = (id: string, words: string, tone: Level['tone']) => ({ id, label: text(words), tone });
  const weakest = { of: 'smallest', each: 'section', measure: { of: 'percentage' } } as const;
  return [
    {
      key: 'sections',
      name: m.verdicts_starter_sections(),
      make: (id) => ({
        id,
        label: text(m.verdicts_starter_sections()),
        levels: [level('failed', m.verdicts_failed(), 'bad'), level('passed', m.verdicts_passed(), 'good')],
        rules: [{ when: { measure: weakest, op: 'ge', value: 80 }, level: 'passed' }],
        otherwise: 'failed',
      }),
    },
    {
      key: 'stars',
      name: m.verdicts_starter_stars(),
      make: (id) => ({
        id,
        label: text(m.verdicts_starter_stars()),
        levels: (['bad', 'bad', 'warn', 'good', 'good'] as const).map((tone, index) =>
          level(`star-${index + 1}`, '★'.repeat(index + 1), tone),
        ),
        rules: [90, 80, 65, 50].map((value, index) => ({
          when: { measure: { of: 'score' }, op: 'ge', value },
          level: `star-${5 - index}`,
        })),
        otherwise: 'star-1',
        caps: [{ when: { measure: weakest, op: 'lt', value: 50 }, atMost: 'star-3' }],
      }),
    },
    {
      key: 'grade',
      name: m.verdicts_starter_grade(),
      make: (id) => ({
        id,
        label: text(m.verdicts_starter_grade()),
        levels: [level('d', 'D', 'bad'), level('c', 'C', 'warn'), level('b', 'B', 'good'), level('a', 'A', 'good')],
        rules: [
          { most: 0, grade: 'a' },
          { most: 2, grade: 'b' },
          { most: 5, grade: 'c' },
        ].map(({ most, grade }) => ({
          when: { measure: { of: 'count', what: 'missed' }, op: 'le', value: most },
          level: grade,
        })),
        otherwise: 'd',
      }),
    },
  ];
}
