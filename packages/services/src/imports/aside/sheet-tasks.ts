import { readSheetColumns } from '../locations/read-sheet-columns.ts';
import { readLines } from '../locations/read-lines.ts';
import { readLocations } from '../locations/read-locations.ts';

/** What is done with a file away from the event loop; input and portions are plain values, for they are copied from thread to thread. */
export const SHEET_TASKS = { columns: readSheetColumns, lines: readLines, locations: readLocations };
export type SheetTasks = typeof SHEET_TASKS;
