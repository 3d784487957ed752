import type { LocalizedText } from '@concord/domain/localized-text';
import type { WishKind } from '@concord/domain/persona';
import type { Motif } from '../draw-picture.ts';

interface DemoWish {
  readonly kind: WishKind;
  readonly text: LocalizedText;
  readonly guidelines: readonly string[];
  readonly touchpoints: readonly string[];
}

export interface DemoPersona {
  readonly key: string;
  readonly picture: Motif;
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  readonly values: LocalizedText | null;
  readonly motives: LocalizedText | null;
  readonly expectations: LocalizedText | null;
  readonly tradeOffs: LocalizedText | null;
  readonly wishes: readonly DemoWish[];
}

/** One need, want or preference, and the keys of what answers it. */
export const wish = (
  kind: WishKind,
  said: LocalizedText,
  guidelines: readonly string[] = [],
  touchpoints: readonly string[] = [],
): DemoWish => ({ kind, text: said, guidelines, touchpoints });
