import { browser } from '$app/env';

export type Theme = 'system' | 'light' | 'dark';

const STORAGE_KEY = 'concord.theme';

let current = $state<Theme>(browser ? fromPage() : 'system');

/** static/appearance.js has put the stored theme on the page before the first paint. */
function fromPage(): Theme {
  const shown = document.documentElement.dataset['theme'];
  return shown === 'light' || shown === 'dark' ? shown : 'system';
}

export function currentTheme(): Theme {
  return current;
}

export function chooseTheme(theme: Theme): void {
  current = theme;
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    localStorage.setItem(STORAGE_KEY, theme);
  } catch {
    // Without storage the choice holds until the page is left.
  }
}
