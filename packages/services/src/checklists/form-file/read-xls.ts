import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FormSheet } from '@concord/checklist/form-sheet';
import { SheetUnreadable } from '../../imports/sheet/sheet-row.ts';

const MOST_SECONDS = 10;
const MOST_MEGABYTES = 256;

export type XlsOutcome =
  { readonly ok: true; readonly sheets: readonly FormSheet[] } | { readonly ok: false; readonly reason: string };

/**
 * Every sheet of a workbook of before 2007. The format is old and its readers large, so it is read in a thread of its own, which ends
 * when it needs too long or too much: a hostile file costs nothing but itself.
 * @throws SheetUnreadable NOT_XLS, PASSWORD, TOO_SLOW
 */
export async function readXls(bytes: Uint8Array): Promise<readonly FormSheet[]> {
  const worker = new Worker(new URL('./xls-worker.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), MOST_SECONDS * 1000);
  try {
    const [outcome] = (await once(worker, 'message', { signal: late.signal })) as [XlsOutcome];
    if (!outcome.ok) throw new SheetUnreadable(outcome.reason);
    return outcome.sheets;
  } catch (error) {
    if (error instanceof SheetUnreadable) throw error;
    throw new SheetUnreadable(late.signal.aborted ? 'TOO_SLOW' : 'NOT_XLS');
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
