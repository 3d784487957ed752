import { describe, expect, it } from 'vitest';
import { answerShare } from './answer-share.ts';
import { colourDistance } from './colour-distance.ts';
import { define, options } from './test/define.ts';

function share(question: Record<string, unknown>, value: unknown): number | undefined {
  const defined = define({}, [{ id: 's', questions: [{ id: 'q', ...question }, { id: 'other' }] }]);
  return answerShare(defined.sections[0]?.questions[0] ?? (null as never))?.(value);
}

describe('the share of an answer', () => {
  it('pass 1, fail 0', () => {
    expect([share({}, 'pass'), share({}, 'fail')]).toEqual([1, 0]);
  });

  it('an option brings its own', () => {
    const choice = { type: 'graded', options: options({ good: 1, fair: 0.4 }) };
    expect([share(choice, 'good'), share(choice, 'fair')]).toEqual([1, 0.4]);
  });

  it('chosen over all positive, held to 0–1', () => {
    const multi = { type: 'multiChoice', options: options({ one: 1, three: 3, bad: -2 }) };
    expect(share(multi, ['one'])).toBe(0.25);
    expect(share(multi, ['one', 'bad'])).toBe(0);
    expect(share(multi, ['three', 'one'])).toBe(1);
    expect(share(multi, ['three', 'bad'])).toBe(0.25);
  });

  it('a place on a scale, upward or downward', () => {
    expect(share({ type: 'scale', from: 1, to: 5 }, 4)).toBe(0.75);
    expect(share({ type: 'scale', from: 5, to: 1 }, 4)).toBe(0.25);
  });

  it('a number in a band, falling over the tolerance', () => {
    const soft = { type: 'number', band: { lo: 2, hi: 5, tolerance: 2 } };
    expect([0, 1, 2, 5, 6, 7, 99].map((value) => share(soft, value))).toEqual([0, 0.5, 1, 1, 0.5, 0, 0]);
    const hard = { type: 'number', band: { lo: 2, hi: 5 } };
    expect([1.999, 2, 5, 5.001].map((value) => share(hard, value))).toEqual([0, 1, 1, 0]);
    expect(share({ type: 'number' }, 3)).toBeUndefined();
  });

  it('a colour within the tolerance, falling to 0 at twice as much', () => {
    const tolerance = 4;
    const near = '#1a6e4c';
    const distance = colourDistance('#006241', near);
    expect(distance).toBeGreaterThan(tolerance);
    expect(distance).toBeLessThan(2 * tolerance);
    const colour = { type: 'colour', hex: '#006241', tolerance };
    expect(share(colour, '#006241')).toBe(1);
    expect(share(colour, near)).toBeCloseTo(2 - distance / tolerance, 12);
    expect(share(colour, '#ff0000')).toBe(0);
    expect([share({ ...colour, tolerance: 0 }, '#006241'), share({ ...colour, tolerance: 0 }, '#006341')]).toEqual([
      1, 0,
    ]);
  });

  it('text, date, photo, signature and barcode have none', () => {
    for (const type of ['text', 'date', 'photo', 'signature', 'barcode']) expect(share({ type }, 'x')).toBeUndefined();
  });
});
