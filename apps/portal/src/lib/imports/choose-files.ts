import { ImportFileName } from '@concord/domain/import';

/** The server keeps no larger file; bytes. */
export const MOST_BYTES = 100 * 1024 * 1024;

/** The CSV files among what was chosen, by the names the server takes; a folder's other files stay out. Later ones replace earlier. */
export function csvFiles(files: readonly File[]): File[] {
  const named = files.filter(({ name }) => /\.csv$/i.test(name) && ImportFileName.safeParse(name).success);
  return [...new Map(named.map((file) => [file.name.toLowerCase(), file])).values()];
}
