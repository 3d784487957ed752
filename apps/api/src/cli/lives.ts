import { ExportLivesInput } from '@concord/domain/lives-export';
import { exportLives } from '@concord/services/lives/export-lives';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { livesParts } from '../exports/lives-parts.ts';
import { writeZip, type ZipPart } from '../exports/write-zip.ts';
import { checklistByKey } from './checklist-by-key.ts';
import { type Command, UsageError } from './command.ts';
import { inNamedBrand } from './in-brand.ts';

export const command: Command = {
  usage: 'lives export DIR|FILE.zip --checklist KEY [--from DAY] [--to DAY] [--brand SLUG]',
  summary: 'writes submitted audits of a checklist as inspections in LIVES format (CSV), into a folder or a zip file',
  run: ([what, ...args]) => {
    if (what !== 'export') throw new UsageError(`say "export", not "${what ?? ''}".`);
    return exportFeed(args);
  },
};

async function exportFeed(args: readonly string[]): Promise<number> {
  const { target, key, from, to, brand } = readArguments(args);
  return inNamedBrand(brand, async (ctx) => {
    const { id } = await checklistByKey(ctx, key);
    const asked = ExportLivesInput.safeParse({ checklistId: id, ...(from && { from }), ...(to && { to }) });
    if (!asked.success) throw new UsageError('--from and --to are days such as 2026-01-31.');
    const feed = await exportLives(ctx, asked.data);
    const parts = livesParts(feed);
    if (/\.zip$/i.test(target)) await pipeline(writeZip(parts), createWriteStream(target));
    else await writeFolder(target, parts);
    console.log(`Wrote ${feed.inspections.toLocaleString('en')} inspections to ${target}.`);
    return 0;
  });
}

async function writeFolder(folder: string, parts: readonly ZipPart[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, content } of parts) {
    await pipeline(Readable.from(content()), createWriteStream(path.join(folder, name)));
  }
}

function readArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      checklist: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      brand: { type: 'string' },
    },
  });
  const [target, ...rest] = positionals;
  if (target === undefined || rest.length > 0) throw new UsageError('name one folder or .zip file to write.');
  if (values.checklist === undefined) throw new UsageError('say whose audits: --checklist KEY.');
  return { target, key: values.checklist, from: values.from, to: values.to, brand: values.brand };
}
