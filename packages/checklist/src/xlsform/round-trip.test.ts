import fc from 'fast-check';
import { expect, it } from 'vitest';
import { validateDefinition } from '../validate.ts';
import { readForm } from './read-form.ts';
import { arbitraryDefinition } from './test/arbitrary-definition.ts';
import { readOptions, sheets, writtenWords } from './test/form-words.ts';
import { writeForm } from './write-form.ts';

it('a checklist written as a form and read again is the same checklist', () => {
  fc.assert(
    fc.property(arbitraryDefinition, (definition) => {
      const written = writeForm(definition, { words: writtenWords, version: '3' });
      const rows = Object.fromEntries(written.sheets.map((sheet) => [sheet.name, sheet.rows]));
      const read = readForm(sheets(rows), { ...readOptions, language: 'fr' });
      expect(read.notes.filter(({ level }) => level === 'error' || level === 'lost')).toEqual([]);
      expect(validateDefinition(read.definition)).toEqual({ ok: true, definition });
    }),
    { numRuns: 300 },
  );
});
