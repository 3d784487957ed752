import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { SheetUnreadable } from '../sheet/sheet-row.ts';
import type { SheetTasks } from './sheet-tasks.ts';
import type { SheetMessage } from './sheet-thread.ts';

/** A file that makes a reader want more is refused; the server itself never feels it. */
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };
/** One portion is worked on here while the next is read there. */
const AHEAD = 2;

type Task = keyof SheetTasks;
export type Input<Name extends Task> = Parameters<SheetTasks[Name]>[0];
export type Portion<Name extends Task> = ReturnType<SheetTasks[Name]> extends AsyncGenerator<infer Each> ? Each : never;

/**
 * Does a task of `SHEET_TASKS` in a thread of its own, which ends with the last portion or when the caller stops asking: a file takes what
 * time it takes, and nobody else waits for it. `late` ends it at once.
 * @throws SheetUnreadable what the task says; TOO_LARGE_UNPACKED when it would take more memory than it may
 */
export async function* readAside<Name extends Task>(
  task: Name,
  input: Input<Name>,
  late?: AbortSignal,
): AsyncGenerator<Portion<Name>> {
  const worker = new Worker(new URL('sheet-thread.ts', import.meta.url), {
    workerData: { task, input, ahead: AHEAD },
    resourceLimits: MEMORY,
  });
  const messages = on(worker, 'message', { close: ['exit'], ...(late ? { signal: late } : {}) });
  try {
    for await (const [message] of messages as AsyncIterable<[SheetMessage]>) {
      if ('refusal' in message) throw new SheetUnreadable(message.refusal.reason, message.refusal.found);
      if ('ended' in message) return;
      yield message.portion as Portion<Name>;
      worker.postMessage('next');
    }
    throw new Error('the thread that reads a file ended before the file');
  } catch (error) {
    throw ranOutOfMemory(error) ? new SheetUnreadable('TOO_LARGE_UNPACKED') : error;
  } finally {
    await worker.terminate();
  }
}

const ranOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
