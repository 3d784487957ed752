import { importIssue } from '@concord/db/schema/imports';
import type { Tx } from '@concord/db/tenant';
import type { ImportIssueCode, ImportIssueItem } from '@concord/domain/import';
import { and, asc, count, eq, gt, type SQL, sql } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { decodeCursor, encodeCursor, type Page } from '../page.ts';
import { findImport } from './find-import.ts';

export interface ListImportIssuesInput {
  readonly id: string;
  readonly code?: ImportIssueCode | undefined;
  readonly cursor?: string | null | undefined;
  readonly limit: number;
}

export interface ImportIssues extends Page<ImportIssueItem> {
  /** How many issues of each code, over the whole import. */
  readonly counts: Readonly<Record<string, number>>;
}

/** What the rows of a page may come to; the next page goes on behind them. */
const MOST_BYTES = 2_000_000;

/** What an import reported, in the order of the files' lines; a page is shorter than `limit` where its rows are long. */
export async function listImportIssues(ctx: Ctx, input: ListImportIssuesInput): Promise<ImportIssues> {
  requirePermission(ctx.actor, 'imports.run');
  return inBrand(ctx, async (tx) => {
    await findImport(ctx, tx, input.id);
    const mine = and(eq(importIssue.orgId, ctx.actor.orgId), eq(importIssue.importId, input.id));
    const counted = await tx
      .select({ code: importIssue.code, count: count() })
      .from(importIssue)
      .where(mine)
      .groupBy(importIssue.code);
    const where = and(
      mine,
      input.code === undefined ? undefined : eq(importIssue.code, input.code),
      after(input.cursor),
    );
    const page = await pageOf(tx, where, input.limit);
    return { ...page, counts: Object.fromEntries(counted.map((row) => [row.code, row.count])) };
  });
}

/** Looks how long the rows are before it reads them. */
async function pageOf(tx: Tx, where: SQL | undefined, limit: number): Promise<Page<ImportIssueItem>> {
  const { file, line, id, details } = importIssue;
  const order = [asc(file), asc(line), asc(id)];
  const sized = await tx
    .select({ file, line, id, bytes: sql<number>`octet_length(${details}::text)` })
    .from(importIssue)
    .where(where)
    .orderBy(...order)
    .limit(limit + 1);
  let bytes = 0;
  const over = sized.findIndex((row, at) => (bytes += row.bytes) > MOST_BYTES && at > 0);
  const fitting = Math.min(limit, over < 0 ? sized.length : over);
  const rows = await tx
    .select()
    .from(importIssue)
    .where(where)
    .orderBy(...order)
    .limit(fitting);
  const last = sized[fitting - 1];
  const more = last !== undefined && sized.length > fitting;
  return { items: rows.map(issueView), nextCursor: more ? encodeCursor([last.file, last.line, last.id]) : null };
}

function after(cursor: string | null | undefined): SQL | undefined {
  const values = decodeCursor(cursor, 3);
  if (values === null) return undefined;
  const [file, line, id] = values;
  return gt(
    sql`(${importIssue.file}, ${importIssue.line}, ${importIssue.id})`,
    sql`(${file}::text, ${line}::int, ${id}::uuid)`,
  );
}

function issueView({ file, line, code, details }: typeof importIssue.$inferSelect): ImportIssueItem {
  const { row, ...facts } = details;
  const cells = row === undefined ? null : (JSON.parse(String(row)) as string[]);
  return { file, line, code: code as ImportIssueCode, details: facts, row: cells };
}
