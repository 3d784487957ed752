import fc from 'fast-check';
import { expect, it } from 'vitest';
import { validateDefinition } from '../validate.ts';
import { readForm } from './read-form.ts';
import { arbitraryDefinition } from './test/arbitrary-definition.ts';
import { readOptions, sheets, writtenWords } from './test/form-words.ts';
import { writeForm } from './write-form.ts';

/** Without the names of files that pictures of the store come out under: these are given by the form. */
function withoutNames(check: ReturnType<typeof validateDefinition>): typeof check {
  if (!check.ok) return check;
  const { sections, ...rest } = structuredClone(check.definition);
  for (const { questions } of sections) {
    for (const { pictures = [] } of questions) for (const one of pictures) if (one.photo) delete one.file;
  }
  return { ok: true, definition: { ...rest, sections } };
}

it('a checklist written as a form and read again is the same checklist', () => {
  fc.assert(
    fc.property(arbitraryDefinition, (definition) => {
      const written = writeForm(definition, { words: writtenWords, version: '3' });
      const rows = Object.fromEntries(written.sheets.map((sheet) => [sheet.name, sheet.rows]));
      const read = readForm(sheets(rows), { ...readOptions, language: 'fr' });
      expect(read.notes.filter(({ level }) => level === 'error' || level === 'lost')).toEqual([]);
      expect(withoutNames(validateDefinition(read.definition))).toEqual(withoutNames({ ok: true, definition }));
    }),
    { numRuns: 300 },
  );
});
