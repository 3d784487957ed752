import type { ImportIssue, ImportIssueItem } from './import.ts';

export interface MendingWords {
  readonly line: string;
  readonly problem: string;
  readonly name: (issue: ImportIssue) => string;
}

/**
 * Rows that an import left out as they stand in the file, each once, with the line they stand on and what is wrong with them behind.
 * Mended, the table can be imported as it is: columns that nobody asks for are left alone.
 */
export function rowsToMend(
  header: readonly string[],
  issues: readonly ImportIssueItem[],
  words: MendingWords,
): (string | number)[][] {
  const byLine = Map.groupBy(issues, (issue) => issue.line);
  const rows = [...byLine].map(([line, found]) => {
    const cells = found[0]?.row ?? [];
    return [...header.map((_, at) => cells[at] ?? ''), line, found.map((issue) => words.name(issue)).join('; ')];
  });
  return [[...header, words.line, words.problem], ...rows];
}
