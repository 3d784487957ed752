import { copyRows, type CopyValue } from '@concord/db/copy-rows';
import type { Tx } from '@concord/db/tenant';
import { ServiceError } from '@concord/domain/errors';
import type { LocationField, LocationImportSettings } from '@concord/domain/location-import';
import { sql } from 'drizzle-orm';
import { readAside } from '../aside/read-aside.ts';
import { SheetUnreadable } from '../sheet/sheet-row.ts';
import { wakeful } from '../whole-brand.ts';
import { LOCATION_READERS } from './location-fields.ts';
import type { LocationsHead, LocationsPortion } from './read-locations.ts';
import type { LocationIssue, LocationRead } from './read-location.ts';

export interface FoundIssue extends LocationIssue {
  /** The row as it stands in the file, beside the first of its issues. */
  readonly row: readonly string[] | null;
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
  /** False when `mostRows` left some out. */
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
    const { path, settings, mostRows } = input;
    for await (const portion of readAside('locations', { path, settings, mostRows })) {
      if ('header' in portion) stage = await openStage(tx, input, portion);
      else {
        await stage?.take(portion);
        line = portion.rows.at(-1)?.line ?? line;
      }
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

async function openStage(tx: Tx, input: StageInput, { header, fields: named, lacking }: LocationsHead) {
  if (lacking.length > 0) {
    const found = header.filter((name) => name !== '').slice(0, 50);
    throw new ServiceError('IMPORT_COLUMN_MISSING', { file: input.file, columns: lacking, found });
  }
  const fields = named.map((field) => LOCATION_READERS[field]);
  const columns = ['line', 'id', 'good', 'regions', ...fields.map(({ column }) => column)];
  const shape = fields.map(({ column, type }) => `${column} ${type}`).join(', ');
  await tx.execute(
    sql.raw(
      `create temporary table location_stage (line int, id uuid, good boolean, regions text[], ${shape}) on commit drop`,
    ),
  );
  const noValues = fields.map((): CopyValue => null);
  const idAt = named.indexOf('externalId');
  let waiting: CopyValue[][] = [];
  let [read, faulty, unknownRows, whole] = [0, 0, 0, true];
  const connection = wakeful(tx);
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

  async function take({ rows, share, cut }: LocationsPortion): Promise<void> {
    const issues: FoundIssue[] = [];
    const sound: LocationRead[] = [];
    for (const { cells, ...found } of rows) {
      stageRow(found);
      if (found.issues.length > 0) faulty += 1;
      else sound.push(found);
      issues.push(...found.issues.map((issue, at) => ({ ...issue, row: at === 0 ? cells : null })));
      if (waiting.length >= ROWS_PER_COPY) await copy();
    }
    read += rows.length;
    whole &&= !cut;
    if (issues.length > 0) {
      await copying;
      await input.onIssues(issues);
      await connection.step();
    }
    if (rows.length > 0) await input.onRows(sound, read, share);
  }

  async function end(): Promise<Staged> {
    await copy();
    await copying;
    await tx.execute(sql`analyze location_stage`);
    return { fields: named, header, rows: read, faulty, unknownRows, whole };
  }

  return { take, end, settled: () => copying.catch(() => undefined) };
}
