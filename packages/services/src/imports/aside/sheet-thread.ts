import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { SheetUnreadable } from '../sheet/sheet-row.ts';
import { SHEET_TASKS } from './sheet-tasks.ts';

/** The other end of `readAside`: what this thread says. */
export type SheetMessage =
  | { readonly portion: unknown }
  | { readonly ended: true }
  | { readonly refusal: { readonly reason: string; readonly found: readonly string[] } };

interface Asked {
  readonly task: keyof typeof SHEET_TASKS;
  readonly input: never;
  /** Portions that may be on their way at once. */
  readonly ahead: number;
}

if (!parentPort) throw new TypeError('this file is the beginning of a thread');
const asker = parentPort;
const { task, input, ahead } = workerData as Asked;
const say = (message: SheetMessage) => asker.postMessage(message);

let free = ahead;
asker.on('message', () => (free += 1));
try {
  for await (const portion of SHEET_TASKS[task](input)) {
    while (free === 0) await once(asker, 'message');
    free -= 1;
    say({ portion });
  }
  say({ ended: true });
} catch (error) {
  if (!(error instanceof SheetUnreadable)) throw error;
  say({ refusal: { reason: error.reason, found: error.found } });
}
asker.close();
