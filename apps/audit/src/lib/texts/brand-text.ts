import type { LocalizedText } from '@concord/domain/localized-text';
import { textIn } from '@concord/domain/text-in';
import { session } from '../session/session.svelte.ts';
import { currentLocale } from '../shell/locale.svelte.ts';

/** A text of the brand in the reader's language, else in the brand's first. Follows a change of language by itself. */
export function brandText(text: LocalizedText | null | undefined): string {
  return text ? textIn(text, currentLocale(), session.workplace?.me.active?.languages ?? []) : '';
}
