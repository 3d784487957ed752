import type { Preset } from '@concord/checklist/presets';
import { type Draft, type DraftPolicy, placesOf } from '../draft/draft.ts';

/** The policy as a preset makes it; bands, ratings and figures stay. */
export function policyBy(preset: Preset, { bands = [], ratings = [], figures }: DraftPolicy): DraftPolicy {
  const rows = JSON.parse(JSON.stringify(preset.policy)) as DraftPolicy;
  return { ...rows, bands, ratings, ...(figures ? { figures } : {}) };
}

/** Critical questions that the preset gives another effect. */
export function criticalBy({ critical }: Preset, draft: Draft): number {
  if (!critical) return 0;
  return placesOf(draft).filter(({ question: { critical: now } }) => {
    if (!now) return false;
    const { threshold = 1, effect, scope } = now;
    return threshold !== critical.threshold || effect !== critical.effect || scope !== critical.scope;
  }).length;
}

/** Changes the draft; the answer gives back the policy and the effects that there were, also after other edits. */
export function applyPreset(draft: Draft, preset: Preset): () => void {
  const policy = draft.policy;
  const effects = new Map(placesOf(draft).map(({ question }) => [question.id, question.critical]));
  draft.policy = policyBy(preset, policy);
  if (preset.critical) {
    for (const { question } of placesOf(draft)) if (question.critical) question.critical = { ...preset.critical };
  }
  return () => {
    draft.policy = policy;
    for (const { question } of placesOf(draft)) {
      const before = effects.get(question.id);
      if (preset.critical && question.critical && before) question.critical = before;
    }
  };
}
