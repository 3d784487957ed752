import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ImportTokensInput } from '@concord/domain/token';
import { exportTokens } from '@concord/services/tokens/export-tokens';
import { importTokens } from '@concord/services/tokens/import-tokens';
import { listTokenVersions } from '@concord/services/tokens/list-token-versions';
import { previewTokens, type TokensPreview } from '@concord/services/tokens/preview-tokens';
import * as z from 'zod/mini';
import { migrateInstallation } from '../start/installation.ts';
import { openWork } from '../start/open-work.ts';
import { type Command, UsageError } from './command.ts';
import { contextIn, namedBrand } from './import-target.ts';
import { withInstallation } from './with-installation.ts';

export const command: Command = {
  usage:
    'tokens import FILE|DIR... [--brand SLUG] [--note TEXT] [--dry-run]\n  tokens export [FILE] [--brand SLUG] [--version NUMBER]',
  summary: 'reads design tokens as the next version of a brand’s set, or writes one in the Design Tokens format',
  run: async ([what, ...args]) => {
    if (what === 'import') return importFiles(args);
    if (what === 'export') return exportFile(args);
    throw new UsageError(`say "import" or "export", not "${what ?? ''}".`);
  },
};

async function importFiles(args: readonly string[]): Promise<number> {
  const options = {
    brand: { type: 'string' },
    note: { type: 'string', default: '' },
    'dry-run': { type: 'boolean', default: false },
  } as const;
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  if (positionals.length === 0) throw new UsageError('name the token files, or a folder of them.');
  const files = (await Promise.all(positionals.map((name) => filesAt(path.resolve(name), path.basename(name))))).flat();
  return withBrand(values.brand, async (ctx) => {
    const input = z.safeParse(ImportTokensInput, { id: ctx.newId(), note: values.note, files });
    if (!input.success) throw new UsageError(`${files.length} files are none or too many, or too large.`);
    const { modes } = input.data;
    const preview = await previewTokens(ctx, { files, modes });
    say(preview);
    if (values['dry-run']) return preview.tokens > 0 ? 0 : 1;
    const { number } = await importTokens(ctx, input.data);
    console.log(`Saved as version ${number}.`);
    return 0;
  });
}

function say({ tokens, aliases, unresolved, errors, notices, problems, counts }: TokensPreview): void {
  for (const { severity, path: at, file, mode, code, params } of problems) {
    console.error(JSON.stringify({ severity, path: at, file, mode, code, params }));
  }
  console.log(
    `${tokens} tokens, ${aliases} aliases, ${unresolved} of them lead nowhere; ${errors} errors, ${notices} notices.`,
  );
  console.log(
    `Against the newest version: ${counts.added} added, ${counts.removed} removed, ${counts.changed} changed.`,
  );
}

/** The token files at a path; a folder's keep the folders below it in their names. */
async function filesAt(at: string, name: string): Promise<{ name: string; text: string }[]> {
  if (!(await stat(at)).isDirectory()) return [{ name, text: await readFile(at, 'utf8') }];
  const entries = await readdir(at, { recursive: true, encoding: 'utf8' });
  const wanted = entries.filter((entry) => /\.(json5?|tokens)$/i.test(entry));
  return Promise.all(
    wanted.map(async (entry) => ({
      name: entry.split(path.sep).join('/'),
      text: await readFile(path.join(at, entry), 'utf8'),
    })),
  );
}

async function exportFile(args: readonly string[]): Promise<number> {
  const options = { brand: { type: 'string' }, version: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  const [target, ...rest] = positionals;
  if (rest.length > 0) throw new UsageError('name one file to write, or none for its own name.');
  return withBrand(values.brand, async (ctx) => {
    const versions = await listTokenVersions(ctx);
    const wanted = versions.find(({ number }) => values.version === undefined || String(number) === values.version);
    if (!wanted)
      throw new UsageError(versions.length === 0 ? 'the brand has no tokens yet.' : 'there is no such version.');
    const { name, text } = await exportTokens(ctx, { versionId: wanted.id });
    await writeFile(target ?? name, text);
    console.log(`Wrote version ${wanted.number} to ${target ?? name}.`);
    return 0;
  });
}

type Work = (ctx: Awaited<ReturnType<typeof contextIn>>) => Promise<number>;

async function withBrand(slug: string | undefined, run: Work): Promise<number> {
  return withInstallation(async ({ installation, log, closers }) => {
    await migrateInstallation(installation, log);
    const work = await openWork(installation, log, closers, { secure: false, serving: false });
    return run(await contextIn(work, await namedBrand(work, slug)));
  });
}
