import { ATTENTION_EXPIRY_DAYS, ATTENTION_FALL, type AttentionReason } from '@concord/domain/network-query';
import { formatDate, formatNumber } from '@concord/i18n/format';
import * as m from '@concord/i18n/messages';
import type { Tone } from '@concord/ui/tone';
import type { AttentionItem, NetworkAttention } from '#lib/api/wire.ts';
import { anchorOf } from '#lib/audits/explained-audit.ts';
import { workHref } from '#lib/actions/inbox-query.ts';
import { changeText } from '#lib/network/change-words.ts';

type Reason = AttentionItem['reasons'][number];

export const ATTENTION_TONES: Record<AttentionReason, Tone> = {
  criticalOpen: 'bad',
  actionOverdue: 'bad',
  scoreFell: 'warn',
  auditOverdue: 'warn',
  expiringSoon: 'info',
  notEnoughData: 'neutral',
};

const TOTALS: Record<AttentionReason, (count: { count: number }) => string> = {
  criticalOpen: m.network_total_critical,
  actionOverdue: m.network_total_overdue,
  scoreFell: m.network_total_fell,
  auditOverdue: m.network_total_audit,
  expiringSoon: m.network_total_expiring,
  notEnoughData: m.network_total_no_data,
};

const NAMES: Record<AttentionReason, () => string> = {
  criticalOpen: m.attention_name_critical,
  actionOverdue: m.attention_name_overdue,
  scoreFell: m.attention_name_fell,
  auditOverdue: m.attention_name_audit,
  expiringSoon: m.attention_name_expiring,
  notEnoughData: m.attention_name_no_data,
};
export const reasonName = (reason: AttentionReason): string => NAMES[reason]();

/** "3 with overdue actions" */
export function totalText({ reason, count }: NetworkAttention['totals'][number]): string {
  return TOTALS[reason]({ count });
}

/** The thresholds behind the reasons, in a sentence. */
export function attentionRules(from: string): string {
  return m.network_attention_rules({
    points: formatNumber(ATTENTION_FALL * 100),
    date: formatDate(from),
    days: formatNumber(ATTENTION_EXPIRY_DAYS),
  });
}

export function reasonText({ reason, count, day, change }: Reason): string {
  const date = day === null ? '' : formatDate(day);
  switch (reason) {
    case 'criticalOpen':
      return m.network_reason_critical({ count, date });
    case 'actionOverdue':
      return m.network_reason_overdue({ count, date });
    case 'scoreFell':
      return m.network_reason_fell({ change: changeText(change ?? 0), date });
    case 'auditOverdue':
      return m.network_reason_audit({ count, date });
    case 'expiringSoon':
      return m.network_reason_expiring({ count, date });
    case 'notEnoughData':
      return m.network_reason_no_data();
  }
}

/** Where a reason leads: to the very answer, action or explanation where there is one. */
export function reasonHref(locationId: string, reason: Reason, { from, asOf }: NetworkAttention): string {
  switch (reason.reason) {
    case 'criticalOpen':
      if (reason.count > 1) return `/locations/${locationId}?tab=actions&asOf=${asOf}#critical`;
      if (reason.actionId !== null) return `/actions/${reason.actionId}`;
      return `/audits/${reason.auditId ?? ''}#${anchorOf({ question: reason.question ?? '', instance: reason.instance ?? 0 })}`;
    case 'actionOverdue':
      return reason.actionId === null ? workHref({ location: locationId }, true) : `/actions/${reason.actionId}`;
    case 'scoreFell':
      return `/locations/${locationId}?tab=why&from=${from}&to=${asOf}`;
    case 'auditOverdue':
      return `/audits/assignments?status=any&overdue=1&location=${locationId}`;
    case 'expiringSoon':
      return reason.auditId === null ? `/locations/${locationId}?tab=audits` : `/audits/${reason.auditId}`;
    case 'notEnoughData':
      return `/locations/${locationId}`;
  }
}
