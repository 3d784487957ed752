import type { LocationImportSettings } from '@concord/domain/location-import';
import { openSheet } from '../sheet/open-sheet.ts';
import { keptCells } from './kept-cells.ts';
import { headerOf } from './sheet-header.ts';

export interface ReadLinesInput {
  readonly path: string;
  readonly settings: LocationImportSettings;
  readonly lines: readonly number[];
}

export interface KeptLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows that begin on these lines, portion by portion, an empty one where none was found; reading ends with the last of them. */
export async function* readLines({ path, settings, lines }: ReadLinesInput): AsyncGenerator<readonly KeptLine[]> {
  const wanted = new Set(lines);
  const sheet = await openSheet(path, settings);
  let width: number | null = null;
  for await (const rows of sheet.rows(() => undefined)) {
    if (rows[0]) width ??= headerOf(rows[0]).length;
    const found = rows.filter(({ line }) => wanted.delete(line));
    yield found.map(({ line, cells }) => ({ line, cells: keptCells(cells, width ?? 0) }));
    if (wanted.size === 0) return;
  }
}
