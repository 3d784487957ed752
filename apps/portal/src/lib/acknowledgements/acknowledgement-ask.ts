import { ACKNOWLEDGEMENT_STATES } from '@concord/domain/acknowledgement';
import { Id } from '@concord/domain/ids';
import type { Input } from '#lib/api/wire.ts';
import { param, paramOf } from '#lib/url-state.ts';

export const PAGE_SIZE = 50;

/** The page of the table that the address names, from 1. Reactive. */
export function pageOf(): number {
  const page = Number(param('page'));
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1;
}

/** What the table of places is asked for by its address, without its window. Reactive. */
export function acknowledgementAsk(id: string): Omit<Input['acknowledgements']['list'], 'offset' | 'limit'> {
  const regionId = Id.safeParse(param('region')).data;
  const search = param('q');
  return {
    id,
    state: paramOf('state', ACKNOWLEDGEMENT_STATES.concat(), 'all'),
    ...(regionId && { regionId }),
    ...(search && { search }),
  };
}
