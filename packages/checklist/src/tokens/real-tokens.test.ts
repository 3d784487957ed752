import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportTokens } from './export-tokens.ts';
import { importTokens } from './import-tokens.ts';
import type { TokenFile } from './read-file.ts';

const folder = process.env['CONCORD_DATA'] ? join(process.env['CONCORD_DATA'], 'tokens') : '';
const here = folder !== '' && existsSync(folder);

function filesIn(path: string, name = ''): TokenFile[] {
  return readdirSync(join(folder, path)).flatMap((entry) => {
    const at = join(path, entry);
    if (statSync(join(folder, at)).isDirectory()) return filesIn(at, `${name}${entry}/`);
    return /\.json5?$/.test(entry) ? [{ name: name + entry, text: readFileSync(join(folder, at), 'utf8') }] : [];
  });
}

describe.skipIf(!here)('published token sets (CONCORD_DATA)', () => {
  const sets = [
    {
      name: 'nl start',
      files: () => filesIn('nl-design-system').filter((file) => file.name.startsWith('start')),
      tokens: 3014,
      aliases: 2650,
    },
    {
      name: 'nl voorbeeld',
      files: () => filesIn('nl-design-system').filter((file) => file.name.startsWith('v')),
      tokens: 3066,
      aliases: 2750,
    },
    { name: 'primer', files: () => filesIn('primer/tokens'), tokens: 1488, aliases: 6253 },
    { name: 'spectrum', files: () => filesIn('spectrum'), tokens: 1066, aliases: 606 },
  ];

  it.each(sets)('$name: every alias resolves, and the set comes back from its export', ({ files, tokens, aliases }) => {
    const read = importTokens(files());
    expect(read.set.tokens).toHaveLength(tokens);
    expect(read.aliases).toEqual({ aliases, unresolved: 0 });
    expect(read.problems.filter(({ code }) => code.startsWith('ALIAS_') || code === 'VALUE_WRONG')).toEqual([]);
    const again = importTokens([{ name: 'export.json', text: exportTokens(read.set) }]);
    expect(again.set).toEqual(read.set);
  });

  it('primer: files of themes are placed by their names, what stands twice in an object is named by path', () => {
    const { set, files, problems } = importTokens(filesIn('primer/tokens'));
    const modes = new Map(files.map(({ name, mode }) => [name, mode]));
    expect(modes.get('base/color/light/light.json5')).toEqual({ modifier: 'theme', context: 'light' });
    expect(modes.get('base/color/dark/dark.high-contrast.json5')).toEqual({
      modifier: 'theme',
      context: 'dark-high-contrast',
    });
    expect(modes.get('base/color/dark/display-dark.json5')).toEqual({ modifier: 'theme', context: 'dark' });
    expect(modes.get('functional/color/fgColor.json5')).toBeNull();
    expect(set.modifiers.map(({ name, contexts }) => [name, contexts[0]])).toEqual([
      ['theme', 'light'],
      ['size', 'default'],
    ]);
    expect(problems).toContainEqual({
      code: 'KEY_TWICE',
      path: 'base.color.blue.0.$extensions',
      file: 'base/color/dark/dark.dimmed.json5',
      params: { name: '$extensions' },
    });
  });
});
