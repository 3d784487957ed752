import path from 'node:path/posix';
import { readWholeXml } from './read-xml.ts';
import { SheetUnreadable } from './sheet-row.ts';
import { type NumberLook, numberLooks } from './number-look.ts';
import { unpack, type ZipEntry, zipEntries } from './zip-entries.ts';

export interface Workbook {
  readonly path: string;
  /** Sheets that hold cells, in the order of their tabs. */
  readonly sheets: readonly { readonly name: string; readonly entry: ZipEntry }[];
  readonly texts: readonly string[];
  /** By the number of a cell's style. */
  readonly looks: readonly NumberLook[];
  readonly since1904: boolean;
}

/** Of the parts that say where everything is and what it looks like, each. */
const MOST_PART_BYTES = 8 * 1024 * 1024;
const MOST_SHEETS = 1_000;
const MOST_RELATIONS = 10_000;
const MOST_SHEET_NAME = 100;
/** Shared texts and their characters together: they lie in memory while the file is read. */
const MOST_TEXT = 20_000_000;
const MOST_TEXTS = 1_000_000;

/** Opens an XLSX file: the names of its sheets, its shared texts and what its numbers look like. @throws SheetUnreadable */
export async function openWorkbook(file: string, mostUnpackedBytes?: number): Promise<Workbook> {
  const entries = await zipEntries(file, mostUnpackedBytes);
  const part = (name: string) => entries.get(name) ?? entries.get(`/${name}`);
  const smallPart = (name: string) => {
    const entry = part(name);
    if (entry && entry.bytes > MOST_PART_BYTES) throw new SheetUnreadable('TOO_LARGE_UNPACKED');
    return entry;
  };
  const book = smallPart('xl/workbook.xml');
  if (!book) throw new SheetUnreadable('NOT_XLSX');
  const { named, since1904 } = await readBook(file, book);
  const targets = await readTargets(file, smallPart('xl/_rels/workbook.xml.rels'));
  const sheets = named.flatMap(({ name, relation }) => {
    const target = targets.get(relation) ?? '';
    const entry = part(target.startsWith('/') ? target.slice(1) : path.join('xl', target));
    return entry && target.includes('worksheet') ? [{ name, entry }] : [];
  });
  if (sheets.length === 0) throw new SheetUnreadable('NO_SHEET');
  const texts = await readTexts(file, part('xl/sharedStrings.xml'));
  return { path: file, sheets, texts, looks: await numberLooks(file, smallPart('xl/styles.xml')), since1904 };
}

async function readBook(file: string, entry: ZipEntry) {
  const named: { name: string; relation: string }[] = [];
  let since1904 = false;
  await readWholeXml(unpack(file, entry), {
    open: (name, attributes) => {
      if (name === 'sheet') {
        const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
        named.push({ name: (attributes['name'] ?? '').slice(0, MOST_SHEET_NAME), relation });
        if (named.length > MOST_SHEETS) throw new SheetUnreadable('NOT_XLSX');
      }
      if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
    },
  });
  return { named, since1904 };
}

async function readTargets(file: string, entry: ZipEntry | undefined): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  if (!entry) return targets;
  await readWholeXml(unpack(file, entry), {
    open: (name, attributes) => {
      if (name === 'Relationship') targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '');
      if (targets.size > MOST_RELATIONS) throw new SheetUnreadable('NOT_XLSX');
    },
  });
  return targets;
}

/** The text in memory of its own: a piece of what was read would keep all of that. */
const alone = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');

/** Rich text is its runs in a row; phonetic guides to it are not part of what a cell says. */
async function readTexts(file: string, entry: ZipEntry | undefined): Promise<string[]> {
  const texts: string[] = [];
  if (!entry) return texts;
  let [text, within, phonetic, total] = ['', false, false, 0];
  await readWholeXml(unpack(file, entry), {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      within = name === 't' && !phonetic;
    },
    text: (more) => {
      if (!within) return;
      text += more;
      total += more.length;
      if (total > MOST_TEXT) throw new SheetUnreadable('TOO_LARGE_UNPACKED');
    },
    close: (name) => {
      if (name === 'si') texts.push(alone(text));
      if (texts.length > MOST_TEXTS) throw new SheetUnreadable('TOO_LARGE_UNPACKED');
      if (name === 'rPh') phonetic = false;
      within = false;
    },
  });
  return texts;
}
