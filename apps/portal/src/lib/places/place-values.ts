import { dayIn } from '@concord/domain/day';
import { type Channel, CHANNELS } from '@concord/domain/organization';
import { formatDate } from '@concord/i18n/format';
import * as m from '@concord/i18n/messages';
import { session } from '#lib/session/session.svelte.ts';
import type { Answer, Input } from '#lib/api/wire.ts';

export type Place = Answer['locations']['get'];
type Facts = Omit<Input['locations']['update'], 'id' | 'revision'>;

/** The form's fields as a person types them; numbers may be missing. */
export interface PlaceValues {
  regionId: string;
  externalId: string;
  name: string;
  purpose: string;
  channel: Channel;
  address: string;
  city: string;
  postalCode: string;
  countryCode: string;
  latitude: number | null;
  longitude: number | null;
  timeZone: string;
  franchisee: string;
  weight: number | null;
  openedOn: string;
  gln: string;
  openingHours: string;
}

/** A new place begins in the zone of whoever makes it. */
export function emptyPlace(): PlaceValues {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return {
    ...{ regionId: '', externalId: '', name: '', purpose: '', address: '', city: '', postalCode: '', countryCode: '' },
    ...{ latitude: null, longitude: null, franchisee: '', weight: 1, openedOn: '', gln: '', openingHours: '' },
    timeZone,
    channel: 'store',
  };
}

export function valuesOf(place: Place): PlaceValues {
  const { externalId, name, purpose, address, city, postalCode, countryCode, latitude, longitude, timeZone } = place;
  const optional = { franchisee: place.franchisee ?? '', openedOn: place.openedOn ?? '', gln: place.gln ?? '' };
  return {
    ...{ regionId: place.regionId, externalId, name, purpose, address, city, postalCode, countryCode },
    ...{ latitude, longitude, timeZone, weight: place.weight, openingHours: place.openingHours },
    channel: place.channel,
    ...optional,
  };
}

/** What the server takes; an empty field says nothing. */
export function factsOf({ regionId: _regionId, ...values }: PlaceValues): Facts {
  return {
    ...values,
    countryCode: values.countryCode.trim().toUpperCase(),
    franchisee: values.franchisee.trim() || null,
    openedOn: values.openedOn || null,
    gln: values.gln.trim() || null,
    weight: values.weight ?? 1,
  };
}

/** The country's name in the reader's language, or nothing for letters that name none. */
export function countryName(code: string, language: string): string {
  if (!/^[A-Za-z]{2}$/.test(code)) return '';
  const wanted = code.toUpperCase();
  const name = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(wanted);
  return name ?? '';
}

export const CHANNEL_NAMES: Record<Channel, () => string> = {
  store: m.places_channel_store,
  website: m.places_channel_website,
  contactCentre: m.places_channel_contact_centre,
};

export const channelOptions = () => CHANNELS.map((value) => ({ value, label: CHANNEL_NAMES[value]() }));

/** Every zone that this browser knows. */
export function timeZones(): { value: string; label: string }[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
  }));
}

export const mayManage = (): boolean => session.may('organization.manage');

/** Whether it is open at this hour, by its own clock; nothing where its hours do not say or it is closed for good. */
export function openWords({ openState, closedOn, timeZone }: Place): string {
  if (openState === null || (closedOn !== null && closedOn <= dayIn(new Date(), timeZone))) return '';
  const { open, until } = openState;
  if (until === null) return open ? m.places_now_open() : m.places_now_shut();
  const time = formatDate(`${until}Z`, 'full', 'UTC');
  return open ? m.places_now_open_until({ time }) : m.places_now_shut_until({ time });
}
