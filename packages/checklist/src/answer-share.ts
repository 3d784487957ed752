import { colourDistance } from './colour-distance.ts';
import type { NumberBand, Option, Question } from './question.ts';

/** The share, 0–1, of an answer that `answerCheck` let pass. */
export type ShareOf = (value: unknown) => number;

/** How a question's answers become shares (scoring.md §1), or null for a type without one. */
export function answerShare(question: Question): ShareOf | null {
  switch (question.type) {
    case 'passFail':
      return (value) => (value === 'pass' ? 1 : 0);
    case 'graded':
    case 'choice':
      return shareOfOption(question.options);
    case 'multiChoice':
      return shareOfOptions(question.options);
    case 'scale':
      return shareOnScale(question.from, question.to);
    case 'number':
    case 'count':
      return question.band ? shareInBand(question.band) : null;
    case 'colour':
      return shareOfColour(question.hex, question.tolerance);
    case 'text':
    case 'date':
    case 'photo':
    case 'signature':
    case 'barcode':
      return null;
  }
}

function hold(share: number): number {
  return share <= 0 ? 0 : share >= 1 ? 1 : share;
}

function shareOfOption(options: readonly Option[]): ShareOf {
  const shares = new Map<unknown, number>(options.map((option) => [option.id, hold(option.share)]));
  return (value) => shares.get(value) ?? 0;
}

function shareOfOptions(options: readonly Option[]): ShareOf | null {
  const shares = new Map<unknown, number>(options.map((option) => [option.id, option.share]));
  const possible = options.reduce((sum, option) => sum + Math.max(0, option.share), 0);
  if (possible <= 0) return null;
  return (value) => {
    // Summed in the definition's order, so that the order of tapping cannot move the last binary digit.
    const chosen = new Set(Array.isArray(value) ? value : []);
    let sum = 0;
    for (const [id, share] of shares) if (chosen.has(id)) sum += share;
    return hold(sum / possible);
  };
}

function shareOnScale(from: number, to: number): ShareOf | null {
  return from === to ? null : (value) => hold(((value as number) - from) / (to - from));
}

function shareInBand({ lo, hi, tolerance }: NumberBand): ShareOf {
  return (value) => {
    const figure = value as number;
    const outside = figure < lo ? lo - figure : figure - hi;
    if (outside <= 0) return 1;
    return tolerance > 0 ? hold(1 - outside / tolerance) : 0;
  };
}

function shareOfColour(hex: string, tolerance: number): ShareOf {
  return (value) => {
    const distance = colourDistance(hex, value as string);
    if (distance <= tolerance) return 1;
    return tolerance > 0 ? hold(2 - distance / tolerance) : 0;
  };
}
