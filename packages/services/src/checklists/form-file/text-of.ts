import { encodingOf, textDecoder } from '../../imports/sheet/decode-text.ts';
import { SheetUnreadable } from '../../imports/sheet/sheet-row.ts';

/** The text of a file, with lines that end in `\n`. @throws SheetUnreadable NOT_UTF8, NOT_UTF16, NOT_A_FORM */
export function textOf(bytes: Uint8Array): string {
  const decode = textDecoder(encodingOf(bytes, 'auto'));
  const text = `${decode(bytes)}${decode()}`.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  // Pictures, programs and PDF files may be valid text by chance, but none holds such characters.
  if (text.includes('\u0000')) throw new SheetUnreadable('NOT_A_FORM');
  return text;
}
