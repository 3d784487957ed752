import type { FormSheet } from '@concord/checklist/form-sheet';
import { isOldWorkbook } from './kind-of-file.ts';

/** The sheets of a workbook, new or old; one portion, for it is a task of a thread. @throws SheetUnreadable */
export async function* readFormWorkbook(bytes: Uint8Array): AsyncGenerator<readonly FormSheet[]> {
  if (isOldWorkbook(bytes)) yield await (await import('./read-xls.ts')).readXls(bytes);
  else yield await (await import('./read-xlsx.ts')).readXlsx(bytes);
}
