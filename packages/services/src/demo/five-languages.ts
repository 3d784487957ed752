import type { LocalizedText } from '@concord/domain/localized-text';

/** A text of the demo brand in its five languages, in this order. */
export const text = (en: string, de: string, fr: string, hu: string, ar: string): LocalizedText => ({
  en,
  de,
  fr,
  hu,
  ar,
});

export const DEMO_LANGUAGES = ['en', 'de', 'fr', 'hu', 'ar'];
