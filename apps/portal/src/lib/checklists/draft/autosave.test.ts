import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { failure, type FailureCode } from '#lib/errors/failure.ts';
import { createAutosave, type SaveState } from './autosave.ts';

class Refused extends Error {
  readonly code: FailureCode;
  constructor(code: FailureCode) {
    super(code);
    this.code = code;
  }
}

/** A server that keeps one draft, as the real one does: by revision. `before` may break a call, `after` may lose its answer. */
function server(before: () => void = () => undefined, after: () => void = () => undefined) {
  const row = { content: { text: '' } as unknown, revision: 1, saves: 0 };
  const states: SaveState['kind'][] = [];
  const autosave = createAutosave<{ text: string }, object>({
    content: { text: '' },
    revision: 1,
    pause: 500,
    retryAfter: 3000,
    toFailure: (error) => failure(error instanceof Refused ? error.code : 'INTERNAL'),
    onstate: ({ kind }) => states.push(kind),
    onsaved: () => undefined,
    current: () => Promise.resolve({ content: row.content, revision: row.revision }),
    save: async (content, baseRevision) => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      before();
      if (baseRevision !== row.revision) throw new Refused('REVISION_STALE');
      row.content = content;
      row.revision += 1;
      row.saves += 1;
      after();
      return { draftRevision: row.revision };
    },
  });
  return { row, states, autosave };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('saves once after a pause, and again what was typed meanwhile', async () => {
  const { row, states, autosave } = server();
  autosave.change({ text: 'a' });
  autosave.change({ text: 'ab' });
  await vi.advanceTimersByTimeAsync(550);
  autosave.change({ text: 'abc' });
  await vi.advanceTimersByTimeAsync(2000);
  expect(row).toMatchObject({ content: { text: 'abc' }, saves: 2 });
  expect(states.at(-1)).toBe('saved');
  expect(autosave.pending).toBe(false);
});

it('tries again by itself when the way to the server was broken', async () => {
  let broken = true;
  const { row, states, autosave } = server(() => {
    if (broken) throw new Refused('CLIENT_OFFLINE');
  });
  autosave.change({ text: 'a' });
  await vi.advanceTimersByTimeAsync(700);
  expect(states.at(-1)).toBe('failed');
  broken = false;
  await vi.advanceTimersByTimeAsync(3200);
  expect(row.content).toEqual({ text: 'a' });
  expect(states.at(-1)).toBe('saved');
});

it('does not warn of a conflict with itself when an answer was lost', async () => {
  let lost = true;
  const { row, states, autosave } = server(undefined, () => {
    if (lost) {
      lost = false;
      throw new Refused('CLIENT_TIMEOUT');
    }
  });
  autosave.change({ text: 'a' });
  await vi.advanceTimersByTimeAsync(5000);
  expect(states).not.toContain('conflict');
  expect(states.at(-1)).toBe('saved');
  expect(row.saves).toBe(1);
});

it('stops at a conflict, keeps what was typed, and overwrites only when told to', async () => {
  const { row, states, autosave } = server();
  row.content = { text: 'theirs' };
  row.revision = 5;
  autosave.change({ text: 'mine' });
  await vi.advanceTimersByTimeAsync(700);
  expect(states.at(-1)).toBe('conflict');
  autosave.change({ text: 'mine too' });
  await vi.advanceTimersByTimeAsync(5000);
  expect(row.content).toEqual({ text: 'theirs' });
  expect(autosave.pending).toBe(true);
  const kept = autosave.keepMine();
  await vi.advanceTimersByTimeAsync(500);
  await kept;
  expect(row.content).toEqual({ text: 'mine too' });
  expect(states.at(-1)).toBe('saved');
});

it('sends nothing after it was stopped', async () => {
  const { row, autosave } = server();
  autosave.change({ text: 'a' });
  autosave.stop();
  await vi.advanceTimersByTimeAsync(5000);
  expect(row.saves).toBe(0);
});
