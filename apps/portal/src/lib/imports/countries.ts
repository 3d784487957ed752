import { currentLocale } from '#lib/shell/locale.svelte.ts';

/** Codes of countries, their names in the language of the page, in its order. */
export function countryOptions(): { value: string; label: string }[] {
  const locale = currentLocale();
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCodePoint(65 + at));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes
    .filter((code) => !NO_COUNTRY.has(code))
    .flatMap((value) => ((label) => (label === undefined ? [] : [{ value, label }]))(names.of(value)))
    .toSorted((one, other) => one.label.localeCompare(other.label, locale));
}

/** Codes that Intl names and that are no country. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);
