import type { LocalizedText } from '@concord/domain/localized-text';
import * as m from '@concord/i18n/messages';
import { api } from '#lib/api/client.ts';
import { resource } from '#lib/api/resource.svelte.ts';
import type { GuidelineItem } from '#lib/api/wire.ts';
import { statusName } from '#lib/standards/guideline-words.ts';
import { localized } from '#lib/texts/localized.ts';

/** More guidelines than this are found in the library first; nobody scrolls through them in a chooser. */
const MOST_PAGES = 5;

async function everyGuideline(signal: AbortSignal): Promise<readonly GuidelineItem[]> {
  const items: GuidelineItem[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { items: more, nextCursor }: { items: readonly GuidelineItem[]; nextCursor: string | null } =
      await api.guidelines.list.query({ limit: 200, ...(cursor !== null && { cursor }) }, { signal });
    items.push(...more);
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  return items;
}

const named = (rows: readonly { readonly id: string; readonly name: LocalizedText }[] | undefined) =>
  (rows ?? []).map(({ id, name }) => ({ value: id, label: localized(name) }));

/** The guidelines to lead to, drafts marked as such. Call it while a component is being made. */
export function guidelineOptions() {
  const list = resource(everyGuideline);
  return {
    get options() {
      return (list.data ?? [])
        .filter(({ status }) => status !== 'retired')
        .map(({ id, title, status }) => ({
          value: id,
          label:
            status === 'published'
              ? localized(title)
              : m.framework_title_status({ title: localized(title), status: statusName(status) }),
        }));
    },
  };
}

export function touchpointOptions() {
  const list = resource((signal) => api.touchpoints.list.query(undefined, { signal }));
  return {
    get options() {
      return named(list.data);
    },
  };
}

export function phaseOptions() {
  const list = resource((signal) => api.journeyPhases.list.query(undefined, { signal }));
  return {
    get options() {
      return named(list.data);
    },
  };
}

export function personaOptions() {
  const list = resource((signal) => api.personas.list.query(undefined, { signal }));
  return {
    get options() {
      return named(list.data);
    },
  };
}
