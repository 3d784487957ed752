import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { GuidelineWords } from '#lib/api/wire.ts';
import { differenceOf, wordsBetween } from './difference.ts';

const words = (over: Partial<GuidelineWords> = {}): GuidelineWords => ({
  chapter: 'sight',
  departmentId: 'd',
  title: { en: 'Warm light' },
  statement: { en: 'From dusk on only warm light is on.' },
  rationale: null,
  pictureId: null,
  pictures: [],
  momentOfTruth: false,
  measure: null,
  department: { id: 'd', key: 'd', name: 'Facilities' },
  contributing: [],
  regions: [],
  otherRegions: 0,
  touchpoints: [],
  phases: [],
  personas: [],
  emotions: [],
  ...over,
});
const picture = (id: string, over: Partial<GuidelineWords['pictures'][number]> = {}) => ({
  ...{ id, side: 'do' as const, photoId: `p-${id}`, caption: null },
  ...over,
});

it('is nothing between two that say the same', () => {
  expect(differenceOf(words(), words())).toMatchObject({ texts: [], pictures: [], lists: [], facts: [], any: false });
});

it.each(['en', 'de', 'fr', 'hu', 'ar', 'no-such-language'])('%s: both texts can be read from the parts', (language) => {
  const text = fc.array(fc.constantFrom('light', 'warm', ' ', ', ', 'דלת', 'ضوء', 'fény', '\n', '.'), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [before, after] = [a.join(''), b.join('')];
      const parts = wordsBetween(before, after, language);
      const without = (kind: string) => parts.filter((part) => part.kind !== kind).map((part) => part.text);
      return without('added').join('') === before && without('removed').join('') === after;
    }),
    { numRuns: 150 },
  );
});

it('marks the words that changed, by language, and a language that came or went', () => {
  const before = words({ title: { en: 'Greet within ten seconds', de: 'Grüßen' } });
  const after = words({ title: { en: 'Greet within five seconds', hu: 'Köszönés' } });
  const { texts } = differenceOf(before, after);
  expect(texts.map(({ field, language }) => `${field} ${language}`)).toEqual(['title en', 'title de', 'title hu']);
  const marked = texts[0]?.parts.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => [kind, text.trim()]);
  expect(marked).toEqual([
    ['removed', 'ten'],
    ['added', 'five'],
  ]);
});

it('tells added, removed, changed and moved pictures apart', () => {
  const before = words({
    pictures: [picture('a'), picture('b'), picture('c', { caption: { en: 'So' } }), picture('d')],
  });
  const after = words({
    pictures: [picture('b'), picture('a'), picture('c', { caption: { en: 'Like so' } }), picture('e')],
  });
  const { pictures } = differenceOf(before, after);
  expect(pictures.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
    'b moved',
    'a moved',
    'c changed',
    'e added',
    'd removed',
  ]);
  expect(pictures[2]?.caption[0]?.language).toBe('en');
});

it('names what was linked and what was let go, and the facts that differ', () => {
  const region = { id: 'r', name: 'North' };
  const phase = { id: 'f', name: { en: 'Purchase' } };
  const { lists, facts } = differenceOf(
    words({ regions: [region] }),
    words({
      phases: [phase],
      chapter: 'touch',
      momentOfTruth: true,
      measure: { kind: 'colour', hex: '#9c622b', tolerance: 4 },
    }),
  );
  expect(lists).toEqual([
    { field: 'regions', added: [], removed: [region] },
    { field: 'phases', added: [phase], removed: [] },
  ]);
  expect(facts.map(({ field }) => field)).toEqual(['chapter', 'momentOfTruth', 'measure']);
});
