import { goto } from '$app/navigation';
import { page } from '$app/state';

/** A filter, tab or search that lives in the address bar; '' where it is not set. Reactive. */
export function param(name: string): string {
  return page.url.searchParams.get(name) ?? '';
}

/** One of the allowed values, or the fallback for anything else that somebody typed into the address. */
export function paramOf<Value extends string>(name: string, allowed: readonly Value[], fallback: Value): Value {
  const value = param(name);
  return allowed.find((entry) => entry === value) ?? fallback;
}

/** The address with some parameters changed; '' removes one. */
export function withParams(url: { readonly href: string }, changes: Readonly<Record<string, string>>): string {
  const next = new URL(url.href);
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') next.searchParams.delete(name);
    else next.searchParams.set(name, value);
  }
  return `${next.pathname}${next.search}`;
}

/** Writes parameters to the address bar; scroll and focus stay. `replace` while somebody types, so that Back leaves the page. */
export function setParams(
  changes: Readonly<Record<string, string>>,
  options: { replace?: boolean } = {},
): Promise<void> {
  const next = withParams(page.url, changes);
  if (next === `${page.url.pathname}${page.url.search}`) return Promise.resolve();
  return goto(next, { replace: options.replace ?? false, reset: false });
}
