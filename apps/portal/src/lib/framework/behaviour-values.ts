import type { BehaviourChannel } from '@concord/domain/framework';
import type { BehaviourItem } from '#lib/api/wire.ts';
import { type DraftText, fromDraft, fromOptionalDraft, toDraft } from '#lib/texts/draft-text.ts';

export interface BehaviourValues {
  channel: BehaviourChannel;
  title: DraftText;
  text: DraftText;
  guidelineIds: string[];
  touchpointIds: string[];
}

export function behaviourValues(behaviour: BehaviourItem | undefined, languages: readonly string[]): BehaviourValues {
  return {
    channel: behaviour?.channel ?? 'frontline',
    title: toDraft(behaviour?.title, languages),
    text: toDraft(behaviour?.text, languages),
    guidelineIds: (behaviour?.guidelines ?? []).map(({ id }) => id),
    touchpointIds: (behaviour?.touchpoints ?? []).map(({ id }) => id),
  };
}

export function behaviourContent(values: BehaviourValues) {
  const { channel, guidelineIds, touchpointIds } = values;
  return {
    channel,
    title: fromDraft(values.title),
    text: fromOptionalDraft(values.text),
    guidelineIds,
    touchpointIds,
  };
}
