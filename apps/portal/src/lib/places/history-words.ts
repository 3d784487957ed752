import { formatDate } from '@concord/i18n/format';
import * as m from '@concord/i18n/messages';
import type { Answer } from '#lib/api/wire.ts';

type Event = NonNullable<Answer['locations']['history']['events']>[number];
type Stay = Answer['locations']['history']['regions'][number];

/** How long a location stood in a region. */
export function stayWords({ from, until }: Stay): string {
  if (from !== null && until !== null) {
    return m.places_history_between({ from: formatDate(from), until: formatDate(until) });
  }
  if (from !== null) return m.places_history_since({ day: formatDate(from) });
  return until === null ? m.places_history_always() : m.places_history_until({ day: formatDate(until) });
}

/** What a verb did; imports write verbs of their own. */
export function eventWords(verb: string): string {
  switch (verb) {
    case 'locations.create':
      return m.places_event_create();
    case 'locations.update':
      return m.places_event_update();
    case 'locations.move':
      return m.places_event_move();
    case 'locations.close':
      return m.places_event_close();
    case 'locations.reopen':
      return m.places_event_reopen();
    case 'locations.merge':
      return m.places_event_merge();
    case 'locations.absorb':
      return m.places_event_absorb();
    case 'openings.start':
      return m.openings_event_start();
    case 'openings.move':
      return m.openings_event_move();
    case 'openings.cancel':
      return m.openings_event_cancel();
    case 'openings.open':
      return m.openings_event_open();
    default:
      return m.places_event_import();
  }
}

/** The import that did it, or null: what its file says is not what a person typed. */
export function importOf({ details }: Event): string | null {
  const id = details?.['importId'];
  return typeof id === 'string' ? id : null;
}
