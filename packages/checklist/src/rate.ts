import type { ChecklistDefinition } from './definition.ts';
import { type Facts, placesOf, type Ranked } from './facts.ts';
import { measured } from './measured.ts';
import type { Run } from './plan.ts';
import { rankOf } from './rank.ts';
import type { FigureResult, RatingResult } from './result.ts';
import { roundScore } from './round-score.ts';
import { state } from './run.ts';
import type { Total } from './total.ts';

/** The highest band whose threshold the rounded score reaches. */
export function bandOf(definition: ChecklistDefinition, score: number | null): string | undefined {
  if (score === null) return undefined;
  return definition.policy.bands.findLast((band) => score >= band.from)?.id;
}

/** The ratings and figures of the policy, each in their order. */
export interface Verdicts {
  ratings: RatingResult[];
  figures: FigureResult[];
}

/**
 * No score: no ratings and no figures. Only a checklist that scores nothing at all, and is there for its ratings, has them without a score,
 * once something is answered.
 */
export function verdictsOf(run: Run, total: Total, score: number | null): Verdicts {
  const { ratings, figures = [] } = run.plan.definition.policy;
  if (ratings.length === 0 && figures.length === 0) return { ratings: [], figures: [] };
  if (!hasVerdict(run, score)) {
    return {
      ratings: ratings.map(({ id }) => ({ rating: id, level: null })),
      figures: figures.map(({ id }) => ({ figure: id, value: null })),
    };
  }
  const facts = factsOf(run, total, score);
  return {
    ratings: ratings.map(({ id }) => verdict(id, facts.ratingOf(id))),
    figures: figures.map(({ id }) => ({ figure: id, value: facts.figureOf(id) })),
  };
}

function hasVerdict(run: Run, score: number | null): boolean {
  if (score !== null) return true;
  const scores = run.plan.questions.some(({ share, pointsEach }) => share !== null || pointsEach !== null);
  return !scores && run.state.some((one) => one === state.unscored);
}

function verdict(id: string, found: Ranked | null): RatingResult {
  if (!found) return { rating: id, level: null };
  const { rating, rank, why } = found;
  return { rating: id, level: rank === null ? null : (rating.levels[rank]?.id ?? null), why };
}

function factsOf(run: Run, total: Total, score: number | null): Facts {
  const { ratings, figures = [], decimals } = run.plan.definition.policy;
  const places = placesOf(run);
  const facts: Facts = {
    run,
    total,
    score,
    places,
    rows: [...places.keys()],
    ratingOf: once((id) => {
      const rating = ratings.find((one) => one.id === id);
      return rating ? rankOf(rating, facts) : null;
    }),
    figureOf: once((id) => {
      const figure = figures.find((one) => one.id === id);
      const value = figure ? measured(figure.measure, facts) : null;
      return value === null ? null : roundScore(value, figure?.decimals ?? decimals);
    }),
  };
  return facts;
}

/** Works a thing out when it is first asked for. Asked for by itself, in a circle that validation refuses, it is null. */
function once<T>(work: (id: string) => T | null): (id: string) => T | null {
  const known = new Map<string, T | null>();
  return (id) => {
    if (!known.has(id)) {
      known.set(id, null);
      known.set(id, work(id));
    }
    return known.get(id) ?? null;
  };
}
