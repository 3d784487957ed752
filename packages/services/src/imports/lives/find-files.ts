import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { ServiceError } from '@concord/domain/errors';
import { LIVES_TABLES, type LivesTable } from './columns.ts';

export type LivesFiles = Readonly<Record<LivesTable, { readonly path: string; readonly file: string }>>;

/**
 * Finds the three tables of a LIVES folder: businesses, inspections, violations (`.csv`, any case, `_plus` allowed).
 * @throws ServiceError IMPORT_NOT_LIVES when none is there or the folder cannot be read, IMPORT_FILE_MISSING {files, found} when some are.
 */
export async function findLivesFiles(folder: string): Promise<LivesFiles> {
  const found = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new ServiceError('IMPORT_NOT_LIVES', {
      folder: path.basename(folder),
      reason: error.code ?? 'UNREADABLE',
      found: [],
    });
  });
  const tables = Object.keys(LIVES_TABLES) as LivesTable[];
  const files = new Map<LivesTable, { path: string; file: string }>();
  for (const table of tables) {
    const names: readonly string[] = LIVES_TABLES[table].names.map((name) => `${name}.csv`);
    const file = found.find((candidate) => names.includes(candidate.toLowerCase()));
    if (file !== undefined) files.set(table, { path: path.join(folder, file), file });
  }
  const [businesses, inspections, violations] = [
    files.get('businesses'),
    files.get('inspections'),
    files.get('violations'),
  ];
  if (businesses && inspections && violations) return { businesses, inspections, violations };
  const missing = tables.filter((table) => !files.has(table)).map((table) => `${table}.csv`);
  throw new ServiceError(files.size === 0 ? 'IMPORT_NOT_LIVES' : 'IMPORT_FILE_MISSING', {
    folder: path.basename(folder),
    files: missing,
    found: found.slice(0, 8),
  });
}
