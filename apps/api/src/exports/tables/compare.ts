import { CompareInput } from '@concord/domain/league-query';
import type { Component } from '@concord/domain/scorecard';
import * as m from '@concord/i18n/messages';
import type { Ctx } from '@concord/services/context';
import { compareLocations } from '@concord/services/network/compare';
import { asPoints, type Cell, column, exportTable, type Label, type Words } from '../export-table.ts';

type Comparison = Awaited<ReturnType<typeof compareLocations>>;

/** One figure, with its value at each of the locations. */
interface Line {
  readonly figure: (words: Words) => string;
  readonly places: Comparison['locations'];
  readonly values: readonly Cell[];
}

const COMPONENTS: Record<Component | 'score', Label> = {
  score: m.app_score,
  readiness: m.scorecards_readiness,
  compliance: m.scorecards_compliance,
  experience: m.scorecards_experience,
  action: m.scorecards_action,
};

async function* lines(ctx: Ctx, input: CompareInput): AsyncIterable<readonly Line[]> {
  const { locations: places, departments, components } = await compareLocations(ctx, input);
  const line = (figure: Line['figure'], value: (place: Comparison['locations'][number]) => Cell): Line => ({
    figure,
    places,
    values: places.map(value),
  });
  yield [
    line(
      ({ say }) => say(m.app_score),
      ({ score }) => asPoints(score),
    ),
    line(
      ({ say }) => say(m.scorecards_rank),
      ({ rank }) => ({ value: rank, kind: 'number' }),
    ),
    line(
      ({ say }) => say(m.app_coverage),
      ({ coverage }) => ({ value: coverage, kind: 'share' }),
    ),
    ...departments.flatMap(({ id, name }) =>
      (['score', ...components] as const).map((figure) =>
        line(
          ({ say }) => `${name} – ${say(COMPONENTS[figure])}`,
          ({ departments: own }) => asPoints(own.find(({ departmentId }) => departmentId === id)?.[figure] ?? null),
        ),
      ),
    ),
  ];
}

export const compare = exportTable<CompareInput, Line>({
  title: m.league_compare_title,
  ofDay: true,
  parse: (input) => CompareInput.parse(input),
  rows: lines,
  columns: (first) => [
    column<Line>('figure', m.league_compare_of, 'text', ({ figure }, words) => figure(words)),
    ...(first[0]?.places ?? []).map(({ id, name }, at) => ({
      key: id,
      label: () => name,
      kind: 'points' as const,
      value: ({ values }: Line) => values[at] ?? null,
    })),
  ],
});
