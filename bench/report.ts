import { type Figure, type Line, type Target, verdictOf } from './row.ts';

/** What became of one row: its lines, or why there are none. */
export interface RowReport {
  readonly row: string;
  readonly lines: readonly Line[];
  readonly error: string | null;
  readonly seconds: number;
}

const digits = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const number = (value: number): string => (Math.abs(value) >= 1000 ? whole : digits).format(value);

function shown(figure: Figure | null): string {
  if (!figure) return '–';
  const spread = figure.runs > 1 ? ` (${number(figure.lowest)}–${number(figure.highest)})` : '';
  return `${number(figure.median)} ${figure.unit}${spread}`;
}

function wanted(target: Target | null): string {
  if (!target) return '–';
  const bounds = [
    target.atLeast === undefined ? '' : `≥ ${number(target.atLeast)}`,
    target.atMost === undefined ? '' : `≤ ${number(target.atMost)}`,
  ];
  return `${bounds.filter(Boolean).join(', ')}${target.of === 'ratio' ? ' ×' : ''}`;
}

/** The table of a terminal, one line per figure. */
export function printReport(reports: readonly RowReport[], notBuilt: readonly string[]): void {
  const rows = reports.flatMap(({ row, lines, error, seconds }) =>
    error === null
      ? lines.map((line) => [
          row,
          line.what,
          shown(line.ours),
          besideOf(line),
          shown(line.ratio),
          wanted(line.target),
          verdictOf(line),
        ])
      : [[row, `failed after ${number(seconds)} s: ${error}`, '', '', '', '', 'failed']],
  );
  const missing = notBuilt.map((what) => ['', what, '', '', '', '', 'not built']);
  const table = [['row', 'work', 'ours', 'beside', 'ratio', 'target', ''], ...rows, ...missing];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0))) ?? [];
  for (const cells of table)
    console.log(
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  console.log('\nMedian (lowest–highest) of several interleaved runs.');
  for (const { row, lines } of reports) {
    for (const { what, note } of lines) if (note !== undefined) console.log(`${row}, ${what}: ${note}`);
  }
}

function besideOf({ beside }: Line): string {
  if (!beside) return '–';
  return beside.figure ? `${beside.name}: ${shown(beside.figure)}` : `${beside.name}: not installed`;
}
