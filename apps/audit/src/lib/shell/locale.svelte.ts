import { browser } from '$app/env';
import { browserLocale, connectLocale, showLocale, type Locale } from '@concord/i18n/locale';

let current = $state<Locale>(browser ? browserLocale() : 'en');
// Every message and format reads this state, so each text on the page follows a change by itself.
connectLocale(() => current);

export function currentLocale(): Locale {
  return current;
}

export function chooseLocale(locale: Locale): void {
  current = locale;
  showLocale(locale);
}
