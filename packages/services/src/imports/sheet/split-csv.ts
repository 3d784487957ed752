import { MOST_COLUMNS, MOST_ROW, type RowFault, type SheetRow } from './sheet-row.ts';

type Split = { readonly cells: string[]; readonly end: number } | RowFault | 'MORE';

/**
 * Takes CSV apart as it arrives. A row that is broken costs that row alone: a quote that nobody closes does not swallow the rest of the
 * file, reading goes on at the line after the one it stands on; one that is not closed within the longest row is none. Quotes inside an unquoted cell are taken as they are, as spreadsheets do.
 */
export function csvSplitter(delimiter: string) {
  let rest = '';
  let line = 1;
  let skipping = false;

  function push(chunk: string, last: boolean): SheetRow[] {
    const rows: SheetRow[] = [];
    const text = rest + chunk;
    let at = 0;
    while (at < text.length) {
      const newline = text.indexOf('\n', at);
      if (newline < 0 && !last) {
        if (!skipping && text.length - at <= MOST_ROW) break;
        if (!skipping) rows.push({ line, cells: [], fault: 'ROW_TOO_LONG' });
        skipping = true;
        at = text.length;
        break;
      }
      const lineEnd = newline < 0 ? text.length : newline;
      if (skipping) {
        skipping = false;
        at = lineEnd + 1;
        line += 1;
        continue;
      }
      const plain = text.slice(at, text[lineEnd - 1] === '\r' && lineEnd > at ? lineEnd - 1 : lineEnd);
      if (!plain.includes('"')) {
        if (plain !== '') rows.push({ line, cells: plain.split(delimiter, MOST_COLUMNS), fault: null });
        at = lineEnd + 1;
        line += 1;
        continue;
      }
      const split = splitQuoted(text, at, delimiter, last);
      if (split === 'MORE') break;
      if (typeof split === 'string') {
        rows.push({ line, cells: plain.split(delimiter, MOST_COLUMNS), fault: split });
        at = lineEnd + 1;
        line += 1;
        continue;
      }
      rows.push({ line, cells: split.cells, fault: null });
      line += newlinesIn(text, at, split.end);
      at = split.end;
    }
    rest = text.slice(at);
    return rows;
  }

  return { push };
}

function newlinesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** One row that holds quotes, from `start` to the beginning of the next. */
function splitQuoted(text: string, start: number, delimiter: string, last: boolean): Split {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const quoted = text[at] === '"';
    const cell = quoted ? quotedCell(text, at) : plainCell(text, at, delimiter);
    if (cell === null || (cell.end >= text.length && !last)) {
      const given = last || text.length - start > MOST_ROW;
      return given ? 'QUOTE_OPEN' : 'MORE';
    }
    if (cells.length < MOST_COLUMNS) cells.push(cell.value);
    if (cell.end >= text.length) return { cells, end: text.length };
    if (text[cell.end] === '\n') return { cells, end: cell.end + 1 };
    if (!text.startsWith(delimiter, cell.end)) return 'QUOTE_MISPLACED';
    at = cell.end + delimiter.length;
  }
}

/** A cell between quotes, doubled ones taken as one; blanks after it are not part of it. Null when it has no end. */
function quotedCell(text: string, start: number): { value: string; end: number } | null {
  let value = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return null;
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      let end = quote + 1;
      while (text[end] === ' ' || text[end] === '\r') end += 1;
      return { value, end };
    }
    value += '"';
    from = quote + 2;
  }
}

function plainCell(text: string, start: number, delimiter: string): { value: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
  const value = text.slice(start, text[end] === '\n' && text[end - 1] === '\r' && end > start ? end - 1 : end);
  return { value: end === text.length && value.endsWith('\r') ? value.slice(0, -1) : value, end };
}
