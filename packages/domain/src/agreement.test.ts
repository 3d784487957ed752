import fc from 'fast-check';
import { expect, it } from 'vitest';
import { channelAgreement, consistencyOf, networkConsistency } from './agreement.ts';

it('gives the example of the definition: 7 of 10 pass', () => {
  const { n, compliance, agreement } = consistencyOf([
    { share: 1, count: 7 },
    { share: 0, count: 3 },
  ]);
  expect({ n, compliance }).toEqual({ n: 10, compliance: 0.7 });
  expect(agreement).toBeCloseTo(0.5333, 4);
});

it('is the mean difference over all pairs, counted one by one', () => {
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(shares, (each) => {
      let [apart, pairs] = [0, 0];
      each.forEach((a, at) => each.slice(at + 1).forEach((b) => ((apart += Math.abs(a - b)), (pairs += 1))));
      const found = consistencyOf(each.map((share) => ({ share, count: 1 }))).agreement;
      expect(found).toBeCloseTo(1 - apart / pairs, 10);
    }),
  );
});

it('has no figure where there is nothing to compare', () => {
  expect(consistencyOf([])).toEqual({ n: 0, compliance: null, agreement: null });
  expect(consistencyOf([{ share: 0.5, count: 1 }])).toEqual({ n: 1, compliance: 0.5, agreement: null });
  expect(networkConsistency([])).toEqual({ index: null, compliance: null });
});

it('the same everywhere and wrong everywhere: full agreement, no compliance', () => {
  const question = { ...consistencyOf([{ share: 0, count: 50 }]), weight: 3 };
  expect(networkConsistency([question])).toEqual({ index: 100, compliance: 0 });
});

it('compares the channels of a market by their mean shares, each once however many locations it has', () => {
  const channels = [
    { channel: 'store', compliance: 0.9 },
    { channel: 'website', compliance: 0.5 },
    { channel: 'contactCentre', compliance: 0.7 },
  ];
  expect(channelAgreement(channels)).toBeCloseTo(1 - (0.4 + 0.2 + 0.2) / 3, 12);
  expect(channelAgreement(channels.slice(1))).toBeCloseTo(0.8, 12);
  expect(channelAgreement(channels.slice(2))).toBeNull();
  expect(channelAgreement([])).toBeNull();
});
