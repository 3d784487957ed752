import type { DraftPolicy } from '../../draft/draft.ts';

export type Verdicts = Pick<DraftPolicy, 'ratings' | 'figures'>;
export type VerdictsRead =
  { readonly ok: true; readonly verdicts: Verdicts } | { readonly ok: false; readonly code: 'NOT_JSON' | 'NOT_LISTS' };

/** Ratings and figures as the exported file has them, to be written by hand. */
export function writeVerdicts({ ratings = [], figures = [] }: Verdicts): string {
  return JSON.stringify({ ratings, figures }, null, 2);
}

/** Reads what was written. Only that there are two lists is asked here; what is in them, validation says with its place. */
export function readVerdicts(text: string): VerdictsRead {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, code: 'NOT_JSON' };
  }
  if (typeof json !== 'object' || json === null) return { ok: false, code: 'NOT_LISTS' };
  const { ratings = [], figures = [], ...others } = json as Record<string, unknown>;
  if (!Array.isArray(ratings) || !Array.isArray(figures) || Object.keys(others).length > 0) {
    return { ok: false, code: 'NOT_LISTS' };
  }
  return { ok: true, verdicts: { ratings, ...(figures.length > 0 ? { figures } : {}) } };
}
