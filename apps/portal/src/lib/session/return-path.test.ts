import { expect, it } from 'vitest';
import { returnPath, signInPath } from './return-path.ts';

const origin = 'http://localhost:4000';

it.each(['/standards?q=a%26b&status=draft', '/checklists/1#top'])('comes back to %s', (path) => {
  const next = new URL(signInPath(path), origin).searchParams.get('next');
  expect(returnPath(next, origin)).toBe(path);
});

it.each([
  '//evil.example/x',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/sign-in?next=/sign-in',
  'standards',
  '/\t/evil.example',
  '',
  null,
])('never leaves for %j', (next) => {
  expect(returnPath(next, origin)).toBe('/');
});
