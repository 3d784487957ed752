import { expect, it } from 'vitest';
import { openState } from './open-state.ts';

const place = { timeZone: 'Europe/Berlin', countryCode: 'DE', latitude: 52.5, longitude: 13.4 };
const at = (openingHours: string, moment: string, more: Partial<typeof place> = {}) =>
  openState({ ...place, ...more, openingHours }, new Date(moment));

it.each([
  ['Mo-Fr 09:00-18:00', '2026-03-03T08:30:00Z', {}, { open: true, until: '2026-03-03T18:00' }],
  [
    'Mo-Fr 09:00-18:00',
    '2026-03-03T08:30:00Z',
    { timeZone: 'America/Los_Angeles' },
    { open: false, until: '2026-03-03T09:00' },
  ],
  ['Mo-Fr 09:00-18:00', '2026-03-06T20:00:00Z', {}, { open: false, until: '2026-03-09T09:00' }],
  ['Fr-Sa 18:00-02:00', '2026-03-07T00:30:00Z', {}, { open: true, until: '2026-03-07T02:00' }],
  ['24/7', '2026-03-03T08:30:00Z', {}, { open: true, until: null }],
  // The first of May is a holiday there.
  ['Mo-Su 09:00-18:00; PH off', '2026-05-01T10:00:00Z', {}, { open: false, until: '2026-05-02T09:00' }],
])('%s at %s', (hours, moment, more, expected) => {
  expect(at(hours, moment, more)).toEqual(expected);
});

it('says nothing where nothing is known', () => {
  expect(at('', '2026-03-03T08:30:00Z')).toBeNull();
  expect(at('whenever', '2026-03-03T08:30:00Z')).toBeNull();
  expect(at('Mo-Fr 09:00-18:00 "call first"; Tu unknown', '2026-03-03T08:30:00Z')).toBeNull();
});
