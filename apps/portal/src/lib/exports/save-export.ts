import { currentLocale } from '#lib/shell/locale.svelte.ts';
import { failure, type Failure, isErrorData, knownCode, toFailure } from '#lib/errors/failure.ts';

/** Tables that the server can hand out as files. */
export type ExportedTable =
  | 'acknowledgements'
  | 'attention'
  | 'locations'
  | 'compare'
  | 'audits'
  | 'actions'
  | 'glossary'
  | 'heatmap'
  | 'knowledge'
  | 'openings'
  | 'questions'
  | 'recurring';

interface Export {
  readonly table: ExportedTable;
  readonly format: 'csv' | 'xlsx';
  /** What the screen asks for; the file is in the language it is read in. */
  readonly input: object;
  readonly columns?: readonly string[] | undefined;
}

/** Asks for the file and hands it to the browser. The answer is what failed, or null. */
export async function saveExport({ table, format, input, columns }: Export): Promise<Failure | null> {
  try {
    const response = await fetch(`/api/export/${table}.${format}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        locale: currentLocale(),
        input: JSON.stringify(input),
        ...(columns && { columns: columns.join(',') }),
      }),
    });
    if (!response.ok) return await refusalOf(response);
    keepFile(await response.blob(), nameOf(response, `${table}.${format}`));
    return null;
  } catch (error) {
    return toFailure(error, navigator.onLine);
  }
}

async function refusalOf(response: Response): Promise<Failure> {
  const answer = (await response.json().catch(() => null)) as { readonly error?: unknown } | null;
  const said = answer?.error;
  return isErrorData(said)
    ? failure(knownCode(said.code), said.details, said.requestId ?? null)
    : failure('CLIENT_UNREACHABLE');
}

/** The name that the server gives the file, in any script (RFC 6266). */
function nameOf(response: Response, otherwise: string): string {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  try {
    return encoded === undefined ? otherwise : decodeURIComponent(encoded);
  } catch {
    return otherwise;
  }
}

function keepFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
