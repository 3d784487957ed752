import type { TokenChange } from '@concord/checklist/tokens/compare-sets';

export interface ChangeCounts {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

export function countChanges(changes: readonly TokenChange[]): ChangeCounts {
  const count = (kind: TokenChange['kind']) => changes.filter((change) => change.kind === kind).length;
  return { added: count('added'), removed: count('removed'), changed: count('changed') };
}
