import { setTimeout } from 'node:timers/promises';
import { ServiceError } from '@concord/domain/errors';
import type { LocationImportSettings } from '@concord/domain/location-import';
import type { Ctx } from '@concord/services/context';
import { getImport } from '@concord/services/imports/get-import';
import { runImportFrom } from '@concord/services/imports/run-import';
import { progressLine } from '../progress-line.ts';
import { importSentence } from './import-report.ts';

type Ended = Awaited<ReturnType<typeof getImport>>;

/** Runs an import that was created, with a line that counts up; null when it failed, which has then been said. */
export async function runWithProgress(
  ctx: Ctx,
  input: { readonly id: string; readonly source: string; readonly settings?: LocationImportSettings },
): Promise<Ended | null> {
  const progress = progressLine('rows');
  try {
    await inTurn(() => runImportFrom(ctx, { ...input, onProgress: progress.show }));
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    console.error(importSentence(error));
    return null;
  } finally {
    progress.end();
  }
  const ended = await getImport(ctx, { id: input.id });
  if (ended.report) return ended;
  console.error(importSentence(new ServiceError(ended.errorCode ?? 'INTERNAL', ended.errorDetails ?? {})));
  return null;
}

const LOOK_AGAIN_MS = 1_000;

/** One import at a time runs in a brand; the next one waits for it, as one from the screen does in its queue. */
async function inTurn(run: () => Promise<void>): Promise<void> {
  for (let said = false; ; said = true) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof ServiceError) || error.code !== 'IMPORT_RUNNING') throw error;
      if (!said) console.log('Another import of this brand is running; this one waits for its turn.');
      await setTimeout(LOOK_AGAIN_MS);
    }
  }
}
