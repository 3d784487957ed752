import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreAudit } from './score.ts';
import { answer, define } from './test/define.ts';

const data = process.env['CONCORD_DATA'];
if (!data) console.warn('CONCORD_DATA is not set: the records of another audit product are not tested');

interface Scored {
  score: number | null;
  max_score: number | null;
  score_percentage: number | null;
}

function recordsOf(file: string): Scored[] {
  const feed = JSON.parse(readFileSync(join(data ?? '', 'safetyculture', 'set_3', file), 'utf8')) as { data: Scored[] };
  return feed.data.filter((record) => record.score_percentage !== null && (record.max_score ?? 0) > 0);
}

/** One question whose options bring their own maximum, as that product's responses do; three decimals. */
function countEqual(records: readonly Scored[]): number {
  const idOf = ({ score, max_score: max }: Scored) => `s${score}-of-${max}`.replace('.', '_');
  const pairs = new Map(records.map((record) => [idOf(record), record]));
  const definition = define({ possible: 'chosenOption', decimals: 3 }, [
    {
      id: 'record',
      questions: [
        {
          id: 'response',
          type: 'choice',
          options: [...pairs].map(([id, { score, max_score: max }]) => ({
            id,
            label: { en: id },
            share: (score ?? 0) / (max ?? 1),
            maximum: max,
          })),
        },
      ],
    },
  ]);
  return records.filter(
    (record) => scoreAudit(definition, [answer('response', idOf(record))]).score === record.score_percentage,
  ).length;
}

describe.skipIf(!data)('another audit product: the denominator follows the chosen option', () => {
  it('gives the percentages of 96 of 96 inspections', () => {
    const records = recordsOf('feed_inspections_1.json');
    expect([countEqual(records), records.length]).toEqual([96, 96]);
  });

  it('gives the percentages of 213 of 213 items', () => {
    const records = recordsOf('feed_inspection_items_1.json');
    expect([countEqual(records), records.length]).toEqual([213, 213]);
  });
});
