import { type BrowserContext, chromium, type Cookie, type Page, test } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Complaints } from '../browser/journey.ts';
import { running } from '../server/running.ts';

/** A phone with a storage of its own that outlives its browser. */
export interface Device {
  /** Starts the browser; `online: false` before the first page is asked for. */
  readonly open: (state: { online: boolean }) => Promise<{ context: BrowserContext; page: Page }>;
  /** Ends the browser from one moment to the next, without a chance to write anything more. */
  readonly kill: () => Promise<void>;
  readonly dispose: () => Promise<void>;
}

export async function makeDevice(complaints: Complaints): Promise<Device> {
  const folder = await mkdtemp(path.join(tmpdir(), 'concord-device-'));
  const { launchOptions, viewport, locale, timezoneId, hasTouch, isMobile } = test.info().project.use;
  let opened: BrowserContext | null = null;
  let cookies: Cookie[] = [];
  return {
    open: async ({ online }) => {
      opened = await chromium.launchPersistentContext(folder, {
        ...launchOptions,
        baseURL: running().origin,
        ...(viewport ? { viewport } : {}),
        ...(locale ? { locale } : {}),
        ...(timezoneId ? { timezoneId } : {}),
        ...(hasTouch ? { hasTouch } : {}),
        ...(isMobile ? { isMobile } : {}),
      });
      complaints.listenTo(opened);
      await opened.setOffline(!online);
      await opened.addCookies(cookies);
      return { context: opened, page: opened.pages()[0] ?? (await opened.newPage()) };
    },
    kill: async () => {
      const context = opened;
      const browser = context?.browser();
      if (!context || !browser) throw new Error('no browser to kill');
      // Chromium writes cookies to disk every 30 s; whoever signed in this morning has theirs.
      cookies = await context.cookies();
      const gone = context.waitForEvent('close');
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.crash').catch(() => undefined);
      await gone;
      opened = null;
    },
    dispose: async () => {
      await opened?.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
