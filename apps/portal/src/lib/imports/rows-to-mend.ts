import { rowsToMend as mend } from '@concord/domain/rows-to-mend';
import * as m from '@concord/i18n/messages';
import type { ImportIssueItem } from '#lib/api/wire.ts';
import { issueDetails, issueName } from './import-words.ts';

/** The rows of a file that were left out, as a table in the person's language. */
export function rowsToMend(header: readonly string[], issues: readonly ImportIssueItem[]): (string | number)[][] {
  return mend(header, issues, {
    line: m.location_import_line(),
    problem: m.location_import_problem(),
    name: ({ code, details }) => [issueName(code), issueDetails(details)].filter(Boolean).join(': '),
  });
}
