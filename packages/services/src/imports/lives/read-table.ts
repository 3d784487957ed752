import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import type { ImportIssue } from '@concord/domain/import';
import { ServiceError } from '@concord/domain/errors';
import { parse } from 'csv-parse';
import { type LivesColumn, type LivesTable, matchColumns, missingColumns } from './columns.ts';
import { utf8Only } from './utf8-only.ts';

export type LivesRow<Table extends LivesTable> = Readonly<Record<LivesColumn<Table>, string>> & {
  readonly line: number;
};

export interface LivesRows<Table extends LivesTable> {
  readonly rows: readonly LivesRow<Table>[];
  /** Data rows in the file, the malformed ones included. */
  readonly read: number;
  readonly issues: readonly ImportIssue[];
}

interface ParsedLine {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** All rows of a table are in memory at once, some 300 bytes each; a hundred megabytes of the shortest lines would end the process. */
export const MOST_ROWS = 500_000;

/**
 * Reads one table of at most `mostRows` rows. Rows whose number of fields is wrong are reported by line and left out; the rest comes in.
 * @throws ServiceError IMPORT_COLUMN_MISSING {file, columns, found}; IMPORT_UNREADABLE {file, line, reason} when the file is no UTF-8 CSV, or too long (TOO_MANY_ROWS).
 */
export async function readTable<Table extends LivesTable>(
  table: Table,
  path: string,
  file: string,
  mostRows: number,
): Promise<LivesRows<Table>> {
  const rows: LivesRow<Table>[] = [];
  const issues: ImportIssue[] = [];
  let headers: readonly string[] | null = null;
  let positions: readonly (readonly [LivesColumn<Table>, number])[] = [];
  let read = 0;
  let line = 1;
  try {
    const parser = parse({
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 1_000_000,
    });
    pipeline(createReadStream(path), utf8Only(), parser, () => undefined);
    for await (const { record, info } of parser as AsyncIterable<ParsedLine>) {
      line = info.lines;
      if (headers === null) {
        headers = record.map((header) => header.trim());
        positions = columnPositions(table, file, headers);
        continue;
      }
      read += 1;
      if (read > mostRows) throw new ServiceError('IMPORT_UNREADABLE', { file, line, reason: 'TOO_MANY_ROWS' });
      if (record.length !== headers.length) {
        issues.push({
          file,
          line,
          code: 'ROW_MALFORMED',
          details: { fields: record.length, expected: headers.length },
        });
        continue;
      }
      const fields = Object.fromEntries(
        positions.map(([column, at]) => [column, at < 0 ? '' : (record[at] ?? '').trim()]),
      );
      rows.push({ ...(fields as Record<LivesColumn<Table>, string>), line });
    }
  } catch (error) {
    if (error instanceof ServiceError) throw error;
    throw new ServiceError('IMPORT_UNREADABLE', { file, line, reason: reasonOf(error) });
  }
  if (headers === null) throw new ServiceError('IMPORT_UNREADABLE', { file, line: 1, reason: 'EMPTY_FILE' });
  return { rows, read, issues };
}

function columnPositions<Table extends LivesTable>(table: Table, file: string, headers: readonly string[]) {
  const matched = matchColumns(table, headers);
  const columns = missingColumns(table, matched);
  if (columns.length > 0) throw new ServiceError('IMPORT_COLUMN_MISSING', { file, columns, found: [...headers] });
  const all = Object.keys(matched) as LivesColumn<Table>[];
  return all.map((column) => [column, headers.indexOf(matched[column] ?? '')] as const);
}

/** A short machine word for why a file cannot be read; csv-parse and Node carry one in `code`. */
function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'NOT_CSV';
}
