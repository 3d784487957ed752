import { QuestionPicture } from '@concord/checklist/question';
import type { FieldChange } from '@concord/checklist/field-changes';

/** Whether a change is about which picture is shown, and not about its words or its place. */
export function isPictureChange({ field, change, partField }: FieldChange): boolean {
  return field === 'pictures' && change !== 'moved' && (partField === undefined || partField === 'photo');
}

/** The picture that one side of such a change names: as a whole, or by its photo. */
export function changedPicture(value: unknown): Partial<QuestionPicture> | null {
  if (typeof value === 'string') return { photo: value };
  const whole = QuestionPicture.safeParse(value);
  return whole.success ? whole.data : null;
}
