import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** A thing has one word in a language, on every screen; these are the other words that people reach for. */
const LOOSE: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  de: {
    Sie: /(?<!\p{L})(du|dir|dich|dein(e[mnrs]?)?)(?!\p{L})/iu,
    Maßnahme: /Aktion(en)?(?!\p{L})/u,
    Feststellung: /Befund/u,
    Standort: /Filiale|Niederlassung/u,
  },
  fr: {
    site: /(?<!\p{L})(?<!(au|a|ont|avoir|aura) )lieux?(?![\p{L}-])|établissement|magasin/iu,
    service: /département/iu,
    standard: /(?<!\p{L})normes?(?!\p{L})/iu,
  },
  hu: {
    helyszín: /(?<!\p{L})hely(e[tkn]|re|ről|nek|nél|hez|ei|ek\p{L}*)?(?!\p{L})/iu,
    intézkedés: /feladat/iu,
    előírás: /szabvány/iu,
    osztály: /részleg/iu,
  },
  ar: { قطاع: /(?<!\p{L})(ال)?أحياء(?!\p{L})/u },
};

/** Where the word means something else: room on a device, a spot on a photo, a rank, the place of a quote in a row, all under one roof. */
const MEANT = new Set([
  'network_channels_note',
  'places_channel_store',
  'run_storage_full',
  'run_not_saved',
  'location_import_reason_quote_misplaced',
  'location_import_issue_channel_unknown',
  'auth_lead',
  'colour_sample_picture',
  'errors_import_space_full',
  'personas_wish_text',
  'xlsform_note_label_missing',
  'xlsform_reason_broken_row',
]);

const folder = new URL('../messages/', import.meta.url);

it.each(Object.keys(LOOSE))('%s has one word for a thing', (locale) => {
  const found = readdirSync(new URL(`${locale}/`, folder)).flatMap((file) => {
    const messages: Record<string, unknown> = JSON.parse(readFileSync(new URL(`${locale}/${file}`, folder), 'utf8'));
    return Object.entries(messages)
      .filter(([key]) => !MEANT.has(key))
      .flatMap(([key, message]) =>
        Object.entries(LOOSE[locale] ?? {})
          .filter(([, loose]) => textsOf(message).some((text) => loose.test(text)))
          .map(([word]) => `${key}: ${word}`),
      );
  });
  expect(found).toEqual([]);
});

function textsOf(message: unknown): readonly string[] {
  if (typeof message === 'string') return [message];
  const [{ match }] = message as [{ match: Record<string, string> }];
  return Object.values(match);
}
