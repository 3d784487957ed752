import { expect, it } from 'vitest';
import { fromDraft, fromOptionalDraft, missingLanguages, toDraft } from './draft-text.ts';

it('offers every language and sends only what was written', () => {
  const draft = toDraft({ de: 'Saubere Tische' }, ['en', 'de']);
  expect(draft).toEqual({ en: '', de: 'Saubere Tische' });
  expect(fromDraft({ ...draft, en: '  ' })).toEqual({ de: 'Saubere Tische' });
});

it('keeps a language that the brand no longer uses', () => {
  expect(fromDraft(toDraft({ fr: 'Tables' }, ['en']))).toEqual({ fr: 'Tables' });
});

it('names the languages that are missing; blanks do not count as text', () => {
  expect(missingLanguages({ en: 'x', de: ' \n' }, ['en', 'de', 'fr'])).toEqual(['de', 'fr']);
  expect(missingLanguages(null, ['en'])).toEqual(['en']);
  expect(fromOptionalDraft({ en: ' ' })).toBeNull();
});
