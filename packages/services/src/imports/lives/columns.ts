/**
 * Columns of the LIVES tables (Local Inspector Value-Entry Specification 2.0) and the spellings that publishers use.
 * Header names are compared in lower case without blanks, `_` and `-`.
 */
export const LIVES_TABLES = {
  businesses: {
    names: ['businesses', 'businesses_plus'],
    required: ['businessId', 'name'],
    columns: {
      businessId: ['businessid'],
      name: ['name'],
      address: ['address'],
      city: ['city'],
      postalCode: ['postalcode', 'zip', 'zipcode'],
      latitude: ['latitude', 'lat'],
      longitude: ['longitude', 'lon', 'lng'],
    },
  },
  inspections: {
    names: ['inspections', 'inspections_plus'],
    required: ['businessId', 'date'],
    columns: {
      businessId: ['businessid'],
      date: ['date'],
      score: ['score'],
      type: ['type'],
      description: ['description'],
    },
  },
  violations: {
    names: ['violations', 'violations_plus'],
    required: ['businessId', 'date', 'description'],
    columns: {
      businessId: ['businessid'],
      date: ['date'],
      code: ['code', 'violationtypeid'],
      risk: ['riskcategory', 'risk', 'severity'],
      description: ['description'],
    },
  },
} as const;

export type LivesTable = keyof typeof LIVES_TABLES;
export type LivesColumn<Table extends LivesTable> = keyof (typeof LIVES_TABLES)[Table]['columns'];

const plain = (header: string) => header.toLowerCase().replace(/[\s_-]/g, '');

/** For each column we know, the header of the file that holds it. Columns that the file lacks are left out. */
export function matchColumns<Table extends LivesTable>(
  table: Table,
  headers: readonly string[],
): Partial<Record<LivesColumn<Table>, string>> {
  const spellings = Object.entries(LIVES_TABLES[table].columns) as [LivesColumn<Table>, readonly string[]][];
  return Object.fromEntries(
    spellings.flatMap(([column, names]) => {
      const header = headers.find((candidate) => names.includes(plain(candidate)));
      return header === undefined ? [] : [[column, header]];
    }),
  ) as Partial<Record<LivesColumn<Table>, string>>;
}

/** Required columns that none of the headers offers. */
export function missingColumns(table: LivesTable, matched: Readonly<Record<string, unknown>>): string[] {
  return LIVES_TABLES[table].required.filter((column) => matched[column] === undefined);
}
