import { readWholeXml } from './read-xml.ts';
import { SheetUnreadable } from './sheet-row.ts';
import { unpack, type ZipEntry } from './zip-entries.ts';

/** How a number is shown: as a day, a time of day, both, with at least so many digits, or as it is. */
export type NumberLook = 'day' | 'time' | 'dayAndTime' | 'plain' | { readonly digits: number };

/** Formats that have a number of their own, by ECMA-376 18.8.30; those that say 27–36 and 50–58 are days in East Asian editions. */
const BUILT_IN: readonly (readonly [from: number, to: number, look: NumberLook])[] = [
  [14, 17, 'day'],
  [18, 21, 'time'],
  [22, 22, 'dayAndTime'],
  [27, 31, 'day'],
  [32, 35, 'time'],
  [36, 36, 'day'],
  [45, 47, 'time'],
  [50, 58, 'day'],
];

/** Longer than a spreadsheet lets anybody write one. */
const MOST_FORMAT = 255;
/** A spreadsheet has 65,490 of them at most. */
const MOST_STYLES = 65_536;

/** The look of each cell style of a workbook. @throws SheetUnreadable NOT_XLSX */
export async function numberLooks(file: string, entry: ZipEntry | undefined): Promise<NumberLook[]> {
  const looks: NumberLook[] = [];
  if (!entry) return looks;
  const own = new Map<number, NumberLook>();
  let withinCells = false;
  await readWholeXml(unpack(file, entry), {
    open: (name, attributes) => {
      if (name === 'numFmt' && own.size < MOST_STYLES)
        own.set(Number(attributes['numFmtId']), lookOf(attributes['formatCode'] ?? ''));
      if (name === 'cellXfs') withinCells = true;
      if (name !== 'xf' || !withinCells) return;
      const format = Number(attributes['numFmtId'] ?? 0);
      const built = BUILT_IN.find(([from, to]) => format >= from && format <= to);
      looks.push(own.get(format) ?? built?.[2] ?? 'plain');
      if (looks.length > MOST_STYLES) throw new SheetUnreadable('NOT_XLSX');
    },
    close: (name) => {
      if (name === 'cellXfs') withinCells = false;
    },
  });
  return looks;
}

/** `yyyy-mm-dd;@` is a day, `[h]:mm` a time, `00000` five digits at least; colours, currencies and texts in quotes say nothing. Every sign is looked at once. */
export function lookOf(format: string): NumberLook {
  if (format.length > MOST_FORMAT) return 'plain';
  const code = (format.split(';')[0] ?? '').replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\][]*\]/gi, '').toLowerCase();
  if (/^0+$/.test(code)) return { digits: code.length };
  if (!/[ymdhs]/.test(code) || /general/.test(code)) return 'plain';
  const time = /[hs]/.test(code);
  const day = /[yd]/.test(code) || (!time && code.includes('m'));
  return day ? (time ? 'dayAndTime' : 'day') : 'time';
}

const DAY_MS = 86_400_000;

/** The text that a person sees where this number stands; days and times come out as `2026-03-01` and `09:30`. */
export function numberText(written: string, look: NumberLook, since1904: boolean): string {
  const value = Number(written);
  if (written === '' || !Number.isFinite(value)) return written;
  // Fifteen digits, as spreadsheets count: what lies behind them is how the number was stored.
  if (look === 'plain') return String(Number(value.toPrecision(15)));
  if (typeof look === 'object') return String(value).padStart(look.digits, '0');
  // Day 60 of the calendar that counts from 1900 is a 29 February that never was.
  const days = since1904 ? value + 1462 : value < 60 ? value + 1 : value;
  const moment = new Date(Math.round(((days - 25_569) * DAY_MS) / 1000) * 1000);
  if (Number.isNaN(moment.getTime()) || value < 0 || moment.getUTCFullYear() > 9999) return written;
  const [day = '', time = ''] = moment.toISOString().split('T');
  const clock = time.slice(0, 5);
  if (look === 'time') return clock;
  return look === 'day' || value % 1 === 0 ? day : `${day} ${clock}`;
}
