import type { LocalizedText } from '@concord/domain/localized-text';

/** A text being written: every language of the brand has its entry, '' where nothing is written yet. */
export type DraftText = Record<string, string>;

export function toDraft(text: LocalizedText | null | undefined, languages: readonly string[]): DraftText {
  return { ...Object.fromEntries(languages.map((language) => [language, ''])), ...text };
}

/** What is sent: only the languages that hold something. */
export function fromDraft(draft: DraftText): LocalizedText {
  return Object.fromEntries(
    Object.entries(draft).flatMap(([language, text]) => (text.trim() === '' ? [] : [[language, text.trim()]])),
  );
}

/** As `fromDraft`, or null where no language holds anything. */
export function fromOptionalDraft(draft: DraftText): LocalizedText | null {
  const text = fromDraft(draft);
  return Object.keys(text).length === 0 ? null : text;
}

/** The brand's languages in which the text is missing. */
export function missingLanguages(
  text: LocalizedText | DraftText | null | undefined,
  languages: readonly string[],
): string[] {
  return languages.filter((language) => (text?.[language] ?? '').trim() === '');
}
