import { ANY_LANGUAGE, GUIDELINE_CHAPTERS, GUIDELINE_STATUSES } from '@concord/domain/guideline';
import { Id } from '@concord/domain/ids';
import { LanguageTag } from '@concord/domain/localized-text';
import type { Input } from '#lib/api/wire.ts';
import { param, paramOf } from '#lib/url-state.ts';

/** Filters that only some people need; they are folded away until one is set. */
export const FURTHER_FILTERS = ['region', 'missing', 'due', 'phase', 'touchpoint', 'persona'] as const;

type Ask = Omit<Input['guidelines']['list'], 'limit' | 'cursor'>;

/** What the library is asked for by its address; what somebody mistyped there filters nothing. Reactive. */
export function guidelineAsk(): Ask {
  const search = param('q');
  const chapter = paramOf('chapter', GUIDELINE_CHAPTERS.concat(), '');
  const status = paramOf('status', GUIDELINE_STATUSES.concat(), '');
  const id = (name: string) => Id.safeParse(param(name)).data;
  const [departmentId, regionId, touchpointId] = [id('department'), id('region'), id('touchpoint')];
  const [phaseId, personaId] = [id('phase'), id('persona')];
  const missing = param('missing') === ANY_LANGUAGE ? ANY_LANGUAGE : LanguageTag.safeParse(param('missing')).data;
  return {
    ...(search && { search }),
    ...(chapter && { chapter }),
    ...(status && { status }),
    ...(departmentId && { departmentId }),
    ...(regionId && { regionId }),
    ...(touchpointId && { touchpointId }),
    ...(phaseId && { phaseId }),
    ...(personaId && { personaId }),
    ...(missing && { missing }),
    ...(param('due') === '1' && { reviewDue: true }),
  };
}
