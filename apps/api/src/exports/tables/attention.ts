import { type AttentionReason, NetworkAttentionInput } from '@concord/domain/network-query';
import * as m from '@concord/i18n/messages';
import type { Ctx } from '@concord/services/context';
import { networkAttention } from '@concord/services/network/attention';
import { asPoints, column, exportTable, type Label } from '../export-table.ts';

type Attention = Awaited<ReturnType<typeof networkAttention>>;
type Place = Attention['items'][number];

/** A location and one reason why it needs somebody. */
interface Line {
  readonly location: Place['location'];
  readonly reason: Place['reasons'][number];
}

const PAGE = 5_000;
const NAMES: Record<AttentionReason, Label> = {
  criticalOpen: m.attention_name_critical,
  actionOverdue: m.attention_name_overdue,
  scoreFell: m.attention_name_fell,
  auditOverdue: m.attention_name_audit,
  expiringSoon: m.attention_name_expiring,
  notEnoughData: m.attention_name_no_data,
};

async function* everyLine(ctx: Ctx, input: NetworkAttentionInput): AsyncIterable<readonly Line[]> {
  for (let offset = 0; ; offset += PAGE) {
    const { items } = await networkAttention(ctx, { ...input, order: 'urgent', offset, limit: PAGE });
    const reasons = items.flatMap(({ location, reasons: all }) => all.map((reason) => ({ location, reason })));
    yield reasons.filter(({ reason }) => input.reason === undefined || reason.reason === input.reason);
    if (items.length < PAGE) return;
  }
}

export const attention = exportTable<NetworkAttentionInput, Line>({
  title: m.network_attention,
  ofDay: true,
  parse: (input) => NetworkAttentionInput.parse(input),
  rows: everyLine,
  columns: [
    column('location', m.scorecards_location, 'text', ({ location }) => location.name),
    column('city', m.scorecards_city, 'text', ({ location }) => location.city),
    column('reason', m.attention_reason, 'text', ({ reason }, { say }) => say(NAMES[reason.reason])),
    column('count', m.attention_count, 'number', ({ reason }) => reason.count),
    column('day', m.attention_day, 'day', ({ reason }) => reason.day),
    column('change', m.network_change, 'points', ({ reason }) => asPoints(reason.change)),
  ],
});
