import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DuckDBDateValue, DuckDBInstance } from '@duckdb/node-api';
import postgres from 'postgres';
import type { Workplace } from '../workplace.ts';

export interface Ranked {
  readonly location: string;
  readonly score: number;
  readonly rank: number;
}

export interface RawAnswers extends AsyncDisposable {
  readonly rows: number;
  /** The league table's window, from every answer there is: newest audit of each checklist, departments, locations, ranks. */
  readonly league: (asOf: string, offset: number, limit: number) => Promise<readonly Ranked[]>;
}

/** DuckDB with one row per answer, made from the sums of each audit and department: so many answers met, the others missed. */
export async function rawAnswers(place: Workplace, possible: number): Promise<RawAnswers> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'concord-duckdb-'));
  const duck = await DuckDBInstance.create(path.join(folder, 'raw.duckdb'));
  const connection = await duck.connect();
  await connection.run(
    'create table sums (location varchar, checklist varchar, day date, department varchar, earned integer)',
  );
  const appender = await connection.createAppender('sums');
  const sql = postgres(place.adminUrl, { max: 1 });
  const epoch = Date.parse('1970-01-01');
  const cursor = sql<{ l: string; c: string; day: string; d: string; earned: number }[]>`
    select a.location_id as l, a.checklist_id as c, a.performed_on::text as day, d.department_id as d, d.earned
    from audit a join audit_department d on d.org_id = a.org_id and d.audit_id = a.id`.cursor(10_000);
  for await (const rows of cursor) {
    for (const { l, c, day, d, earned } of rows) {
      appender.appendVarchar(l);
      appender.appendVarchar(c);
      appender.appendDate(new DuckDBDateValue((Date.parse(day) - epoch) / 86_400_000));
      appender.appendVarchar(d);
      appender.appendInteger(earned);
      appender.endRow();
    }
  }
  appender.closeSync();
  await sql.end();
  await connection.run(`
    create table answer as
    select location, checklist, day, department, case when n < earned then 1.0 else 0.0 end::double as share, 1.0::double as weight
    from sums, range(${possible}) r(n)`);
  await connection.run('drop table sums');
  const [counted] = (await connection.runAndReadAll('select count(*)::integer from answer')).getRows();
  return {
    rows: Number(counted?.[0]),
    league: async (asOf, offset, limit) => {
      const found = await connection.runAndReadAll(`
        with newest as (
          select location, checklist, max(day) as day from answer
          where day <= date '${asOf}' and day > date '${asOf}' - 365 group by location, checklist
        ), department as (
          select a.location, a.department, sum(a.share * a.weight) / sum(a.weight) as score
          from answer a join newest using (location, checklist, day) group by a.location, a.department
        ), place as (select location, avg(score) as score from department group by location)
        select location, score, rank() over (order by round(score, 9) desc)::integer as rank from place
        order by rank, location limit ${limit} offset ${offset}`);
      return found.getRows().map(([location, score, rank]) => ({
        location: String(location),
        score: Number(score),
        rank: Number(rank),
      }));
    },
    [Symbol.asyncDispose]: async () => {
      connection.closeSync();
      duck.closeSync();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
