// Runs before the first paint so that nobody sees the wrong theme or reading direction flash by.
(() => {
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem('concord.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    const chosen = localStorage.getItem('concord.locale') ?? '';
    const wanted = [chosen, ...navigator.languages].map((tag) => tag.toLowerCase().split('-')[0]);
    const locale = wanted.find((tag) => ['en', 'de', 'fr', 'hu', 'ar'].includes(tag)) ?? 'en';
    root.lang = locale;
    root.dir = locale === 'ar' ? 'rtl' : 'ltr';
  } catch {
    // Storage can be forbidden; the page then starts with the system's theme in English.
  }
})();
