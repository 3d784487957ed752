import type { GuidelineChapter } from '@concord/domain/guideline';
import type { LocalizedText } from '@concord/domain/localized-text';

/** A guideline that suits most brands, to begin from. */
export interface StarterItem {
  readonly key: string;
  readonly chapter: GuidelineChapter;
  readonly title: LocalizedText;
  readonly statement: LocalizedText;
}

/** English, German, French, Hungarian, Arabic. */
type Five = readonly [en: string, de: string, fr: string, hu: string, ar: string];

const inFive = ([en, de, fr, hu, ar]: Five): LocalizedText => ({ en, de, fr, hu, ar });

export function starter(key: string, chapter: GuidelineChapter, title: Five, statement: Five): StarterItem {
  return { key: `starter-${key}`, chapter, title: inFive(title), statement: inFive(statement) };
}
