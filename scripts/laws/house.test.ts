import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean);
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const manifests = files.filter(
  (file) =>
    /^(packages|apps)\/[^/]+\/package\.json$/.test(file) ||
    file === 'package.json' ||
    /^(e2e|bench)\/package\.json$/.test(file),
);
const sources = files.filter((file) => /\.(ts|svelte|mjs|js)$/.test(file));

interface Manifest {
  name: string;
  exports?: Record<string, unknown>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}
const manifestOf = (file: string) => JSON.parse(read(file)) as Manifest;

describe('the laws of the house', () => {
  it('no file, folder or package has a name that says nothing', () => {
    const vague = files.filter((file) =>
      /(^|\/)(utils?|helpers?|common|misc|shared|core)(\/|\.(ts|js|mjs|svelte)$)/.test(file),
    );
    expect(vague).toEqual([]);
  });

  it('names are kebab-case in TypeScript and PascalCase in Svelte', () => {
    const wrong = sources.filter((file) => {
      const base = path.basename(file);
      if (base.startsWith('+') || file.startsWith('.')) return false;
      if (base.endsWith('.svelte')) return !/^[A-Z][A-Za-z0-9]*\.svelte$/.test(base);
      return !/^[a-z0-9]+([.-][a-z0-9]+)*\.(ts|mjs|js)$/.test(base);
    });
    expect(wrong).toEqual([]);
  });

  it('entrances are explicit: every package says its exports per subject, without wildcards', () => {
    for (const file of manifests.filter((manifest) => manifest.startsWith('packages/'))) {
      const { name, exports } = manifestOf(file);
      expect(Object.keys(exports ?? {}), name).not.toHaveLength(0);
      for (const subject of Object.keys(exports ?? {})) expect(subject, name).toMatch(/^\.\/[a-z0-9/-]+(\.css)?$/);
    }
  });

  it('every version is pinned exactly, and no registry host is named', () => {
    for (const file of manifests) {
      const { dependencies = {}, devDependencies = {} } = manifestOf(file);
      for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
        expect(version, `${file}: ${name}`).toMatch(/^(workspace:\*|\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?)$/);
      }
    }
    expect(read('pnpm-lock.yaml')).not.toMatch(/tarball: https?:/);
  });

  it('INPUT_INVALID is thrown in one shape, which forms know how to show', () => {
    const throwing = sources.filter(
      (file) => /^(packages|apps)\//.test(file) && read(file).includes("new ServiceError('INPUT_INVALID'"),
    );
    expect(throwing).toEqual(['apps/api/src/http/answer-failure.ts', 'packages/domain/src/input-invalid.ts']);
  });

  it('process.env is read in one file', () => {
    const readers = sources.filter(
      (file) =>
        /^(packages|apps)\/[^/]+\/src\//.test(file) &&
        !/\.test\.ts$|\/test\//.test(file) &&
        /process\.env\b/.test(read(file)),
    );
    expect(readers).toEqual(['apps/api/src/settings.ts']);
  });

  it('nothing is silenced: no skipped or focused test, no ignored type error', () => {
    const silenced = sources.filter(
      (file) =>
        file !== 'scripts/laws/house.test.ts' &&
        /\b(it|test|describe)\.(only|todo)\(|@ts-(ignore|nocheck)|\bas any\b/.test(read(file)),
    );
    expect(silenced).toEqual([]);
  });

  it('what both apps must repeat is the same in both, with the locales of i18n', () => {
    for (const file of ['static/appearance.js', 'src/lib/shell/locale.svelte.ts'])
      expect(read(`apps/audit/${file}`), file).toBe(read(`apps/portal/${file}`));
    const { locales } = JSON.parse(read('packages/i18n/project.inlang/settings.json')) as { locales: string[] };
    const listed = locales.map((locale) => `'${locale}'`).join(', ');
    expect(read('apps/audit/static/appearance.js')).toContain(`[${listed}]`);
  });

  it('every message is shown somewhere', () => {
    const code = sources.filter((file) => /^(apps|packages)\/.*\.(svelte|ts)$/.test(file)).map(read);
    const used = new Set(code.flatMap((text) => [...text.matchAll(/\bm\.(\w+)/g)].map(([, key]) => key)));
    const keys = files
      .filter((file) => /^packages\/i18n\/messages\/en\/.*\.json$/.test(file))
      .flatMap((file) => Object.keys(JSON.parse(read(file)) as object));
    expect(keys.filter((key) => !key.startsWith('$') && !used.has(key))).toEqual([]);
  });

  it('layout is logical, so right-to-left is free', () => {
    const physical = files
      .filter((file) => /^(packages\/ui|apps\/(portal|audit))\/.*\.(svelte|css)$/.test(file))
      .flatMap((file) => {
        const hits = read(file).match(
          /(?<![\w-])-?(ml|mr|pl|pr|left|right|border-l|border-r|rounded-l|rounded-r|text-left|text-right)-(?!\[?var)[\w[\].]+|(?<![\w-])(margin|padding|border)-(left|right)\s*:|text-align:\s*(left|right)/g,
        );
        return (hits ?? []).map((hit) => `${file}: ${hit}`);
      });
    expect(physical).toEqual([]);
  });
});
