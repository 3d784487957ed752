import { expect, test } from 'vitest';
import { performedOn } from './performed-on.ts';

const receivedAt = new Date('2026-03-15T10:00:00Z');
const publishedAt = new Date('2026-03-05T08:00:00Z');

test.each([
  ['a moment ago', '2026-03-15T09:59:00Z', 'Europe/Berlin', '2026-03-15'],
  ['the evening before, where it was already tomorrow', '2026-03-14T23:30:00Z', 'Europe/Berlin', '2026-03-15'],
  ['the same moment, where it was still today', '2026-03-14T23:30:00Z', 'America/New_York', '2026-03-14'],
  ['offline for days', '2026-03-06T12:00:00Z', 'Europe/Berlin', '2026-03-06'],
  ['a clock a year behind', '2025-03-15T10:00:00Z', 'Europe/Berlin', '2026-03-15'],
  ['a clock a year ahead', '2027-03-15T10:00:00Z', 'Europe/Berlin', '2026-03-15'],
  ['before its checklist version existed', '2026-03-04T10:00:00Z', 'Europe/Berlin', '2026-03-15'],
])('%s', (_name, finishedAt, timeZone, day) => {
  const facts = { finishedAt: new Date(finishedAt), receivedAt, publishedAt, notBefore: null, timeZone };
  expect(performedOn(facts)).toBe(day);
  expect(performedOn({ ...facts, notBefore: '2026-03-14' })).toBe(day > '2026-03-14' ? day : '2026-03-14');
});
