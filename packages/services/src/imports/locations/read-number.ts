const PLAIN = /^[+-]?\d+(\.\d+)?([eE][+-]?\d{1,2})?$/;

/** A number, or null where the text is none. With a decimal comma, points and blanks before it only group digits. */
export function readNumber(text: string, decimalComma: boolean): number | null {
  const written =
    decimalComma && text.includes(',') ? text.replace(/[.\s\u00A0\u202F](?=.*,)/g, '').replace(',', '.') : text;
  const minus = written.replace(/^\u2212/, '-');
  return PLAIN.test(minus) ? Number(minus) : null;
}
