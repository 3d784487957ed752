import type { Ctx } from '@concord/services/context';

/** What verbs are given besides who asks and in which request: the same for the whole process. */
export type VerbParts = Omit<Ctx, 'actor' | 'requestId'>;

/** These parts and nothing else of what holds them: no verb sees the sessions or the keys beside them. */
export function verbPartsOf({
  db,
  now,
  writtenAt,
  newId,
  jobs,
  photos,
  importFolder,
  importSpace,
}: VerbParts): VerbParts {
  return { db, now, writtenAt, newId, jobs, photos, importFolder, importSpace };
}
