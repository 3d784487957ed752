import { cellText, type TextFault } from './cell-text.ts';

const MOST_LEVELS = 8;
const MOST_CHARACTERS = 200;
const SEPARATOR = /\s*[/>›»]\s*/;

export type RegionFault = TextFault | { readonly code: 'REGION_TOO_DEEP'; readonly details: { readonly most: number } };

/** The names of a location's regions from the top down: of one cell that holds a path, or of a cell for each level. */
export function readRegions(cells: readonly string[]): readonly string[] | RegionFault {
  const names: string[] = [];
  for (const cell of cells.length === 1 ? (cells[0] ?? '').split(SEPARATOR) : cells) {
    const text = cellText(cell, MOST_CHARACTERS);
    if (typeof text !== 'string') return text;
    if (text !== '') names.push(text);
  }
  return names.length > MOST_LEVELS ? { code: 'REGION_TOO_DEEP', details: { most: MOST_LEVELS } } : names;
}
