import type { LocalizedText } from './localized-text.ts';

/**
 * The text in the reader's language, else in the first of `fallbacks` that has it, else in any language it has.
 * An empty record gives ''. Example: `textIn({ en: 'Hi' }, 'de', ['en'])` is `'Hi'`. Apart from the schema, so that a page
 * that only shows texts does not load a validator.
 */
export function textIn(text: LocalizedText, language: string, fallbacks: readonly string[] = []): string {
  for (const tag of [language, language.split('-')[0] ?? language, ...fallbacks]) {
    if (Object.hasOwn(text, tag)) return text[tag] ?? '';
  }
  return Object.values(text)[0] ?? '';
}
