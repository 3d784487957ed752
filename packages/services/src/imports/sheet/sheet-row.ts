/** Cells further right are no table any more. */
export const MOST_COLUMNS = 500;
/** Characters of one row. */
export const MOST_ROW = 1_000_000;

/** Why a row could not be taken apart. */
export type RowFault = 'QUOTE_OPEN' | 'QUOTE_MISPLACED' | 'ROW_TOO_LONG' | 'FIELD_COUNT';

/** One row of a file as texts. `line` is 1-based: the line it begins on in a CSV file, the number of the row in a workbook. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Null for a sound row; the cells of another are what could be made of it. */
  readonly fault: RowFault | null;
}

/** The file cannot be read at all. `reason` is a short machine word. */
export class SheetUnreadable extends Error {
  readonly reason: string;
  readonly found: readonly string[];

  constructor(reason: string, found: readonly string[] = []) {
    super(reason);
    this.reason = reason;
    this.found = found;
  }
}
