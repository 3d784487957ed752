import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreAudit } from './score.ts';
import { answer, define } from './test/define.ts';

const data = process.env['CONCORD_DATA'];
if (!data) console.warn('CONCORD_DATA is not set: the San Francisco inspections are not tested');

const costs: Record<string, number> = { 'High Risk': 7, 'Moderate Risk': 4, 'Low Risk': 2 };

function rowsOf(file: string): string[][] {
  const lines = readFileSync(join(data ?? '', 'sf_lives', file), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1);
  return lines.map((line) => [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map((match) => match[2] ?? match[1] ?? ''));
}

describe.skipIf(!data)('San Francisco: 100 minus the points of what was cited', () => {
  it('gives 13,462 of the 13,684 published scores from one definition', () => {
    const violations = rowsOf('violations_plus.csv').map(([site, date, type, risk]) => ({
      visit: `${site} ${date}`,
      kind: `v${type}-${(risk ?? '').toLowerCase().replaceAll(/[^a-z]/g, '')}`,
      points: costs[risk ?? ''] ?? 0,
    }));
    const kinds = new Map(violations.map(({ kind, points }) => [kind, points]));
    const definition = define({ method: 'deduction', unanswered: 'zero', decimals: 0 }, [
      {
        id: 'violations',
        questions: [...kinds].map(([id, pointsEach]) => ({ id, type: 'count', pointsEach, required: false })),
      },
    ]);
    const cited = Map.groupBy(violations, ({ visit }) => visit);
    const scored = rowsOf('inspections_plus.csv').filter(([, score]) => score !== '');
    // Violations name a site and a day, not an inspection. Three days have two scored inspections: here each sees all of its day.
    const equal = scored.filter(([site, score, date]) => {
      const counts = Map.groupBy(cited.get(`${site} ${date}`) ?? [], ({ kind }) => kind);
      const answers = [...counts].map(([kind, found]) => answer(kind, found.length));
      return scoreAudit(definition, answers).score === Number(score);
    });
    expect(scored).toHaveLength(13_684);
    expect(equal).toHaveLength(13_462);
  });
});
