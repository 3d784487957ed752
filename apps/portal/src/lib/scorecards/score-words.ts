import type { Component } from '@concord/domain/scorecard';
import { formatScore } from '@concord/i18n/format';
import * as m from '@concord/i18n/messages';
import type { Tone } from '@concord/ui/tone';

/** A share 0–1 as people read scores, 0–100 with one decimal; null where there is none. */
export function shareText(share: number | null): string | null {
  return share === null ? null : formatScore(share * 100, 1);
}

/** The colour of a scorecard's share 0–1, judged on what is shown; `scorecards_bands_legend` says the same in words. */
export function shareTone(share: number | null): Tone {
  if (share === null) return 'neutral';
  const shown = Math.round(share * 1000) / 10;
  if (shown >= 90) return 'good';
  return shown >= 75 ? 'warn' : 'bad';
}

const COMPONENT_NAMES: Record<Component, () => string> = {
  readiness: m.scorecards_readiness,
  compliance: m.scorecards_compliance,
  experience: m.scorecards_experience,
  action: m.scorecards_action,
};

export function componentName(component: Component): string {
  return COMPONENT_NAMES[component]();
}
