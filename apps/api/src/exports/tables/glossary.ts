import { ListGlossaryInput } from '@concord/domain/framework';
import * as m from '@concord/i18n/messages';
import { type GlossaryItem, listGlossary } from '@concord/services/framework/list-glossary';
import { column, everyPage, exportTable } from '../export-table.ts';

const PAGE = 1_000;

export const glossary = exportTable<ListGlossaryInput, GlossaryItem>({
  title: m.framework_section_glossary,
  ofDay: false,
  parse: (input) => ListGlossaryInput.parse(input),
  rows: (ctx, input) => everyPage((cursor) => listGlossary(ctx, { ...input, cursor, limit: PAGE })),
  columns: [
    column('term', m.framework_glossary_term, 'text', ({ term }, { localized }) => localized(term)),
    column('meaning', m.framework_glossary_meaning, 'text', ({ meaning }, { localized }) => localized(meaning)),
    column('avoid', m.framework_glossary_avoid_field, 'text', ({ avoid }, { localized }) => avoid && localized(avoid)),
  ],
});
