import { baseLocale, locales, overwriteGetLocale } from './paraglide/runtime.js';

export type Locale = (typeof locales)[number];

export interface LocaleEntry {
  locale: Locale;
  /** The language's name in itself, as a person looks for it in a list. */
  name: string;
  direction: 'ltr' | 'rtl';
}

export const localeList: readonly LocaleEntry[] = [
  { locale: 'en', name: 'English', direction: 'ltr' },
  { locale: 'de', name: 'Deutsch', direction: 'ltr' },
  { locale: 'fr', name: 'Français', direction: 'ltr' },
  { locale: 'hu', name: 'Magyar', direction: 'ltr' },
  { locale: 'ar', name: 'العربية', direction: 'rtl' },
];

const STORAGE_KEY = 'concord.locale';

function toLocale(tag: string): Locale | undefined {
  const language = tag.toLowerCase().split('-')[0];
  return locales.find((locale) => locale === language);
}

/**
 * The language to show: the stored choice, else the first of the browser's languages that we have, else English.
 * @param stored what was stored, or null; anything that is not one of our locales is ignored
 * @param wanted BCP 47 tags in order of preference, e.g. `navigator.languages`
 */
export function pickLocale(stored: string | null, wanted: readonly string[]): Locale {
  const tags = stored === null ? wanted : [stored, ...wanted];
  for (const tag of tags) {
    const locale = toLocale(tag);
    if (locale) return locale;
  }
  return baseLocale;
}

export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return localeList.find((entry) => entry.locale === locale)?.direction ?? 'ltr';
}

/** The stored or preferred language of this browser. Storage that is forbidden counts as empty. */
export function browserLocale(): Locale {
  return pickLocale(readStored(), navigator.languages);
}

/** Remembers the choice on this device and sets the language and direction of the page. */
export function showLocale(locale: Locale): void {
  try {
    localStorage.setItem(STORAGE_KEY, locale);
  } catch {
    // Without storage the choice holds until the page is left.
  }
  document.documentElement.lang = locale;
  document.documentElement.dir = directionOf(locale);
}

/**
 * Tells every message and format which language to use. An app passes a function that reads its reactive state, so
 * that each text on the page changes in place when the language changes.
 */
export function connectLocale(read: () => Locale): void {
  overwriteGetLocale(read);
}

function readStored(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}
