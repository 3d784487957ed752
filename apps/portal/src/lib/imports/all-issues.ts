import type { ImportIssueCode } from '@concord/domain/import';
import { api } from '#lib/api/client.ts';
import type { ImportIssueItem } from '#lib/api/wire.ts';

/** Every issue of an import, page by page. */
export async function allIssues(id: string, code: ImportIssueCode | undefined): Promise<ImportIssueItem[]> {
  const issues: ImportIssueItem[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: readonly ImportIssueItem[]; nextCursor: string | null } = await api.imports.issues.query({
      id,
      limit: 1000,
      cursor,
      ...(code && { code }),
    });
    issues.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return issues;
}
