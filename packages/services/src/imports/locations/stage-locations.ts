import { copyRows, type CopyValue } from '@concord/db/copy-rows';
import type { Tx } from '@concord/db/tenant';
import { ServiceError } from '@concord/domain/errors';
import type { LocationField, LocationImportSettings } from '@concord/domain/location-import';
import { sql } from 'drizzle-orm';
import { openSheet } from '../sheet/open-sheet.ts';
import { type SheetRow, SheetUnreadable } from '../sheet/sheet-row.ts';
import { LOCATION_READERS } from './location-fields.ts';
import { type LocationIssue, locationReader, type LocationRead } from './read-location.ts';
import { headerOf } from './sheet-header.ts';

export interface FoundIssue extends LocationIssue {
  /** The row as it stands in the file. */
  readonly row: readonly string[];
}

export interface StageInput {
  readonly path: string;
  /** The file's name as people know it. */
  readonly file: string;
  readonly settings: LocationImportSettings;
  readonly newId: () => string;
  /** Rows read at most; null for all. */
  readonly mostRows: number | null;
  /** Takes what was wrong with the rows of a batch, while no statement of the transaction runs. */
  readonly onIssues: (issues: readonly FoundIssue[]) => Promise<void>;
  /** Sound rows of a batch and the share of the file that is behind them, 0–1. */
  readonly onRows: (rows: readonly LocationRead[], read: number, share: number) => Promise<void>;
}

export interface Staged {
  readonly fields: readonly LocationField[];
  readonly header: readonly string[];
  readonly rows: number;
  readonly faulty: number;
  readonly unknownRows: number;
  readonly lastLine: number;
  /** False when `mostRows` ended it. */
  readonly whole: boolean;
}

const ROWS_PER_COPY = 5_000;

/**
 * Reads the file into the temporary table `location_stage` of the transaction, batch by batch, so that memory stays the same however long
 * the file is: sound rows with their values, of faulty ones the external id alone, which still says that the location is not absent.
 * @throws ServiceError IMPORT_UNREADABLE {file, line, reason}, IMPORT_COLUMN_MISSING {file, columns, found}
 */
export async function stageLocations(tx: Tx, input: StageInput): Promise<Staged> {
  let line = 1;
  let stage: Awaited<ReturnType<typeof openStage>> | undefined;
  try {
    const sheet = await openSheet(input.path, input.settings);
    let behind = 0;
    const batches = sheet.rows((bytes) => (behind = bytes));
    for await (const batch of batches) {
      let rows = batch;
      if (!stage && rows[0]) {
        stage = await openStage(tx, input, headerOf(rows[0]));
        rows = rows.slice(1);
      }
      line = rows.at(-1)?.line ?? line;
      if (stage && !(await stage.take(rows, sheet.bytes > 0 ? behind / sheet.bytes : 1))) break;
    }
    if (!stage) throw new SheetUnreadable('EMPTY_FILE');
    return await stage.end();
  } catch (error) {
    // The transaction can only be given up once no rows are on their way into it.
    await stage?.settled();
    throw asRefusal(error, input.file, line);
  }
}

/** What a file cannot be read for, as verbs say it; another error stays what it is. */
export function asRefusal(error: unknown, file: string, line: number): unknown {
  if (!(error instanceof SheetUnreadable)) return error;
  const found = error.found.length > 0 ? { found: error.found.slice(0, 20) } : {};
  return new ServiceError('IMPORT_UNREADABLE', { file, line, reason: error.reason, ...found });
}

async function openStage(tx: Tx, input: StageInput, header: readonly string[]) {
  const reader = locationReader(header, input.settings);
  if (reader.lacking.length > 0) {
    const found = header.filter((name) => name !== '').slice(0, 50);
    throw new ServiceError('IMPORT_COLUMN_MISSING', { file: input.file, columns: reader.lacking, found });
  }
  const fields = reader.fields.map((field) => LOCATION_READERS[field]);
  const columns = ['line', 'id', 'good', 'regions', ...fields.map(({ column }) => column)];
  const shape = fields.map(({ column, type }) => `${column} ${type}`).join(', ');
  await tx.execute(
    sql.raw(
      `create temporary table location_stage (line int, id uuid, good boolean, regions text[], ${shape}) on commit drop`,
    ),
  );
  const noValues = fields.map((): CopyValue => null);
  const idAt = reader.fields.indexOf('externalId');
  let waiting: CopyValue[][] = [];
  let [read, faulty, unknownRows, lastLine] = [0, 0, 0, 0];
  let copying: Promise<void> = Promise.resolve();

  /** Reading goes on while the database takes the rows before. */
  async function copy() {
    await copying;
    copying = copyRows(tx, 'location_stage', columns, waiting);
    copying.catch(() => undefined);
    waiting = [];
  }

  function stageRow(found: LocationRead) {
    const values = found.values ?? noValues.with(idAt, found.externalId);
    if (found.externalId === null) unknownRows += 1;
    else waiting.push([found.line, input.newId(), found.values ? 't' : 'f', found.regions, ...values]);
  }

  async function take(rows: readonly SheetRow[], share: number): Promise<boolean> {
    const most = input.mostRows === null ? rows.length : input.mostRows - read;
    const issues: FoundIssue[] = [];
    const sound: LocationRead[] = [];
    for (const row of rows.slice(0, most)) {
      const found = reader.read(row);
      lastLine = row.line;
      stageRow(found);
      if (found.issues.length > 0) faulty += 1;
      else sound.push(found);
      for (const issue of found.issues) issues.push({ ...issue, row: row.cells });
      if (waiting.length >= ROWS_PER_COPY) await copy();
    }
    read += Math.min(rows.length, most);
    if (issues.length > 0) {
      await copying;
      await input.onIssues(issues);
    }
    if (rows.length > 0) await input.onRows(sound, read, share);
    return most >= rows.length;
  }

  async function end(): Promise<Staged> {
    const whole = input.mostRows === null || read < input.mostRows;
    await copy();
    await copying;
    await tx.execute(sql`analyze location_stage`);
    return { fields: reader.fields, header, rows: read, faulty, unknownRows, lastLine, whole };
  }

  return { take, end, settled: () => copying.catch(() => undefined) };
}
