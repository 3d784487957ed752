import { formatNumber } from '@concord/i18n/format';
import * as m from '@concord/i18n/messages';
import type { LocationTimeline } from '#lib/api/wire.ts';

/** What changed about a place on a day. */
export function changeWords(change: LocationTimeline['changes'][number]): string {
  switch (change.kind) {
    case 'opened':
      return m.network_event_opened();
    case 'closed':
      return m.network_event_closed();
    case 'moved':
      return m.network_event_moved({ region: change.region.name });
    case 'model':
      return m.network_event_model({ version: formatNumber(change.version) });
  }
}
