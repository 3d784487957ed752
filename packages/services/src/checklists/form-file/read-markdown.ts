import type { FormSheet } from '@concord/checklist/form-sheet';

/** Tables as pyxform writes them: `| survey |` names a sheet, the rows below it begin with an empty cell. */
export function readMarkdown(text: string): FormSheet[] {
  const sheets: { name: string; rows: { row: number; cells: string[] }[] }[] = [];
  text.split('\n').forEach((line, index) => {
    const cells = cellsOf(line);
    if (!cells || cells.every((cell) => cell === '')) return;
    const [name = '', ...rest] = cells;
    const alone = rest.every((cell) => cell === '');
    const last = sheets.at(-1);
    if (name !== '' && alone) sheets.push({ name, rows: [] });
    else if (last) last.rows.push({ row: index + 1, cells: name === '' ? rest : cells });
    else sheets.push({ name: 'survey', rows: [{ row: index + 1, cells }] });
  });
  return sheets;
}

/** Null for a line that is no row of a table, or only the line under its headings. */
function cellsOf(line: string): string[] | null {
  const written = line.trim();
  const isRule = /^[\s|:-]*$/.test(written) && written.includes('-');
  if (!written.startsWith('|') || isRule) return null;
  const inside = written.slice(1, /(?<!\\)\|$/.test(written) ? -1 : undefined);
  return inside.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll(String.raw`\|`, '|'));
}
