import { expect, it } from 'vitest';
import { verifyRefusal } from './verify-refusal.ts';

const event = (kind: string, id: string) => ({
  id: kind + id,
  kind,
  body: '',
  photoId: null,
  member: { id, name: id },
  subject: null,
  day: null,
  at: '2026-01-01T00:00:00Z',
});
const done = { status: 'done' as const, allowedSteps: ['reopen' as const] };

it('names the finisher of the last round, not of an earlier one', () => {
  const events = [event('finish', 'ann'), event('reopen', 'bob'), event('finish', 'bob')];
  expect(verifyRefusal({ ...done, events }, 'bob', true)).toBe('own-work');
  expect(verifyRefusal({ ...done, events }, 'ann', false)).toBe('role');
});

it('says nothing where verifying is open or not the next thing', () => {
  const events = [event('finish', 'ann')];
  expect(verifyRefusal({ ...done, allowedSteps: ['verify'], events }, 'bob', true)).toBeNull();
  expect(verifyRefusal({ status: 'open', allowedSteps: ['start'], events: [] }, 'ann', true)).toBeNull();
});
