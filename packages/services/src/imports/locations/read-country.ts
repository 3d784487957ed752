const LANGUAGES = ['en', 'de', 'fr', 'hu', 'ar'];

/** Codes that name no country that a location can lie in. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

/** What people write and no list of names has. */
const ALSO: Readonly<Record<string, string>> = {
  usa: 'US',
  'u.s.': 'US',
  'u.s.a.': 'US',
  'united states of america': 'US',
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  holland: 'NL',
  'czech republic': 'CZ',
  turkey: 'TR',
};

let known: ReadonlyMap<string, string> | undefined;

/** ISO 3166-1 alpha-2 of a country by its code or its name in one of our five languages; null where there is no such country. */
export function readCountry(text: string): string | null {
  known ??= countries();
  return known.get(text.toLowerCase()) ?? null;
}

function countries(): ReadonlyMap<string, string> {
  const found = new Map(Object.entries(ALSO));
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(65 + index));
  const names = LANGUAGES.map((language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }));
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const called = names.map((list) => list.of(code));
    if (NO_COUNTRY.has(code) || called[0] === undefined) continue;
    found.set(code.toLowerCase(), code);
    for (const name of called) if (name !== undefined) found.set(name.toLowerCase(), code);
  }
  return found;
}
