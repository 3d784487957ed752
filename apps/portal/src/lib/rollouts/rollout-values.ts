import type { RolloutChannel } from '@concord/domain/rollout';
import type { Input, RolloutDetail } from '#lib/api/wire.ts';
import { type DraftText, fromDraft, fromOptionalDraft, toDraft } from '#lib/texts/draft-text.ts';

export interface MessageValues {
  id: string;
  /** '' for everybody. */
  personaId: string;
  channel: RolloutChannel;
  text: DraftText;
  plannedOn: string;
}

/** What the form of a plan holds while somebody writes. */
export interface RolloutValues {
  why: DraftText;
  affected: DraftText;
  training: DraftText;
  messages: MessageValues[];
  startsOn: string;
  completeBy: string;
}

export function rolloutValues(plan: RolloutDetail['plan'], languages: readonly string[]): RolloutValues {
  return {
    why: toDraft(plan.why, languages),
    affected: toDraft(plan.affected, languages),
    training: toDraft(plan.training, languages),
    messages: plan.messages.map((message) => ({
      ...message,
      personaId: message.personaId ?? '',
      text: toDraft(message.text, languages),
      plannedOn: message.plannedOn ?? '',
    })),
    startsOn: plan.startsOn ?? '',
    completeBy: plan.completeBy ?? '',
  };
}

/** What the server takes, apart from id and revision. */
export function rolloutOf(values: RolloutValues): Omit<Input['rollouts']['save'], 'id' | 'revision'> {
  return {
    why: fromOptionalDraft(values.why),
    affected: fromOptionalDraft(values.affected),
    training: fromOptionalDraft(values.training),
    messages: values.messages.map((message) => ({
      ...message,
      personaId: message.personaId || null,
      text: fromDraft(message.text),
      plannedOn: message.plannedOn || null,
    })),
    startsOn: values.startsOn || null,
    completeBy: values.completeBy || null,
  };
}
