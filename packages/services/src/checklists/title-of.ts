import { LocalizedText } from '@concord/domain/localized-text';
import * as z from 'zod/mini';

const Titled = z.object({ title: LocalizedText });

/** The title of a definition that may be unfinished; its key, as English text, where it has none yet. */
export function titleOf(definition: unknown, key: string): LocalizedText {
  const parsed = z.safeParse(Titled, definition);
  return parsed.success ? parsed.data.title : { en: key };
}
