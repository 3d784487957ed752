import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreAudit } from './score.ts';
import { answer, define } from './test/define.ts';

const data = process.env['CONCORD_DATA'];
if (!data) console.warn('CONCORD_DATA is not set: the King County inspections are not tested');

function rowsOf(file: string): string[][] {
  const lines = readFileSync(join(data ?? '', 'king_county', file), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1);
  return lines.map((line) => [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map((match) => match[2] ?? match[1] ?? ''));
}

const inspections = () => rowsOf('inspections.csv').filter((row) => /^\d+$/.test(row[11] ?? ''));
const violations = () =>
  rowsOf('violations.csv').map((row) => ({
    inspection: row[0] ?? '',
    date: row[2] ?? '',
    code: row[4] ?? '',
    points: Number(row[6]),
  }));

/** Counts of violations, by points or by code, as a checklist of method `points`. */
function pointsChecklist(pointsEach: ReadonlyMap<string, number>) {
  return define({ method: 'points', worst: 100, unanswered: 'zero', decimals: 0 }, [
    {
      id: 'violations',
      questions: [...pointsEach].map(([id, points]) => ({ id, type: 'count', pointsEach: points, required: false })),
    },
  ]);
}

type Row = ReturnType<typeof violations>[number];

/** How many inspections get their published score; `nameOf` and `pointsEach` say which checklist an inspection follows. */
function countEqual(nameOf: (row: Row) => string, pointsOn: (date: string) => ReadonlyMap<string, number>) {
  const versions = new Map<ReadonlyMap<string, number>, ReturnType<typeof pointsChecklist>>();
  const cited = Map.groupBy(violations(), ({ inspection }) => inspection);
  return inspections().filter((row) => {
    const points = pointsOn(row[10] ?? '');
    const definition = versions.get(points) ?? pointsChecklist(points);
    versions.set(points, definition);
    const counts = Map.groupBy(cited.get(row[8] ?? '') ?? [], nameOf);
    const answers = [...counts].map(([name, found]) => answer(name, found.length));
    return scoreAudit(definition, answers).score === Number(row[11]);
  }).length;
}

/** The agency's own list of violations, one version of it: what a code costs in the wording that was cited most. */
function pointsByCode(): Map<string, number> {
  const listed = rowsOf('violation_codes.csv').map((row) => ({
    code: `code-${row[0]}`,
    points: Number(row[3]),
    cited: Number(row[5]),
  }));
  const rising = listed.toSorted((one, other) => one.cited - other.cited);
  return new Map(rising.map(({ code, points }) => [code, points]));
}

describe.skipIf(!data)('King County: violation points summed, low is good', () => {
  it('gives all 1,112 published scores from the points of each row', () => {
    const pointsEach = new Map(violations().map(({ points }) => [`points-${points}`, points]));
    expect(inspections()).toHaveLength(1112);
    expect(
      countEqual(
        ({ points }) => `points-${points}`,
        () => pointsEach,
      ),
    ).toBe(1112);
  });

  it('gives 1,103 from one checklist by code, 1,111 from two versions of it', () => {
    const now = pointsByCode();
    const before = new Map(now).set('code-1600', 30);
    const name = ({ code }: Row) => `code-${code}`;
    expect(countEqual(name, () => now)).toBe(1103);
    const sortable = (date: string) => date.replace(/(..)\/(..)\/(....)/, '$3-$1-$2');
    expect(countEqual(name, (date) => (sortable(date) <= '2013-04-09' ? before : now))).toBe(1111);
  });
});
