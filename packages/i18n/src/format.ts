import { getLocale } from './paraglide/runtime.js';
import type { Locale } from './locale.ts';

/*
 * Arabic is written with Latin digits here: scores, ids and figures that people type have one form everywhere, and
 * browsers disagree on the default for plain "ar".
 */
const TAGS: Record<Locale, string> = { en: 'en-GB', de: 'de', fr: 'fr', hu: 'hu', ar: 'ar-u-nu-latn' };
const CALENDAR_DATE = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

// Making an Intl object costs about a hundred times as much as using it, and tables format thousands of cells.
const made = new Map<string, unknown>();

function once<T>(kind: string, locale: Locale, options: object, make: (tag: string) => T): T {
  const key = `${kind} ${locale} ${JSON.stringify(options)}`;
  const known = made.get(key);
  if (known !== undefined) return known as T;
  const fresh = make(TAGS[locale]);
  made.set(key, fresh);
  return fresh;
}

export type DateStyle = 'short' | 'long' | 'time' | 'full' | 'day' | 'month';

const DATE_OPTIONS: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  short: { year: 'numeric', month: 'short', day: 'numeric' },
  long: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' },
  time: { hour: '2-digit', minute: '2-digit' },
  day: { month: 'short', day: 'numeric' },
  month: { year: 'numeric', month: 'short' },
  full: { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' },
};

/**
 * @param value a calendar date `YYYY-MM-DD` (shown as that very day everywhere) or an instant (Date, ISO text, epoch ms)
 * @param timeZone IANA name for instants, e.g. the location's; the device's own if left out
 */
export function formatDate(value: string | number | Date, style: DateStyle = 'short', timeZone?: string): string {
  const isDay = typeof value === 'string' && CALENDAR_DATE.test(value);
  const zone = isDay ? 'UTC' : timeZone;
  const options = zone === undefined ? DATE_OPTIONS[style] : { ...DATE_OPTIONS[style], timeZone: zone };
  return once('date', getLocale(), options, (tag) => new Intl.DateTimeFormat(tag, options)).format(new Date(value));
}

export function formatNumber(value: number, options: Intl.NumberFormatOptions = {}): string {
  return once('number', getLocale(), options, (tag) => new Intl.NumberFormat(tag, options)).format(value);
}

/** @param share 0–1 */
export function formatPercent(share: number, decimals = 0): string {
  return formatNumber(share, { style: 'percent', minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** @param score 0–100, shown with exactly `decimals` digits after the point so that columns line up */
export function formatScore(score: number, decimals = 0): string {
  return formatNumber(score, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/**
 * "today", "tomorrow", "3 days ago": whole days between two calendar dates.
 * @param day `YYYY-MM-DD`
 * @param today `YYYY-MM-DD` where the reader is
 */
export function formatRelativeDay(day: string, today: string): string {
  const days = Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS);
  const options = { numeric: 'auto' } as const;
  return once('relative', getLocale(), options, (tag) => new Intl.RelativeTimeFormat(tag, options)).format(days, 'day');
}

export function formatList(items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  return once('list', getLocale(), { type }, (tag) => new Intl.ListFormat(tag, { type })).format(items);
}

/** @param bytes shown in the largest decimal unit of which there is at least one, up to gigabytes */
export function formatFileSize(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const unit = units[step] ?? 'byte';
  return formatNumber(bytes / 1000 ** step, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 });
}
