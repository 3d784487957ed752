const MOST_CELL = 2_000;
const MOST_CHARACTERS = 16_000;

/** A faulty row as it is handed back to be mended: as wide as the header, cells cut, and empty from where the row holds more than anybody mends. */
export function keptCells(cells: readonly string[], width: number): string[] {
  let left = MOST_CHARACTERS;
  return cells.slice(0, width).map((cell) => {
    const kept = cell.slice(0, Math.min(MOST_CELL, left));
    left -= kept.length;
    return kept;
  });
}
