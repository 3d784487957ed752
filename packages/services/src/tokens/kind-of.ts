import type { TokenLook } from '@concord/checklist/tokens/token-look';
import type { TokenKind } from '@concord/domain/token';

const KINDS: Readonly<Partial<Record<string, TokenKind>>> = {
  color: 'colour',
  gradient: 'colour',
  fontFamily: 'type',
  fontWeight: 'type',
  typography: 'type',
  dimension: 'size',
  border: 'size',
  strokeStyle: 'size',
  shadow: 'shadow',
  duration: 'motion',
  cubicBezier: 'motion',
  transition: 'motion',
};

/** Where a token stands on the preview page: by its look, or by its type where it has no value to look at. */
export function kindOf(type: string | undefined, look: TokenLook): TokenKind {
  return KINDS[look.kind] ?? KINDS[type ?? ''] ?? 'other';
}
