import { defineConfig } from 'vitest/config';

/**
 * Three kinds of tests: pure ones need nothing, database ones share one PostgreSQL, laws read the repository. The limits
 * end what hangs; how fast something must be is measured in bench/.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: [
            'packages/{domain,checklist,metrics,i18n,ui}/src/**/*.test.ts',
            'apps/{portal,audit}/src/**/*.test.ts',
          ],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'database',
          include: ['packages/{db,services,api}/src/**/*.test.ts', 'apps/api/src/**/*.test.ts'],
          globalSetup: ['packages/db/src/test/global-setup.ts'],
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'laws', include: ['scripts/laws/**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
});
