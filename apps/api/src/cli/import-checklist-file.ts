import { validateDefinition } from '@concord/checklist/validate';
import type { ChecklistDraft } from '@concord/domain/checklist-wire';
import { ServiceError } from '@concord/domain/errors';
import { Key } from '@concord/domain/key';
import { createChecklist } from '@concord/services/checklists/create-checklist';
import { getChecklist } from '@concord/services/checklists/get-checklist';
import { previewForm } from '@concord/services/checklists/preview-form';
import { saveDraft } from '@concord/services/checklists/save-draft';
import type { Ctx } from '@concord/services/context';
import { parseArgs } from 'node:util';
import { formWords } from '../exports/form-words.ts';
import { checklistByKey } from './checklist-by-key.ts';
import { UsageError } from './command.ts';
import { type FoundDefinition, pictureLines, withStoredPictures } from './form-pictures.ts';
import { previewLines } from './form-report.ts';
import { inNamedBrand } from './in-brand.ts';
import { type FormSource, openForm } from './open-form.ts';

/** `concord checklist import`: a form or a checklist file as a new checklist, or into the draft of one. */
export async function importChecklistFile(args: readonly string[]): Promise<number> {
  const options = readArguments(args);
  const source = await openForm(options.file, options.pictures);
  return inNamedBrand(options.brand, async (ctx) => {
    try {
      const found = await readForm(ctx, source, options);
      if (!found) return 1;
      for (const line of pictureLines(found, source)) console.log(line);
      if (options.dryRun) console.log('Nothing was saved.');
      else await save(ctx, await withStoredPictures(ctx, found, source), options);
      return 0;
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      console.error(`concord checklist: ${refusalSentence(error)} Nothing was saved.`);
      return 1;
    }
  });
}

type Options = ReturnType<typeof readArguments>;

function readArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      brand: { type: 'string' },
      key: { type: 'string' },
      into: { type: 'string' },
      department: { type: 'string' },
      pictures: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new UsageError('name one file to import.');
  if (values.key !== undefined && values.into !== undefined)
    throw new UsageError('--key names a new checklist, --into one that exists: give one of them.');
  if (values.key !== undefined && !Key.safeParse(values.key).success)
    throw new UsageError(`--key ${values.key} is no key. Example: --key store-visit.`);
  return { file, ...values, dryRun: values['dry-run'] };
}

async function readForm(
  ctx: Ctx,
  { name, bytes }: FormSource,
  { department }: Options,
): Promise<FoundDefinition | null> {
  if (/\.json$/i.test(name)) {
    const definition = checklistFile(Buffer.from(bytes).toString('utf8'), name);
    return definition && { definition, problems: [] };
  }
  const asked = department === undefined ? {} : { department };
  const preview = await previewForm(ctx, { file: name, bytes, words: formWords, ...asked });
  for (const line of previewLines(preview)) console.log(line);
  const { definition, problems } = preview;
  return definition && { definition, problems };
}

/** A file of the published schema, whole or not at all; what is wrong with it is named by path. */
function checklistFile(text: string, file: string): ChecklistDraft | null {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${(error as Error).message}`);
  }
  const check = validateDefinition(json);
  if (check.ok) return { ...check.definition };
  for (const { path: at, code, params } of check.problems) {
    console.error(JSON.stringify({ file, path: at.join('.'), code, params }));
  }
  return null;
}

async function save(ctx: Ctx, definition: ChecklistDraft, { key, into }: Options): Promise<void> {
  if (into === undefined) {
    const made = { ...definition, key: key ?? definition.key };
    await createChecklist(ctx, { id: ctx.newId(), definition: made });
    console.log(`Made the checklist "${made.key}" as a draft.`);
    return;
  }
  const { id } = await checklistByKey(ctx, into);
  const { draftRevision: baseRevision } = await getChecklist(ctx, { id });
  await saveDraft(ctx, { id, definition: { ...definition, key: into }, baseRevision });
  console.log(`The draft of "${into}" now holds it; published versions stay as they are.`);
}

function refusalSentence({ code, details }: ServiceError): string {
  switch (code) {
    case 'FORM_UNREADABLE':
      return `${String(details['file'])} cannot be read (${String(details['reason'])}). Save it anew as XLSX, or as CSV in UTF-8.`;
    case 'KEY_TAKEN':
      return 'A checklist with this key exists. Say --key with another one, or --into to replace its draft.';
    case 'DEPARTMENT_UNKNOWN':
      return `There is no department "${String(details['key'])}".`;
    default:
      return `${code} ${JSON.stringify(details)}.`;
  }
}
