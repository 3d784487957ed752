import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const pureRooms = ['packages/domain/src/**/*.ts', 'packages/checklist/src/**/*.ts', 'packages/metrics/src/**/*.ts'];
const tests = ['**/*.test.ts', '**/test/**', 'e2e/**', 'bench/**', 'scripts/**', '**/scripts/**', '**/*.config.ts'];

const noBarrels = {
  selector: 'ExportAllDeclaration',
  message: 'No `export *`: name what leaves the room.',
};
const noClock = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'A pure room has no clock: take `now` as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'A pure room has no clock: take `now` as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'A pure room has no randomness: take a generator as an argument.',
  },
  { selector: "CallExpression[callee.name='Date']", message: 'A pure room has no clock: take `now` as an argument.' },
  { selector: "MemberExpression[object.name='process']", message: 'A pure room knows no process.' },
];
const outsideWorld = [
  'crypto',
  'performance',
  'fetch',
  'setTimeout',
  'setInterval',
  'localStorage',
  'navigator',
  'document',
];
const envInOnePlace = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'process.env is read in apps/api/src/settings.ts only, parsed by zod at start.',
};

export default ts.config(
  {
    ignores: [
      '**/node_modules',
      '**/build',
      '**/.svelte-kit',
      '**/paraglide',
      '.tools',
      'data',
      '**/migrations',
      '**/test-results',
      '**/playwright-report',
    ],
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      'no-restricted-syntax': ['error', noBarrels, envInOnePlace],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: ['error', 'always'],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    // TypeScript knows which globals and imports exist; the plain rule does not read its declarations.
    rules: { 'no-undef': 'off' },
  },
  {
    files: ['**/*.svelte', 'apps/portal/src/lib/url-state.ts'],
    rules: {
      // Links inside one origin are built by the app's own path helper or are plain; base paths are fixed per app.
      'svelte/no-navigation-without-resolve': 'off',
      // Its compiler pass does not see the warnings of svelte-check (state_referenced_locally), so it calls needed comments unused.
      'svelte/no-unused-svelte-ignore': 'off',
      // A snippet that ignores what the parent hands it still says that the parent hands it.
      'svelte/no-useless-children-snippet': 'off',
      'svelte/require-each-key': 'error',
      'svelte/no-at-html-tags': 'error',
    },
  },
  {
    files: pureRooms,
    ignores: tests,
    rules: {
      'no-restricted-syntax': ['error', noBarrels, envInOnePlace, ...noClock],
      'no-restricted-globals': [
        'error',
        ...outsideWorld.map((name) => ({
          name,
          message: 'A pure room touches nothing outside: take it as an argument.',
        })),
      ],
    },
  },
  { files: ['apps/api/src/settings.ts', ...tests], rules: { 'no-restricted-syntax': ['error', noBarrels] } },
  { files: ['apps/api/src/{main,concord}.ts', 'apps/api/src/cli/**', ...tests], rules: { 'no-console': 'off' } },
  { files: ['scripts/**/*.mjs', 'packages/*/compile-*.ts'], rules: { 'no-console': 'off' } },
  // A Playwright fixture that uses no other fixture is written with an empty pattern.
  { files: ['e2e/**/*.ts'], rules: { 'no-empty-pattern': 'off' } },
);
