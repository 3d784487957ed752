/**
 * Keeps the app itself on the device: every file of this build is stored when it is installed, and every page opened
 * under /audit/ is answered with the stored shell. What people enter is kept in IndexedDB and never passes through here.
 */
import { assets, immutable } from '$app/manifest';
import { resolve } from '$app/paths';
import { self } from '$app/service-worker';
import { version } from '$app/env';

const PREFIX = 'concord-audit-';
const CACHE = `${PREFIX}${version}`;
const SHELL = resolve('/');
const files = new Set([...immutable, ...assets].map((file) => new URL(file.path, `${self.origin}${SHELL}`).pathname));

async function store(): Promise<void> {
  const cache = await caches.open(CACHE);
  // 'reload' goes past the HTTP cache: the shell must be the one that belongs to these files.
  await cache.addAll([SHELL, ...files].map((path) => new Request(path, { cache: 'reload' })));
}

async function dropOldVersions(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)),
  );
  await self.clients.claim();
}

async function answer(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(path)) ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(store()));
self.addEventListener('activate', (event) => event.waitUntil(dropOldVersions()));

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.origin || url.pathname.startsWith('/api/')) return;
  if (event.request.mode === 'navigate') event.respondWith(answer(SHELL, event.request));
  else if (files.has(url.pathname)) event.respondWith(answer(url.pathname, event.request));
});

// A new version waits until the page says that nobody is in the middle of something.
self.addEventListener('message', (event) => {
  if (event.data === 'activate-new-version') void self.skipWaiting();
});
