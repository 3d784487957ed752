import type { ServerResponse } from 'node:http';

const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/**
 * On the raw response, so that they also stand on what the portal's own server writes. A browser is told to insist on https for a
 * public name only: for `localhost` it would insist at every port, whoever listens there.
 */
export function setSecurityHeaders(response: ServerResponse, publicOrigin: string | undefined): void {
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
  if (publicOrigin?.startsWith('https:')) response.setHeader('strict-transport-security', 'max-age=31536000');
}

/** Data is not a page: nothing in it may load or run anything. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'";
