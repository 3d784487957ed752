import type { RegionSeparator } from '@concord/domain/location-import';
import { cellText, type TextFault, tooLong } from './cell-text.ts';

const MOST_LEVELS = 8;
const MOST_CHARACTERS = 200;
/** Of a cell that holds a whole path. */
const MOST_OF_PATH = 2_000;
const ANY_SIGN = /[/>›»]/;

export type RegionFault = TextFault | { readonly code: 'REGION_TOO_DEEP'; readonly details: { readonly most: number } };

/** The names of a location's regions from the top down: of one cell that holds a path, or of a cell for each level. */
export function readRegions(cells: readonly string[], separator: RegionSeparator): readonly string[] | RegionFault {
  const [path = '', ...levels] = cells;
  if (levels.length === 0 && path.length > MOST_OF_PATH) return tooLong(path, MOST_OF_PATH);
  const names: string[] = [];
  for (const cell of levels.length === 0 ? levelsOf(path, separator) : cells) {
    const text = cellText(cell.trim(), MOST_CHARACTERS);
    if (typeof text !== 'string') return text;
    if (text !== '') names.push(text);
  }
  return names.length > MOST_LEVELS ? { code: 'REGION_TOO_DEEP', details: { most: MOST_LEVELS } } : names;
}

function levelsOf(cell: string, separator: RegionSeparator): readonly string[] {
  if (separator === 'none') return [cell];
  return cell.split(separator === 'auto' ? ANY_SIGN : separator);
}
