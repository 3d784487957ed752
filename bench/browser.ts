import { existsSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';

/** A real Chromium: the one that is named, the system's, or Playwright's own. */
export function openBrowser(flags: readonly string[] = []): Promise<Browser> {
  const executablePath = [process.env['CONCORD_CHROMIUM'], '/usr/bin/chromium'].find(
    (place) => place && existsSync(place),
  );
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...flags, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
}
