import { type Command, UsageError } from './command.ts';
import { exportChecklistFile } from './export-checklist-file.ts';
import { importChecklistFile } from './import-checklist-file.ts';

const IMPORT =
  'checklist import FILE [--brand SLUG] [--key KEY] [--into KEY] [--department KEY] [--pictures DIR] [--dry-run]';
const EXPORT = 'checklist export KEY [--format xlsform|csv|json] [--version N|draft] [--out FILE] [--brand SLUG]';

export const command: Command = {
  usage: `${IMPORT}\n  ${EXPORT}`,
  summary:
    'reads a form (XLSX, XLS, CSV, Markdown; or a ZIP file of one with its pictures) or a checklist file (JSON) as a new checklist or into a draft, and says what it does not carry; or writes a version as a file',
  run: async ([what, ...args]) => {
    if (what === 'import') return importChecklistFile(args);
    if (what === 'export') return exportChecklistFile(args);
    throw new UsageError(`say "import" or "export", not "${what ?? ''}".`);
  },
};
