import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreAudit } from './score.ts';
import { answer, define, options } from './test/define.ts';

const data = process.env['CONCORD_DATA'];
if (!data) console.warn('CONCORD_DATA is not set: the UK food hygiene ratings are not tested');

const parts = { Hygiene: 'hygiene', Structural: 'structural', ConfidenceInManagement: 'confidence' } as const;
const marks = [0, 5, 10, 15, 20, 25, 30];

/** The sum and the worst part decide together: the regulator's table as rules, with no code of its own. */
function foodHygieneRating() {
  const level = (id: string, tone: string) => ({ id, label: { en: id }, tone });
  const measure = (of: 'sum' | 'largest', value: number) => ({
    measure: { of, what: 'pointsLost' as const },
    op: 'le' as const,
    value,
  });
  const rule = (rating: string, sum: number, largest: number) => ({
    when: { all: [measure('sum', sum), measure('largest', largest)] },
    level: rating,
  });
  const tones = ['bad', 'bad', 'bad', 'warn', 'good', 'good'];
  const rating = {
    id: 'fhrs',
    label: { en: 'Food hygiene rating' },
    levels: tones.map((tone, index) => level(String(index), tone)),
    rules: [rule('5', 15, 5), rule('4', 20, 10), rule('3', 30, 10), rule('2', 40, 15), rule('1', 50, 20)],
    otherwise: '0',
  };
  return define({ method: 'points', worst: 80, decimals: 0, ratings: [rating as never] }, [
    {
      id: 'scores',
      questions: Object.values(parts).map((id) => ({
        id,
        type: 'choice',
        points: 30,
        options: options(Object.fromEntries(marks.map((mark) => [String(mark), 1 - mark / 30]))),
      })),
    },
  ]);
}

describe.skipIf(!data)('UK food hygiene: a rating by sum and worst element', () => {
  it('gives 1,319 of 1,319 published ratings', () => {
    const xml = readFileSync(join(data ?? '', 'uk_fhrs', 'FHRS232en-GB.xml'), 'utf8');
    const definition = foodHygieneRating();
    const sites = xml.split('<EstablishmentDetail>').flatMap((site) => {
      const value = (tag: string) => new RegExp(`<${tag}>(\\d+)</${tag}>`).exec(site)?.[1];
      const published = value('RatingValue');
      const answers = Object.entries(parts).flatMap(([tag, id]) => (value(tag) ? [answer(id, value(tag) ?? '')] : []));
      return published !== undefined && answers.length === 3 ? [{ published, answers }] : [];
    });
    const equal = sites.filter(
      ({ published, answers }) => scoreAudit(definition, answers).ratings[0]?.level === published,
    );
    expect(sites).toHaveLength(1319);
    expect(equal).toHaveLength(1319);
  });
});
