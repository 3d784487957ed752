import type { locales } from '@concord/i18n/runtime';
import { textIn } from '@concord/domain/text-in';
import type { LocalizedText } from '@concord/domain/localized-text';
import type { Day } from '@concord/domain/ids';
import type { Ctx } from '@concord/services/context';
import { namedFilters } from '@concord/services/network/named-filters';
import { brandName } from '@concord/services/organization/brand-name';
import { aboutExport, type AboutLine } from './about-export.ts';

export type Locale = (typeof locales)[number];

/** A message of the screens, in the language that is asked for. */
export type Label = (inputs: Record<string, never>, options: { readonly locale: Locale }) => string;

/** Whose words a file is in. */
export interface Words {
  readonly locale: Locale;
  readonly say: (label: Label) => string;
  /** A text of the brand in this language, else in the brand's own order. */
  readonly localized: (text: LocalizedText) => string;
}

export function wordsIn(locale: Locale, languages: readonly string[]): Words {
  return {
    locale,
    say: (label) => label({}, { locale }),
    localized: (text) => textIn(text, locale, languages),
  };
}

/** `points` are 0–100 with two decimals, `share` is 0–1 and shown as a percentage, `day` is `YYYY-MM-DD`. */
export type CellKind = 'text' | 'number' | 'points' | 'share' | 'day';
export type Value = string | number | null;
/** A value of its column's kind, or one of another kind in a column of mixed figures. */
export type Cell = Value | { readonly value: Value; readonly kind: CellKind };

export const valueOf = (cell: Cell): Value => (typeof cell === 'object' && cell !== null ? cell.value : cell);

export interface ExportColumn<Row> {
  readonly key: string;
  /** Its heading, as on screen. */
  readonly label: (words: Words) => string;
  readonly kind: CellKind;
  readonly value: (row: Row, words: Words) => Cell;
}

export interface OpenedExport {
  readonly title: string;
  /** The day that the figures are of; null for a list of what is now. */
  readonly asOf: Day | null;
  readonly region: string | null;
  readonly about: readonly AboutLine[];
  readonly headings: readonly string[];
  readonly kinds: readonly CellKind[];
  /** The first batch is read already: what goes wrong before it is an answer, not half a file. */
  readonly batches: AsyncIterable<readonly (readonly Cell[])[]>;
}

/** A table of the portal as a file. Adding one is a file in `tables/` and a line in `export-tables.ts`. */
export interface ExportTable {
  readonly open: (ctx: Ctx, question: ExportQuestion, words: Words) => Promise<OpenedExport>;
}

export interface ExportQuestion {
  /** What the table's verb is asked, as the screen asks it. */
  readonly input: unknown;
  /** Keys of the wanted columns in the table's own order; all where nobody says. */
  readonly columns: readonly string[] | undefined;
}

interface Definition<Input extends object, Row> {
  readonly title: Label;
  /** Whether the figures are of a day (`asOf` of the input, else today in the network), or a list of what is now. */
  readonly ofDay: boolean;
  /** Refuses what the verb would refuse; throws as schemas do. */
  readonly parse: (input: unknown) => Input;
  /** Where the columns depend on what is found, from the first batch. */
  readonly columns: readonly ExportColumn<Row>[] | ((first: readonly Row[]) => readonly ExportColumn<Row>[]);
  /** The verb itself judges who may see which rows. */
  readonly rows: (ctx: Ctx, input: Input) => AsyncIterable<readonly Row[]>;
}

export function exportTable<Input extends object, Row>(definition: Definition<Input, Row>): ExportTable {
  const { title, ofDay, parse, columns, rows } = definition;
  return {
    open: async (ctx, question, words) => {
      const input = parse(question.input);
      const found = rows(ctx, input)[Symbol.asyncIterator]();
      const first = (await found.next()).value as readonly Row[] | undefined;
      const all = typeof columns === 'function' ? columns(first ?? []) : columns;
      const wanted = question.columns;
      const chosen = wanted === undefined ? all : all.filter(({ key }) => wanted.includes(key));
      const cells = (batch: readonly Row[]) => batch.map((row) => chosen.map(({ value }) => value(row, words)));
      async function* batches() {
        if (first) yield cells(first);
        for (let next = await found.next(); next.done !== true; next = await found.next()) yield cells(next.value);
      }
      const names = await namedFilters(ctx, input);
      const { name: brand } = await brandName(ctx);
      const told = {
        brand,
        title: words.say(title),
        names,
        ofDay,
        input: Object.fromEntries(Object.entries(input)),
        madeOn: today(ctx),
      };
      return {
        title: told.title,
        asOf: ofDay ? names.day : null,
        region: names.region,
        about: aboutExport(told, words),
        headings: chosen.map(({ label }) => label(words)),
        kinds: chosen.map(({ kind }) => kind),
        batches: batches(),
      };
    },
  };
}

const today = (ctx: Ctx): Day => ctx.now().toISOString().slice(0, 10);

/** Columns in short: key, message of the heading, kind, value. */
export function column<Row>(
  key: string,
  label: Label,
  kind: CellKind,
  value: ExportColumn<Row>['value'],
): ExportColumn<Row> {
  return { key, label: ({ say }) => say(label), kind, value };
}

/** Every page of a list that goes on by cursor. */
export async function* everyPage<Row>(
  load: (cursor: string | null) => Promise<{ readonly items: readonly Row[]; readonly nextCursor: string | null }>,
): AsyncIterable<readonly Row[]> {
  let cursor: string | null = null;
  do {
    const page = await load(cursor);
    yield page.items;
    cursor = page.nextCursor;
  } while (cursor !== null);
}

/** A share 0–1 as the points people read. */
export const asPoints = (share: number | null): number | null =>
  share === null ? null : Math.round(share * 10_000) / 100;
