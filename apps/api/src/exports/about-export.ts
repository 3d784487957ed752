import { addDays } from '@concord/domain/day';
import type { Day } from '@concord/domain/ids';
import * as m from '@concord/i18n/messages';
import type { NamedFilters } from '@concord/services/network/named-filters';
import type { Label, Words } from './export-table.ts';

/** A line about a file: what, and which. */
export type AboutLine = readonly [string, string | number];

const LABELS: Readonly<Record<string, Label>> = {
  countryCode: m.league_country,
  franchisee: m.league_franchisee,
  purpose: m.league_purpose,
  search: m.views_about_search,
  standing: m.league_standing,
  state: m.league_state,
  figure: m.network_figure,
  reason: m.attention_reason,
  status: m.actions_status,
  overdue: m.actions_overdue_only,
  mine: m.actions_tab_mine,
  to: m.audits_to,
};

/** Words for values that are codes; whatever is a person's own text stands for itself. */
const VALUES: Readonly<Record<string, Label>> = {
  'standing.enough': m.league_standing_enough,
  'standing.notEnough': m.league_standing_not_enough,
  'standing.all': m.league_standing_all,
  'state.open': m.league_state_open,
  'state.notOpen': m.league_state_not_open,
  'figure.score': m.app_score,
  'figure.readiness': m.scorecards_readiness,
  'figure.compliance': m.scorecards_compliance,
  'figure.experience': m.scorecards_experience,
  'figure.action': m.scorecards_action,
  'reason.criticalOpen': m.attention_name_critical,
  'reason.actionOverdue': m.attention_name_overdue,
  'reason.scoreFell': m.attention_name_fell,
  'reason.auditOverdue': m.attention_name_audit,
  'reason.expiringSoon': m.attention_name_expiring,
  'reason.notEnoughData': m.attention_name_no_data,
  'status.open': m.actions_status_open,
  'status.in_progress': m.actions_status_in_progress,
  'status.done': m.actions_status_done,
  'status.verified': m.actions_status_verified,
  'status.cancelled': m.actions_status_cancelled,
  'status.draft': m.audits_status_draft,
  'status.submitted': m.audits_status_submitted,
  'status.withdrawn': m.corrections_status_withdrawn,
};

function valueWords(key: string, value: unknown, { say }: Words): string {
  const one = (part: unknown): string => {
    const label = VALUES[`${key}.${String(part)}`];
    return label ? say(label) : String(part);
  };
  if (value === true) return say(m.views_yes);
  return Array.isArray(value) ? value.map(one).join(', ') : one(value);
}

interface Told {
  readonly brand: string;
  readonly title: string;
  readonly names: NamedFilters;
  /** The table is of a day, not of what is now. */
  readonly ofDay: boolean;
  readonly input: Readonly<Record<string, unknown>>;
  readonly madeOn: Day;
}

/** What a file is: of which brand, day, region and period, by which filters. In the reader's words. */
export function aboutExport({ brand, title, names, ofDay, input, madeOn }: Told, words: Words): readonly AboutLine[] {
  const { say, localized } = words;
  const since = typeof input['days'] === 'number' ? addDays(names.day, -input['days']) : input['from'];
  const named: readonly (readonly [Label, string | null | false])[] = [
    [m.scorecards_as_of, ofDay && names.day],
    [ofDay ? m.views_about_since : m.audits_from, typeof since === 'string' && since],
    [m.scorecards_region, names.region],
    [m.scorecards_department, names.department],
    [m.scorecards_location, names.location],
    [m.audits_checklist, names.checklist && localized(names.checklist)],
  ];
  const ids = input['ids'];
  return [
    [say(m.views_about_brand), brand],
    [say(m.views_about_table), title],
    ...named.flatMap(([label, value]): AboutLine[] => (value ? [[say(label), value]] : [])),
    ...Object.entries(LABELS).flatMap(([key, label]): AboutLine[] => {
      const value = input[key];
      return value === undefined || value === false ? [] : [[say(label), valueWords(key, value, words)]];
    }),
    ...(Array.isArray(ids) ? [[say(m.views_about_selected), ids.length] as const] : []),
    [say(m.views_about_made), madeOn],
    ...(ofDay ? [['', say(m.views_about_points)] as const] : []),
  ];
}
