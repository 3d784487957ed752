import type { ChecklistDefinition } from '@concord/checklist/definition';
import type { LocalizedText } from '@concord/domain/localized-text';

export interface BandShown {
  readonly label: LocalizedText;
  readonly tone: 'good' | 'warn' | 'bad';
}

/** How a stored band id reads; null where the audit has none. */
export function bandOf(bands: ChecklistDefinition['policy']['bands'], id: string | null): BandShown | null {
  const band = bands.find((candidate) => candidate.id === id);
  return band ? { label: band.label, tone: band.tone } : null;
}
