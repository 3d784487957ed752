import type { Database } from '@concord/db/client';

/** A statement as it went to the database. */
export interface Statement {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

/** What `work` sends over this pool, in order; nothing else may use it meanwhile. */
export async function statementsOf({ sql }: Database, work: () => Promise<unknown>): Promise<Statement[]> {
  const seen: Statement[] = [];
  const { options } = sql;
  options.debug = (_connection, text, parameters: readonly unknown[]) =>
    seen.push({ text, parameters: [...parameters] });
  try {
    await work();
  } finally {
    options.debug = false;
  }
  return seen;
}

export interface Renamed {
  /** Ids that each run must make anew. */
  readonly fresh: readonly string[];
  /** The location's id, which each run draws from `locations` ids that differ in their last twelve digits. */
  readonly location: string;
  readonly locations: number;
}

/** The same statements as a script for pgbench: values written out, fresh ids made from a number that is drawn for each run. */
export function pgbenchScript(statements: readonly Statement[], { fresh, location, locations }: Renamed): string {
  const stem = location.slice(0, -12);
  const ids = new Map([[location, `('${stem}' || lpad(to_hex(:place::bigint), 12, '0'))`]]);
  fresh.forEach((id, at) => {
    const group = (0x9000 + at).toString(16);
    ids.set(id, `('00000000-0000-7000-${group}-' || lpad(to_hex(:run::bigint), 12, '0'))`);
  });
  const lines = statements.map((statement) => `${written(statement, ids)};`);
  return [`\\set run random(1, 200000000000000)`, `\\set place random(0, ${locations - 1})`, ...lines, ''].join('\n');
}

function written({ text, parameters }: Statement, ids: ReadonlyMap<string, string>): string {
  return text.trim().replace(/\$(\d+)(::)?/g, (_all, number: string, cast = '') => {
    const value = asText(parameters[Number(number) - 1]);
    if (value === null) return `NULL${cast}`;
    const id = ids.get(value);
    if (id !== undefined) return `${id}::uuid${cast}`;
    // What is cast may be put together; a bare value must stay a literal, so that the column gives it its type.
    return (cast === '' ? literal(value) : pieced(value, ids)) + cast;
  });
}

function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A colon before a letter would be a variable to pgbench. */
const literal = (text: string): string => `'${text.replaceAll("'", "''").replace(/:(?=[A-Za-z_])/g, ': ')}'`;

function pieced(text: string, ids: ReadonlyMap<string, string>): string {
  const parts = text.split(/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/);
  const known = parts.map((part) => ids.get(part) ?? literal(part));
  return known.length > 1 ? `(${known.join(' || ')})` : literal(text);
}
