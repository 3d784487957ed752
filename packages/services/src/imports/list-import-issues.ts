import { importIssue } from '@concord/db/schema/imports';
import type { ImportIssueCode, ImportIssueItem } from '@concord/domain/import';
import { and, asc, count, eq, gt, type SQL, sql } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { decodeCursor, type Page, toPage } from '../page.ts';
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

/** What an import reported, in the order of the files' lines. */
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
    const rows = await tx
      .select()
      .from(importIssue)
      .where(and(mine, input.code === undefined ? undefined : eq(importIssue.code, input.code), after(input.cursor)))
      .orderBy(asc(importIssue.file), asc(importIssue.line), asc(importIssue.id))
      .limit(input.limit + 1);
    const page = toPage(rows, input.limit, issueView, (row) => [row.file, row.line, row.id]);
    return { ...page, counts: Object.fromEntries(counted.map((row) => [row.code, row.count])) };
  });
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
