import type { LocalizedText } from '@concord/domain/localized-text';
import type { FormNotes } from './form-note.ts';
import { languageTag, strangeTag } from './form-languages.ts';
import { type FormRecord, type FormTable, type FormTexts, placeOf } from './form-table.ts';

const LONGEST_TEXT = 20_000;

/** Texts of a form as texts of ours. */
export interface FormLanguages {
  /** The default first. */
  readonly tags: readonly string[];
  /** The texts of a field by tag; undefined where it is empty. Too long ones are cut, and that is noted. */
  readonly read: (record: FormRecord, field: string) => LocalizedText | undefined;
}

interface LanguageOptions {
  /** As the settings sheet names it; '' without. */
  readonly named: string;
  /** Of texts that name none, where the form does not say. */
  readonly fallback: string;
}

/** The languages of a form by the headings of its columns. */
export function formLanguages(tables: readonly FormTable[], options: LanguageOptions, notes: FormNotes): FormLanguages {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const tagOf = (name: string, place: Parameters<FormNotes['add']>[2]) => {
    const known = names.get(name.toLowerCase());
    if (known !== undefined) return known;
    const found = languageTag(name);
    const tag = found ?? strangeTag(name, taken);
    if (found === null) notes.add('changed', 'LANGUAGE_UNKNOWN', place, { name, tag });
    names.set(name.toLowerCase(), tag);
    taken.add(tag);
    return tag;
  };
  const used: string[] = [];
  let plain = false;
  for (const { name: sheet, headingRow: row, columns, records } of tables) {
    for (const { field, language, heading, index: _index } of columns) {
      if (field !== 'label' && field !== 'hint' && language === null) continue;
      if (!records.some((record) => record.texts(field).has(language ?? ''))) continue;
      if (language === null) plain = true;
      else used.push(tagOf(language, { sheet, row, column: heading }));
    }
  }
  const declared =
    options.named === '' || options.named.toLowerCase() === 'default' ? null : languageTag(options.named);
  const main = declared ?? (plain ? options.fallback : used[0]) ?? options.fallback;
  return {
    tags: [...new Set([main, ...used])],
    read: (record, field) =>
      localized(
        record,
        field,
        record.texts(field),
        (name) => (name === '' ? main : (names.get(name.toLowerCase()) ?? main)),
        notes,
      ),
  };
}

function localized(
  record: FormRecord,
  field: string,
  texts: FormTexts,
  tagOf: (name: string) => string,
  notes: FormNotes,
): LocalizedText | undefined {
  const read: Record<string, string> = {};
  for (const [name, text] of texts) {
    if (text.length > LONGEST_TEXT)
      notes.add('lost', 'TEXT_TOO_LONG', placeOf(record, field, name), { most: LONGEST_TEXT });
    if (/\$\{[^{}]+\}/.test(text)) notes.add('changed', 'TEXT_WITH_REFERENCE', placeOf(record, field, name), { text });
    const tag = tagOf(name);
    // A column that names the language knows better than one that names none.
    if (name !== '' || read[tag] === undefined) read[tag] = text.slice(0, LONGEST_TEXT);
  }
  return Object.keys(read).length === 0 ? undefined : read;
}

/** Every text of a question changed in the same way, for what loops and notes put into them. */
export function mapText(text: LocalizedText, change: (words: string, tag: string) => string): LocalizedText {
  return Object.fromEntries(Object.entries(text).map(([tag, words]) => [tag, change(words, tag)]));
}

/** One text below the other, in each language; a language that only one has says only that. */
export function stackedText(
  above: LocalizedText | undefined,
  below: LocalizedText | undefined,
): LocalizedText | undefined {
  if (!above || !below) return above ?? below;
  const tags = [...new Set([...Object.keys(above), ...Object.keys(below)])];
  return Object.fromEntries(
    tags.map((tag) => [tag, [above[tag], below[tag]].filter(Boolean).join('\n\n').slice(0, LONGEST_TEXT)]),
  );
}
