import type { WishKind } from '@concord/domain/persona';
import * as m from '@concord/i18n/messages';

interface WishWords {
  readonly title: () => string;
  readonly add: () => string;
}

const WORDS: Record<WishKind, WishWords> = {
  need: { title: m.personas_needs, add: m.personas_wish_add_need },
  want: { title: m.personas_wants, add: m.personas_wish_add_want },
  preference: { title: m.personas_preferences, add: m.personas_wish_add_preference },
};

export function wishWords(kind: WishKind): WishWords {
  return WORDS[kind];
}
