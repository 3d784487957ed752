import { importTokens, type ImportedTokens } from '@concord/checklist/tokens/import-tokens';
import { ServiceError } from '@concord/domain/errors';
import type { PreviewTokensInput } from '@concord/domain/token';

/** Problems after which nothing of an import is kept. */
const REFUSED = ['FILE_TOO_LARGE', 'TOO_MANY_TOKENS'];

export function readTokenFiles({ files, modes }: PreviewTokensInput): ImportedTokens {
  return importTokens(files, new Map(modes.map(({ file, mode }) => [file, mode])));
}

/** Throws TOKENS_UNREADABLE {code, …} when there is nothing that could be stored. */
export function requireTokens(read: ImportedTokens): void {
  const refused = read.problems.find(({ code }) => REFUSED.includes(code));
  const problem = refused ?? (read.set.tokens.length === 0 ? read.problems[0] : undefined);
  if (problem) {
    throw new ServiceError('TOKENS_UNREADABLE', { code: problem.code, file: problem.file ?? '', ...problem.params });
  }
  if (read.set.tokens.length === 0)
    throw new ServiceError('TOKENS_UNREADABLE', { code: 'FILE_WITHOUT_TOKENS', file: '' });
}
