import * as m from '@concord/i18n/messages';
import type { DraftBand } from '../draft/draft.ts';

/** What a band or a level of a rating means, to choose from. */
export function toneChoices() {
  return [
    { value: 'good', label: m.checklists_tone_good() },
    { value: 'warn', label: m.checklists_tone_warn() },
    { value: 'bad', label: m.checklists_tone_bad() },
  ];
}

export function bandTone(value: string): DraftBand['tone'] {
  return value === 'good' || value === 'warn' ? value : 'bad';
}
