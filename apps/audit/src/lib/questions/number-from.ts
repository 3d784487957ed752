/** Arabic-Indic and Persian digits, as phone keyboards type them. */
const OTHER_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/g;
const NUMBER = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/;

/** The number somebody typed with a point or a comma; null for nothing, undefined for what is no number. */
export function numberFrom(typed: string): number | null | undefined {
  const text = typed
    .trim()
    .replace(OTHER_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace('\u066B', '.')
    .replace('\u2212', '-');
  if (text === '') return null;
  return NUMBER.test(text) ? Number(text.replace(',', '.')) : undefined;
}
