import type { Resolved } from '@concord/checklist/tokens/resolve-set';
import { tokenLook } from '@concord/checklist/tokens/token-look';
import type { TokenMeasure, TokenTolerance } from '@concord/domain/token';

/** What a guideline could measure by this token, or null: colours without transparency, and type that names a family. */
export function measureOf(resolved: Resolved, tolerance: TokenTolerance): TokenMeasure | null {
  const look = tokenLook(resolved);
  if (look.kind === 'color') {
    return look.alpha === 1 ? { kind: 'colour', hex: look.hex, tolerance: tolerance.colour } : null;
  }
  const font = { weightTolerance: tolerance.weight, sizeTolerance: tolerance.size };
  if (look.kind === 'fontFamily') {
    const family = look.families[0]?.slice(0, 200);
    return family ? { kind: 'font', family, weight: null, size: null, ...font } : null;
  }
  if (look.kind !== 'typography') return null;
  const family = look.families[0]?.slice(0, 200);
  const size = look.size?.px ?? null;
  return family ? { kind: 'font', family, weight: look.weight, size, ...font } : null;
}
