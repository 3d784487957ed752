import { type LocalizedText, textIn } from '@concord/domain/localized-text';
import { session } from '#lib/session/session.svelte.ts';
import { currentLocale } from '#lib/shell/locale.svelte.ts';

/** The brand's text in the reader's language, else in the brand's own order of languages. Reactive; '' for nothing. */
export function localized(text: LocalizedText | null | undefined): string {
  return text ? textIn(text, currentLocale(), session.languages) : '';
}

/** A language's name in the reader's language: `de` is "German", "Deutsch", "allemand". */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([currentLocale()], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
