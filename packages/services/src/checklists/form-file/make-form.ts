import type { FormSheet } from '@concord/checklist/form-sheet';
import { type ReadForm, readForm, type ReadFormOptions } from '@concord/checklist/read-form';
import { SheetUnreadable } from '../../imports/sheet/sheet-row.ts';

/** A definition four times as large as one that can be kept, or as many notes. */
const MOST_CHARACTERS = 8_000_000;

interface Input {
  readonly sheets: readonly FormSheet[];
  readonly options: ReadFormOptions;
}

/**
 * What the sheets of a form come to; one portion, for it is a task of a thread. A few lines can ask for more than any memory holds: loops
 * in loops, a long list of choices under each of a thousand questions.
 * @throws SheetUnreadable TOO_LARGE_UNPACKED
 */
export async function* makeForm({ sheets, options }: Input): AsyncGenerator<ReadForm> {
  const read = readForm(sheets, options);
  if (lengthOf(read) > MOST_CHARACTERS) throw new SheetUnreadable('TOO_LARGE_UNPACKED');
  yield read;
}

/** Infinite for what no text can hold. */
function lengthOf(read: ReadForm): number {
  try {
    return JSON.stringify(read).length;
  } catch (error) {
    if (error instanceof RangeError) return Number.POSITIVE_INFINITY;
    throw error;
  }
}
