/** The sign-in page's address that leads back to `here` afterwards. */
export function signInPath(here: string): string {
  return here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`;
}

/** Where to go after signing in: a path of this origin, or the start page for anything that leads elsewhere. */
export function returnPath(next: string | null, origin: string): string {
  if (next === null || !next.startsWith('/')) return '/';
  let target: URL;
  try {
    target = new URL(next, origin);
  } catch {
    return '/';
  }
  if (target.origin !== origin || target.pathname === '/sign-in') return '/';
  return `${target.pathname}${target.search}${target.hash}`;
}
