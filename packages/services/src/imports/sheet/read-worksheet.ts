import { numberText } from './number-look.ts';
import { readXml } from './read-xml.ts';
import type { SheetRow } from './sheet-row.ts';
import type { Workbook } from './workbook.ts';
import { unpack, type ZipEntry } from './zip-entries.ts';

/** Cells further right are no table any more. */
const MOST_COLUMNS = 500;
const MOST_CELL = 1_000_000;

/**
 * The rows of one sheet as it is unpacked, with the numbers that they have there; rows without any text are left out. A formula says what
 * it came to when the file was saved; a merged cell stands in its first row and column.
 */
export async function* worksheetRows(
  book: Workbook,
  entry: ZipEntry,
  onBytes: (read: number) => void,
): AsyncGenerator<readonly SheetRow[]> {
  const { handlers, takeRows } = rowCollector(book);
  let read = 0;
  async function* counted() {
    for await (const chunk of unpack(book.path, entry)) {
      read += chunk.length;
      yield chunk;
    }
  }
  for await (const _ of readXml(counted(), handlers)) {
    onBytes(read);
    yield takeRows();
  }
}

function rowCollector(book: Workbook) {
  let rows: SheetRow[] = [];
  let cells: string[] = [];
  let line = 0;
  let column = 0;
  let width = 0;
  let tooLong = false;
  let cell = { type: '', style: 0, text: '' };
  let within = false;
  let phonetic = false;

  function endCell() {
    const text = cellText(book, cell);
    if (text === '' || column >= MOST_COLUMNS) return;
    while (cells.length < column) cells.push('');
    cells[column] = text;
  }

  /** A workbook leaves empty cells out; every row is as wide as the first. */
  function endRow() {
    if (cells.length === 0 && !tooLong) return;
    if (width === 0) width = cells.length;
    while (cells.length < width) cells.push('');
    rows.push({ line, cells, fault: tooLong ? 'ROW_TOO_LONG' : null });
  }

  const handlers = {
    open: (name: string, attributes: Readonly<Record<string, string>>) => {
      if (name === 'row') {
        const numbered = Number(attributes['r']);
        line = Number.isSafeInteger(numbered) && numbered > line ? numbered : line + 1;
        [cells, column, tooLong] = [[], -1, false];
      }
      if (name === 'c') {
        column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r']);
        cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), text: '' };
      }
      if (name === 'rPh') phonetic = true;
      within = (name === 'v' || name === 't') && !phonetic;
    },
    text: (text: string) => {
      if (!within) return;
      if (cell.text.length + text.length > MOST_CELL) tooLong = true;
      else cell.text += text;
    },
    close: (name: string) => {
      within = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'c') endCell();
      if (name === 'row') endRow();
    },
  };
  const takeRows = () => {
    const taken = rows;
    rows = [];
    return taken;
  };
  return { handlers, takeRows };
}

function cellText(book: Workbook, { type, style, text }: { type: string; style: number; text: string }): string {
  if (type === 's') return book.texts[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  if (type === 'n') return numberText(text, book.looks[style] ?? 'plain', book.since1904);
  return text;
}

/** `BC12` is column 54, counted from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.replace(/[^A-Z]/g, '').slice(0, 3)) {
    column = column * 26 + (letter.codePointAt(0) ?? 0) - 64;
  }
  return column - 1;
}
