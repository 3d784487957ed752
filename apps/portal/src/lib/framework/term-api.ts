import type { TermList } from '@concord/domain/term';
import { api } from '#lib/api/client.ts';
import type { Input } from '#lib/api/wire.ts';
import type { TermItem } from '#lib/api/wire.ts';

/** What a person wrote of an entry; the server judges whether the list has such a kind. */
interface TermContent {
  readonly kind: string;
  readonly name: TermItem['name'];
  readonly description: TermItem['description'];
}

interface TermApi {
  readonly list: (signal?: AbortSignal) => Promise<readonly TermItem[]>;
  readonly addUsual: () => Promise<unknown>;
  readonly order: (ids: string[]) => Promise<unknown>;
  readonly remove: (seen: { id: string; revision: number }) => Promise<unknown>;
  readonly create: (input: TermContent & { id: string; key: string }) => Promise<unknown>;
  readonly update: (input: TermContent & { id: string; revision: number }) => Promise<unknown>;
}

const withSignal = (signal: AbortSignal | undefined) => (signal ? { signal } : {});

/** The word lists have the same verbs, each in a router of its own. */
const APIS: Record<TermList, TermApi> = {
  touchpoint: {
    list: (signal) => api.touchpoints.list.query(undefined, withSignal(signal)),
    addUsual: () => api.touchpoints.addUsual.mutate(),
    order: (ids) => api.touchpoints.order.mutate({ ids }),
    remove: (seen) => api.touchpoints.remove.mutate(seen),
    create: (input) => api.touchpoints.create.mutate(input as Input['touchpoints']['create']),
    update: (input) => api.touchpoints.update.mutate(input as Input['touchpoints']['update']),
  },
  journeyPhase: {
    list: (signal) => api.journeyPhases.list.query(undefined, withSignal(signal)),
    addUsual: () => api.journeyPhases.addUsual.mutate(),
    order: (ids) => api.journeyPhases.order.mutate({ ids }),
    remove: (seen) => api.journeyPhases.remove.mutate(seen),
    create: (input) => api.journeyPhases.create.mutate(input as Input['journeyPhases']['create']),
    update: (input) => api.journeyPhases.update.mutate(input as Input['journeyPhases']['update']),
  },
  emotion: {
    list: (signal) => api.emotions.list.query(undefined, withSignal(signal)),
    addUsual: () => api.emotions.addUsual.mutate(),
    order: (ids) => api.emotions.order.mutate({ ids }),
    remove: (seen) => api.emotions.remove.mutate(seen),
    create: (input) => api.emotions.create.mutate(input as Input['emotions']['create']),
    update: (input) => api.emotions.update.mutate(input as Input['emotions']['update']),
  },
};

export function termApi(list: TermList): TermApi {
  return APIS[list];
}
