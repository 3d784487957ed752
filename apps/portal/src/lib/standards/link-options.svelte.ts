import type { LocalizedText } from '@concord/domain/localized-text';
import { api } from '#lib/api/client.ts';
import { resource } from '#lib/api/resource.svelte.ts';
import { regionOptions } from '#lib/network/region-options.ts';
import { localized } from '#lib/texts/localized.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

const named = (items: readonly { readonly id: string; readonly name: LocalizedText }[] | undefined): Option[] =>
  (items ?? []).map(({ id, name }) => ({ value: id, label: localized(name) }));

/** What a guideline can be linked to, for choosers. Call it while a component is being made. */
export function linkOptions() {
  const regions = resource((signal) => api.regions.list.query(undefined, { signal }));
  const touchpoints = resource((signal) => api.touchpoints.list.query(undefined, { signal }));
  const phases = resource((signal) => api.journeyPhases.list.query(undefined, { signal }));
  const personas = resource((signal) => api.personas.list.query(undefined, { signal }));
  const emotions = resource((signal) => api.emotions.list.query(undefined, { signal }));
  return {
    get regions(): Option[] {
      return regionOptions(regions.data ?? []);
    },
    get touchpoints(): Option[] {
      return named(touchpoints.data);
    },
    get phases(): Option[] {
      return named(phases.data);
    },
    get personas(): Option[] {
      return named(personas.data);
    },
    get emotions(): Option[] {
      return named(emotions.data);
    },
    get failure() {
      return [regions, touchpoints, phases, personas, emotions].find(({ failure }) => failure)?.failure ?? null;
    },
  };
}
