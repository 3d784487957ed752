const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur'];

/** The direction in which a language is written, by its tag: `ar-EG` is `rtl`. */
export function languageDirection(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
