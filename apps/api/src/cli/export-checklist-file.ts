import { ServiceError } from '@concord/domain/errors';
import { exportChecklist } from '@concord/services/checklists/export-checklist';
import { exportForm } from '@concord/services/checklists/export-form';
import type { Ctx } from '@concord/services/context';
import { readPhoto } from '@concord/services/photos/read-photo';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { writtenWords } from '../exports/form-words.ts';
import { formParts, writeFormCsv, writeFormXlsx } from '../exports/write-form-file.ts';
import { writeZip } from '../exports/write-zip.ts';
import { checklistByKey } from './checklist-by-key.ts';
import { UsageError } from './command.ts';
import { noteLines } from './form-report.ts';
import { inNamedBrand } from './in-brand.ts';

const FORMATS = ['json', 'xlsform', 'csv'] as const;

/** `concord checklist export`: a version, or the draft, as a file; the newest version where nobody says. */
export async function exportChecklistFile(args: readonly string[]): Promise<number> {
  const { key, format, version, out, brand } = readArguments(args);
  return inNamedBrand(brand, async (ctx) => {
    const { id } = await checklistByKey(ctx, key);
    try {
      const asked = version === undefined ? { id } : { id, version };
      const made =
        format === 'json'
          ? { ending: 'json', content: await jsonOf(ctx, asked) }
          : await formOf(ctx, asked, { format, out });
      const file = out ?? `${key}.${made.ending}`;
      await writeFile(file, made.content);
      console.log(`Wrote ${file}.`);
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      console.error(`concord checklist: ${refusalSentence(error, version)}`);
      return 1;
    }
    return 0;
  });
}

type Asked = Parameters<typeof exportChecklist>[1];

async function jsonOf(ctx: Ctx, asked: Asked): Promise<string> {
  return `${JSON.stringify(await exportChecklist(ctx, asked), null, 2)}\n`;
}

/** A form whose questions have pictures goes out with them, in one ZIP file, unless a workbook or CSV is asked for. */
async function formOf(
  ctx: Ctx,
  asked: Asked,
  { format, out }: { readonly format: 'xlsform' | 'csv'; readonly out: string | undefined },
) {
  const form = await exportForm(ctx, { ...asked, words: writtenWords });
  for (const line of noteLines(form.notes)) console.log(line);
  if (format === 'csv') return { ending: 'csv', content: writeFormCsv(form.sheets) };
  if (form.pictures.length === 0 || /\.xlsx$/i.test(out ?? ''))
    return { ending: 'xlsx', content: await writeFormXlsx(form.sheets) };
  const parts = formParts(form, (id) => readPhoto(ctx, { id, size: 'full' }));
  return { ending: 'zip', content: Buffer.concat(await writeZip(parts).toArray()) };
}

function refusalSentence({ code, details }: ServiceError, version: number | 'draft' | undefined): string {
  if (code === 'NOT_FOUND') return `there is no version ${version ?? ''}.`;
  if (code === 'CHECKLIST_INVALID')
    return 'the draft has problems, and a form needs a checklist that holds together. Export it as JSON.';
  return `${code} ${JSON.stringify(details)}`;
}

function readArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'json' },
      version: { type: 'string' },
      out: { type: 'string' },
      brand: { type: 'string' },
    },
  });
  const [key, ...rest] = positionals;
  if (key === undefined || rest.length > 0) throw new UsageError('name one checklist by its key.');
  const { format } = values;
  const known = FORMATS.find((one) => one === format);
  if (!known) throw new UsageError(`--format ${format} is none of xlsform, csv, json.`);
  return { key, format: known, version: versionOf(values.version), out: values.out, brand: values.brand };
}

function versionOf(given: string | undefined): number | 'draft' | undefined {
  if (given === undefined || given === 'draft') return given;
  if (/^[1-9]\d{0,6}$/.test(given)) return Number(given);
  throw new UsageError(`--version ${given} is neither a number nor "draft".`);
}
