import { MOST_GUIDELINE_KEYS } from '@concord/domain/guideline';
import { api } from '#lib/api/client.ts';
import type { GuidelineForQuestions } from '#lib/api/wire.ts';

/** The guidelines of these keys, asked for in as many parts as addresses hold. */
export async function guidelinesByKey(
  keys: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, GuidelineForQuestions>> {
  const parts = Array.from({ length: Math.ceil(keys.length / MOST_GUIDELINE_KEYS) }, (_, index) =>
    keys.slice(index * MOST_GUIDELINE_KEYS, (index + 1) * MOST_GUIDELINE_KEYS),
  );
  const asked = parts.map((part) => api.guidelines.forQuestions.query({ keys: part }, { signal }));
  return new Map((await Promise.all(asked)).flat().map((guideline) => [guideline.key, guideline]));
}
