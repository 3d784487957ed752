import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { Key } from './key.ts';

/** Largest checklist as JSON text, characters. */
export const MAX_CHECKLIST_CHARACTERS = 2_000_000;

/** A checklist that may be unfinished: any JSON object that names its key. What is wrong with it comes back as problems. */
export const ChecklistDraft = z
  .looseObject({ key: Key })
  .check(
    z.refine((draft) => JSON.stringify(draft).length <= MAX_CHECKLIST_CHARACTERS, { error: 'CHECKLIST_TOO_LARGE' }),
  );
export type ChecklistDraft = z.infer<typeof ChecklistDraft>;

const revision = z.int().check(z.gte(1));

export const CreateChecklistInput = z.strictObject({ id: Id, definition: ChecklistDraft });
export type CreateChecklistInput = z.infer<typeof CreateChecklistInput>;

export const SaveDraftInput = z.strictObject({ id: Id, definition: ChecklistDraft, baseRevision: revision });
export type SaveDraftInput = z.infer<typeof SaveDraftInput>;

/** `versionId` is made by the client, so that a resend publishes once. */
export const PublishChecklistInput = z.strictObject({ id: Id, baseRevision: revision, versionId: Id });
export type PublishChecklistInput = z.infer<typeof PublishChecklistInput>;

/** A version by number, or the draft; without either the newest version, and the draft where there is none yet. */
export const ExportChecklistInput = z.strictObject({
  id: Id,
  version: z.optional(z.union([z.int().check(z.gte(1)), z.literal('draft')])),
});
export type ExportChecklistInput = z.infer<typeof ExportChecklistInput>;

/** One thing that keeps a checklist from being published. `path` leads to the field: `['sections', 0, 'questions', 2, 'department']`. */
export interface ChecklistProblem {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Largest file of a form, bytes: a form of a thousand questions in five languages is a tenth of it. */
export const MOST_FORM_BYTES = 5 * 1024 * 1024;

/** What a form is read with: its file's name, and the department that owns questions which name none; the brand's first where nobody says. */
export const PreviewFormInput = z.strictObject({
  file: z.string().check(z.minLength(1), z.maxLength(200)),
  department: z.optional(Key),
});
export type PreviewFormInput = z.infer<typeof PreviewFormInput>;
