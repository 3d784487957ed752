import { fileKey, lackingPictures, withPhotos } from '@concord/checklist/pictures';
import type { ChecklistDraft, ChecklistProblem } from '@concord/domain/checklist-wire';
import type { Ctx } from '@concord/services/context';
import { storePhoto } from '@concord/services/photos/store-photo';
import { createHash } from 'node:crypto';
import type { FormSource } from './open-form.ts';

export interface FoundDefinition {
  readonly definition: ChecklistDraft;
  readonly problems: readonly ChecklistProblem[];
}

/** Which pictures come along, and which are missing. */
export function pictureLines({ definition, problems }: FoundDefinition, { pictures }: FormSource): string[] {
  const files = [...new Set(lackingPictures(definition, problems).map(({ file }) => file))];
  const missing = files.filter((file) => !pictures.has(fileKey(file)));
  if (files.length === 0) return [];
  return [
    `Pictures ${files.length}, at hand ${files.length - missing.length}`,
    ...missing.map((file) => `  missing: ${file || 'one without a name'}`),
  ];
}

/** Stores the pictures at hand, each once, and names them in the definition; the others are still to be added. */
export async function withStoredPictures(
  ctx: Ctx,
  { definition, problems }: FoundDefinition,
  { pictures }: FormSource,
): Promise<ChecklistDraft> {
  const lacking = lackingPictures(definition, problems);
  const stored = new Map<string, string>();
  for (const key of new Set(lacking.map(({ file }) => fileKey(file)))) {
    const read = pictures.get(key);
    if (!read) continue;
    const bytes = await read();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { id } = await storePhoto(ctx, { id: ctx.newId(), bytes, sha256 });
    stored.set(key, id);
  }
  const paths = new Set(lacking.map(({ path }) => path.join('.')));
  return withPhotos(definition, ({ path, photo, file }) =>
    paths.has(path.join('.')) ? (stored.get(fileKey(file)) ?? null) : photo,
  );
}
