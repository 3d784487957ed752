import type { FormPreview } from '@concord/checklist/form-preview';
import type { DefinitionProblem } from '@concord/checklist/validate';
import type { ChecklistDraft } from '@concord/domain/checklist-wire';
import { MOST_FORM_BYTES } from '@concord/domain/checklist-wire';
import * as m from '@concord/i18n/messages';
import type { Failure } from '#lib/errors/failure.ts';
import { previewForm } from './ask-form.ts';
import { openFiles } from './opened-files.ts';
import { NO_FILES, type PictureFiles, withFiles, withoutFile } from './picture-files.ts';
import { ZipUnreadable } from './read-zip.ts';
import { unreadableWords } from './reason-words.ts';

/** A checklist that a file would become. `preview` is there for a form. */
export interface Found {
  readonly definition: ChecklistDraft | null;
  readonly preview: FormPreview | null;
}

/**
 * A file that a person chose, and what it is: a form, which the server reads, or a checklist file, which is looked at here. Pictures that
 * came with it, in an archive or beside it, wait here until the checklist is saved.
 */
export function chosenFile() {
  let file = $state.raw<File | null>(null);
  let reading = $state(false);
  let refusal = $state<string | null>(null);
  let failure = $state.raw<Failure | null>(null);
  let problems = $state.raw<readonly DefinitionProblem[]>([]);
  let found = $state.raw<Found | null>(null);
  let pictures = $state.raw<PictureFiles>(NO_FILES);

  async function readJson(chosen: File): Promise<void> {
    const { readChecklistFile } = await import('../read-checklist-file.ts');
    const read = readChecklistFile(await chosen.text());
    if (read.kind === 'too-large') refusal = m.checklists_import_too_large();
    else if (read.kind === 'not-json') refusal = m.checklists_import_not_json({ reason: read.reason });
    else if (read.kind === 'problems') problems = read.problems;
    else found = { definition: { ...read.definition }, preview: null };
  }

  async function readForm(chosen: File, department: string | null): Promise<void> {
    const asked = await previewForm(chosen, department);
    if (asked.ok) found = { definition: asked.answer.definition, preview: asked.answer };
    else {
      refusal = unreadableWords(asked.failure);
      failure = refusal === null ? asked.failure : null;
    }
  }

  async function readAgain(department: string | null): Promise<void> {
    if (!file || reading) return;
    [refusal, failure, problems, found] = [null, null, [], null];
    if (file.size > MOST_FORM_BYTES) {
      refusal = m.xlsform_too_large();
      return;
    }
    reading = true;
    try {
      await (/\.json$/i.test(file.name) ? readJson(file) : readForm(file, department));
    } finally {
      reading = false;
    }
  }

  return {
    get name() {
      return file?.name ?? null;
    },
    get reading() {
      return reading;
    },
    /** Why this file cannot be taken, in words. */
    get refusal() {
      return refusal;
    },
    get failure() {
      return failure;
    },
    /** What is wrong with a checklist file; then nothing of it is taken. */
    get problems() {
      return problems;
    },
    get found() {
      return found;
    },
    /** Pictures at hand, by the key of their names. */
    get pictures() {
      return pictures;
    },
    /** Takes a form, pictures for the one that is there, or both; an archive stands for the files in it. */
    async take(chosen: readonly File[], department: string | null): Promise<void> {
      try {
        const opened = await openFiles(chosen);
        pictures = withFiles(pictures, opened.pictures);
        if (opened.form) {
          file = opened.form;
          await readAgain(department);
        } else if (!file) refusal = m.media_no_form();
      } catch (error) {
        if (!(error instanceof ZipUnreadable)) throw error;
        refusal = m.media_zip_unreadable();
      }
    },
    /** Lets go of a picture that the server does not take: it is then still to be added. */
    dropPicture(key: string): void {
      pictures = withoutFile(pictures, key);
    },
    /** Reads the same file again, for another department. */
    read: readAgain,
  };
}
