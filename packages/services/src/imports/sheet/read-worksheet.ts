import { numberText } from './number-look.ts';
import { readXml } from './read-xml.ts';
import { MOST_COLUMNS, MOST_ROW, type SheetRow, SheetUnreadable } from './sheet-row.ts';
import type { Workbook } from './workbook.ts';
import { unpack, type ZipEntry } from './zip-entries.ts';

/** As spreadsheets have it. */
const MOST_ROWS = 1_048_576;
const MOST_CELL = 32_767;

/**
 * The rows of one sheet as it is unpacked, with the numbers that they have there; rows without any text are left out. A formula says what
 * it came to when the file was saved; a merged cell stands in its first row and column.
 * @throws SheetUnreadable NOT_XLSX, TOO_LARGE_UNPACKED
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
  let characters = 0;
  let tooLong = false;
  let cell = { type: '', style: 0, text: '' };
  let within = false;
  let phonetic = false;

  function endCell() {
    const text = cellText(book, cell);
    if (text === '' || column >= MOST_COLUMNS) return;
    characters += text.length;
    if (text.length > MOST_CELL || characters > MOST_ROW) tooLong = true;
    if (tooLong) return;
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
        if (line > MOST_ROWS) throw new SheetUnreadable('NOT_XLSX');
        [cells, column, tooLong, characters] = [[], -1, false, 0];
      }
      if (name === 'c') {
        column = columnOf(attributes['r']) ?? column + 1;
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

/** `BC12` is column 54, counted from 0; null where no column is named. */
function columnOf(reference = ''): number | null {
  const [letters] = /^[A-Z]{1,3}/.exec(reference) ?? [];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + (letter.codePointAt(0) ?? 0) - 64;
  return column - 1;
}
