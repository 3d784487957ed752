export type Theme = 'system' | 'light' | 'dark';

const KEY = 'concord.theme';

function stored(): Theme {
  try {
    const found = localStorage.getItem(KEY);
    return found === 'light' || found === 'dark' ? found : 'system';
  } catch {
    return 'system';
  }
}

let current = $state<Theme>(stored());

export function currentTheme(): Theme {
  return current;
}

/** Remembers the choice on this device; appearance.js reads it before the first paint. */
export function chooseTheme(theme: Theme): void {
  current = theme;
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Without storage the choice holds until the page is left.
  }
}
