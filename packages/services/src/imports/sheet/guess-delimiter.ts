import { csvSplitter } from './split-csv.ts';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const ROWS = 50;

/** The character that gives the first rows of a file the same number of cells, at least two; a comma when none does. */
export function guessDelimiter(head: string): Delimiter {
  let best: { delimiter: Delimiter; agreeing: number; cells: number } = { delimiter: ',', agreeing: 0, cells: 1 };
  for (const delimiter of DELIMITERS) {
    const rows = csvSplitter(delimiter).push(head, false);
    const sample = (rows.length > 0 ? rows : csvSplitter(delimiter).push(head, true)).slice(0, ROWS);
    const cells = sample[0]?.cells.length ?? 1;
    if (cells < 2) continue;
    const agreeing = sample.filter((row) => row.cells.length === cells).length / sample.length;
    if (agreeing > best.agreeing || (agreeing === best.agreeing && cells > best.cells)) {
      best = { delimiter, agreeing, cells };
    }
  }
  return best.delimiter;
}
