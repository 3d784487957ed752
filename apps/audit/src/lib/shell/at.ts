import { resolve } from '$app/paths';

/** The address of a page of this app: `at('run/…')`. */
export function at(path: string): string {
  return `${resolve('/')}${path}`;
}
