import { currentLocale } from '#lib/shell/locale.svelte.ts';

/** Tables that the server can hand out as files. */
export type ExportedTable =
  | 'acknowledgements'
  | 'attention'
  | 'locations'
  | 'compare'
  | 'audits'
  | 'actions'
  | 'glossary'
  | 'heatmap'
  | 'knowledge'
  | 'questions'
  | 'recurring';

interface Export {
  readonly table: ExportedTable;
  readonly format: 'csv' | 'xlsx';
  readonly input: object;
  readonly columns?: readonly string[] | undefined;
}

/** Where the file lies: what the screen asks for, in the language it is read in. */
export function exportAddress({ table, format, input, columns }: Export): string {
  const query = new URLSearchParams({ locale: currentLocale(), input: JSON.stringify(input) });
  if (columns) query.set('columns', columns.join(','));
  return `/api/export/${table}.${format}?${query}`;
}
