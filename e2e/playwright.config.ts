import { defineConfig, devices } from '@playwright/test';

const phone = { ...devices['Desktop Chrome'], viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const asRoot = process.getuid?.() === 0;

/** Journeys of people through the whole product: one server, started once, with the demo brand of a first start. */
export default defineConfig({
  testDir: '.',
  globalSetup: './server/global-setup.ts',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    actionTimeout: 10_000,
    launchOptions: {
      ...(process.env.CONCORD_CHROMIUM ? { executablePath: process.env.CONCORD_CHROMIUM } : {}),
      // Without these the browser talks to its maker's hosts at every start.
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
        ...(asRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
  projects: [
    {
      name: 'desktop',
      testMatch: '{hq,department-owner,manager,import,everyone}/**/*.spec.ts',
      use: { ...devices['Desktop Chrome'], locale: 'en-GB', viewport: { width: 1440, height: 900 } },
    },
    { name: 'phone', testMatch: 'auditor/**/*.spec.ts', use: { ...phone, locale: 'en-GB' } },
    { name: 'operator', testMatch: 'operator/**/*.spec.ts' },
  ],
});
