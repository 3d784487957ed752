import * as m from '@concord/i18n/messages';
import type { ChangeCause } from '#lib/api/wire.ts';

type Cause = ChangeCause['cause'];

const NAMES: Record<Cause, () => string> = {
  answers: m.network_cause_answers,
  weights: m.network_cause_weights,
  newlyCounted: m.network_cause_newly_counted,
  expired: m.network_cause_expired,
  model: m.network_cause_model,
  actions: m.network_cause_actions,
  locations: m.network_cause_locations,
};

const HINTS: Record<Cause, () => string> = {
  answers: m.network_cause_answers_hint,
  weights: m.network_cause_weights_hint,
  newlyCounted: m.network_cause_newly_counted_hint,
  expired: m.network_cause_expired_hint,
  model: m.network_cause_model_hint,
  actions: m.network_cause_actions_hint,
  locations: m.network_cause_locations_hint,
};

export function causeName(cause: Cause): string {
  return NAMES[cause]();
}

/** What the cause means, in a sentence. */
export function causeHint(cause: string): string {
  return cause in HINTS ? HINTS[cause as Cause]() : '';
}
