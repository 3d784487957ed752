import {
  type LocationField,
  type LocationImportSettings,
  type LocationMapping,
  REGION_SEPARATORS,
  SHEET_ENCODINGS,
  type SheetEncoding,
} from '@concord/domain/location-import';
import type { Locale } from '@concord/i18n/locale';
import { ownZone } from './time-zones.ts';

/** How a file is to be read, as the form holds it: every field has a column or '' for none. */
export interface LocationSetup {
  columns: Record<string, string>;
  regions: [string, string, string];
  timeZone: string;
  countryCode: string;
  decimalComma: boolean;
  dateOrder: string;
  emptyCells: string;
  regionSeparator: string;
  /** '' for the region at the top. */
  regionWithout: string;
  missing: string;
  closeOn: string;
  movedFrom: string;
}

/** How the file is taken apart: which sheet, which characters, which delimiter. */
export interface Reading {
  sheet: string;
  encoding: string;
  delimiter: string;
}

type Columns = Readonly<Partial<Record<LocationField, string | undefined>>> & {
  readonly regions?: readonly string[] | undefined;
};

export const noReading: Reading = { sheet: '', encoding: 'auto', delimiter: 'auto' };

/** How programs wrote text in a language before UTF-8. */
export function olderEncoding(locale: Locale): SheetEncoding {
  const others: Partial<Record<Locale, SheetEncoding>> = { hu: 'windows-1250', ar: 'windows-1256' };
  return others[locale] ?? 'windows-1252';
}

/** The reading as the verbs take it. */
export function asReading({ sheet, encoding, delimiter }: Reading): Pick<LocationMapping, keyof Reading> {
  const known = (['auto', ',', ';', '\t', '|'] as const).find((one) => one === delimiter) ?? 'auto';
  return {
    sheet: sheet === '' ? null : sheet,
    encoding: SHEET_ENCODINGS.find((one) => one === encoding) ?? 'auto',
    delimiter: known,
  };
}

/** A setup that maps these columns, as far as the file has them. */
export function setupFrom(
  mapping: { columns: Columns } & Partial<Omit<LocationMapping, 'columns'>>,
  header: readonly string[],
  today: string,
): LocationSetup {
  const here = (name: string | undefined) => (name !== undefined && header.includes(name) ? name : '');
  const { regions = [], ...columns } = mapping.columns;
  return {
    columns: Object.fromEntries(Object.entries(columns).map(([field, name]) => [field, here(name)])),
    regions: [here(regions[0]), here(regions[1]), here(regions[2])],
    timeZone: mapping.timeZone ?? ownZone,
    countryCode: mapping.countryCode ?? '',
    decimalComma: mapping.decimalComma ?? false,
    dateOrder: mapping.dateOrder ?? 'dmy',
    emptyCells: mapping.emptyCells ?? 'keep',
    regionSeparator: mapping.regionSeparator ?? 'auto',
    regionWithout: mapping.regionWithout ?? '',
    missing: 'leave',
    closeOn: today,
    movedFrom: today,
  };
}

/** What a saved mapping keeps of a setup. */
export function mappingOf(setup: LocationSetup, reading: Reading): LocationMapping {
  const columns = Object.fromEntries(Object.entries(setup.columns).filter(([, name]) => name !== ''));
  return {
    ...asReading(reading),
    columns: { externalId: '', name: '', ...columns, regions: setup.regions.filter((name) => name !== '') },
    timeZone: setup.timeZone,
    countryCode: setup.countryCode,
    decimalComma: setup.decimalComma,
    dateOrder: setup.dateOrder === 'mdy' ? 'mdy' : 'dmy',
    emptyCells: setup.emptyCells === 'clear' ? 'clear' : 'keep',
    regionSeparator: REGION_SEPARATORS.find((one) => one === setup.regionSeparator) ?? 'auto',
    regionWithout: setup.regionWithout === '' ? null : setup.regionWithout,
  };
}

/** The settings of a run. */
export function settingsOf(setup: LocationSetup, reading: Reading): LocationImportSettings {
  return {
    ...mappingOf(setup, reading),
    closeMissingOn: setup.missing === 'close' ? setup.closeOn : null,
    closeAtMost: 0,
    movedFrom: setup.movedFrom,
  };
}
