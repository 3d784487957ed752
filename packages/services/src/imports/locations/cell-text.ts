/** What keeps a text out, and the facts of it. */
export interface TextFault {
  readonly code: 'FIELD_CONTROL_CHARACTER' | 'FIELD_TOO_LONG';
  readonly details: Readonly<Record<string, string | number>>;
}

const BLANKS = /[\t\n\r]+/g;
// The C0 and C1 controls; joiners and direction marks, which scripts need, are none of them.
const CONTROL = /\p{Cc}/u;
const BEYOND_ASCII = /[^ -~]/;
/** Spreadsheets are told by an apostrophe that a cell is text; our own downloads write it, so reading takes it away again. */
const ESCAPED = /^'[=+\-@]/;

/** Composing makes at most so many characters one; a text that is longer still is refused unread, for composing it costs its length squared. */
const COMPOSED = 4;

/** A cell as it is kept: trimmed, line breaks as blanks, characters composed (NFC), at most `most` of them. */
export function cellText(cell: string, most: number): string | TextFault {
  if (cell.length > most * COMPOSED) return tooLong(cell, most);
  const given = ESCAPED.test(cell) ? cell.slice(1) : cell;
  let text = given;
  if (BEYOND_ASCII.test(text)) {
    text = text.replace(BLANKS, ' ');
    if (CONTROL.test(text) || !text.isWellFormed()) return { code: 'FIELD_CONTROL_CHARACTER', details: {} };
    text = text.normalize('NFC');
  }
  text = text.trim();
  return text.length > most ? tooLong(text, most) : text;
}

/** Nothing of the text is looked at but its length. */
export function tooLong(text: string, most: number): TextFault {
  return { code: 'FIELD_TOO_LONG', details: { characters: text.length, most } };
}
