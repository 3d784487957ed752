/** A share 0–1 and how many locations have it. */
export interface ShareCount {
  readonly share: number;
  readonly count: number;
}

export interface QuestionConsistency {
  /** Locations with an answer that counts. */
  readonly n: number;
  /** Mean share over them, 0–1; null without any. */
  readonly compliance: number | null;
  /** Null below two locations. */
  readonly agreement: number | null;
}

/**
 * Compliance and agreement of one question over the locations of a network: agreement = 1 − mean |sₐ − s_b| over all pairs of different
 * locations (1 − the Gini mean difference). scoring.md §5. `counts` in any order; the same share may stand in it more than once.
 * O(k log k) in the number of different shares.
 * @example 7 of 10 pass: compliance .7, agreement (42 + 6) ÷ 90 = .5333
 */
export function consistencyOf(counts: readonly ShareCount[]): QuestionConsistency {
  let [n, sum, apart] = [0, 0, 0];
  for (const { share, count } of counts.toSorted((a, b) => a.share - b.share)) {
    apart += count * (share * n - sum);
    n += count;
    sum += count * share;
  }
  return {
    n,
    compliance: n > 0 ? sum / n : null,
    agreement: n > 1 ? 1 - apart / ((n * (n - 1)) / 2) : null,
  };
}

/** Weighted means over the questions that have a figure; the index 0–100, compliance 0–1. Null where none has, or none weighs. */
export function networkConsistency(questions: readonly (QuestionConsistency & { readonly weight: number })[]): {
  readonly index: number | null;
  readonly compliance: number | null;
} {
  const agreement = weightedMean(questions.map((question) => [question.agreement, question.weight]));
  return {
    index: agreement === null ? null : agreement * 100,
    compliance: weightedMean(questions.map((question) => [question.compliance, question.weight])),
  };
}

function weightedMean(parts: readonly (readonly [number | null, number])[]): number | null {
  let [sum, weight] = [0, 0];
  for (const [value, by] of parts) {
    if (value === null) continue;
    sum += value * by;
    weight += by;
  }
  return weight > 0 ? sum / weight : null;
}

/** The mean share of a question at the locations of each channel that answered it. */
export interface ChannelShare<Channel extends string> {
  readonly channel: Channel;
  /** 0–1. */
  readonly compliance: number;
}

/**
 * How alike the channels of one market treat the customer in one question: agreement as between locations, each channel taken as one by
 * its mean share; null below two channels. scoring.md §5.
 * @example store .9, website .5, contact centre .7: 1 − (.4 + .2 + .2) ÷ 3 = .7333
 */
export function channelAgreement(channels: readonly ChannelShare<string>[]): number | null {
  return consistencyOf(channels.map(({ compliance }) => ({ share: compliance, count: 1 }))).agreement;
}
