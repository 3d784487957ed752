import { dev } from '$app/env';
import { resolve } from '$app/paths';

/**
 * Registers the service worker that keeps the app on this device.
 * @param onNewVersion called when a new version is stored and waits; calling `activate` uses it and reloads the page,
 *   which is safe at any moment because every answer is in IndexedDB already
 */
export async function registerWorker(onNewVersion: (activate: () => void) => void): Promise<void> {
  if (dev || !('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.register(`${resolve('/')}service-worker.js`, {
    scope: resolve('/'),
  });
  const offer = (worker: ServiceWorker) => onNewVersion(() => activate(worker));
  if (registration.waiting) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      // Without a controller this is the first visit: there is no older version that it could replace.
      if (worker.state === 'installed' && navigator.serviceWorker.controller) offer(worker);
    });
  });
}

function activate(worker: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  worker.postMessage('activate-new-version');
}
