import type { ChecklistProblem } from '@concord/domain/checklist-wire';
import type { FormNote } from './form-note.ts';

/** What a form would become, as the server answers; nothing is kept yet. */
export interface FormPreview {
  /** Owns the questions that name no department. */
  readonly department: string;
  /** Null where there is nothing that could be a checklist; the notes say why. */
  readonly definition: ({ readonly key: string } & Readonly<Record<string, unknown>>) | null;
  readonly sections: number;
  readonly questions: number;
  /** Whatever the form says and the checklist does not, by sheet, row and column. */
  readonly notes: readonly FormNote[];
  /** What keeps the checklist from being published. */
  readonly problems: readonly ChecklistProblem[];
}
