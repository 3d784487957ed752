import type { GateKind, OpeningStatus } from '@concord/domain/opening';
import type { GateLack } from '@concord/domain/opening-gates';
import { formatDate, formatScore } from '@concord/i18n/format';
import * as m from '@concord/i18n/messages';
import type { Tone } from '@concord/ui/tone';
import type { OpeningGate } from '#lib/api/wire.ts';
import { localized } from '#lib/texts/localized.ts';

const STATUSES: Record<OpeningStatus, { label: () => string; tone: Tone }> = {
  preparing: { label: m.openings_status_preparing, tone: 'info' },
  open: { label: m.openings_status_open, tone: 'good' },
  cancelled: { label: m.openings_status_cancelled, tone: 'neutral' },
};

const KINDS: Record<GateKind, () => string> = {
  task: m.openings_kind_task,
  checklist: m.openings_kind_checklist,
  guidelines: m.openings_kind_guidelines,
};

const LACKS: Record<GateLack, () => string> = {
  not_done: m.openings_lack_not_done,
  no_audit: m.openings_lack_no_audit,
  score: m.openings_lack_score,
  band: m.openings_lack_band,
  critical: m.openings_lack_critical,
  not_acknowledged: m.openings_lack_not_acknowledged,
};

export const statusName = (status: OpeningStatus): string => STATUSES[status].label();
export const statusTone = (status: OpeningStatus): Tone => STATUSES[status].tone;
export const kindName = (kind: GateKind): string => KINDS[kind]();
export const lackWords = (lack: GateLack): string => LACKS[lack]();

/** What a gate is called: the task in its own words, the checklist's title, how many guidelines. */
export function gateTitle({ demand, checklist }: Pick<OpeningGate, 'demand' | 'checklist'>): string {
  if (demand.kind === 'task') return localized(demand.title);
  if (demand.kind === 'checklist') return localized(checklist?.title) || m.openings_kind_checklist();
  return m.openings_guidelines_count({ count: demand.guidelineIds.length });
}

/** What an audit has to show, one sentence for each condition. */
export function passWords({ demand, checklist }: Pick<OpeningGate, 'demand' | 'checklist'>): readonly string[] {
  if (demand.kind !== 'checklist') return [];
  const { minScore, bands, noCritical } = demand;
  const bandName = (id: string) => localized(checklist?.bands.find((band) => band.id === id)?.label) || id;
  return [
    minScore === null ? m.openings_pass_any() : m.openings_pass_score({ score: formatScore(minScore, 1) }),
    ...(bands.length > 0 ? [m.openings_pass_bands({ bands: bands.map(bandName).join(', ') })] : []),
    ...(noCritical ? [m.openings_pass_no_critical()] : []),
  ];
}

/** How the audit that decides came out. */
export function auditWords({ score, performedOn, criticals }: NonNullable<OpeningGate['audit']>): string {
  const day = formatDate(performedOn);
  const said =
    score === null
      ? m.openings_audit_unscored({ day })
      : m.openings_audit_scored({ score: formatScore(score, 1), day });
  return criticals > 0 ? `${said} · ${m.openings_audit_criticals({ count: criticals })}` : said;
}
