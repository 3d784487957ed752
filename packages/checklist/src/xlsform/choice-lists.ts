import type { LocalizedText } from '@concord/domain/localized-text';
import type { Option } from '../question.ts';
import type { FormNotes } from './form-note.ts';
import { freeKey, keyOf } from './form-names.ts';
import { type FormRecord, type FormTable, placeOf } from './form-table.ts';
import type { FormLanguages } from './form-texts.ts';
import { readAmount } from './read-cells.ts';
import { readMore } from './own-columns.ts';

/** One choice of a list, before a question uses it. */
export interface FormChoice {
  readonly record: FormRecord;
  /** As the form names it. */
  readonly name: string;
  readonly id: string;
  readonly label: LocalizedText;
  /** Our own file says that it stands for "not applicable". */
  readonly notApplicable: boolean;
  readonly maximum: number | undefined;
  readonly more: Readonly<Record<string, unknown>>;
}

export interface FormChoiceList {
  readonly name: string;
  readonly choices: readonly FormChoice[];
}

export type ChoiceLists = ReadonlyMap<string, FormChoiceList>;

/** The choices of a sheet by list. What a list repeats or leaves without a name is noted and left out. */
export function readChoiceLists(
  table: FormTable | null,
  languages: FormLanguages,
  mayRepeat: boolean,
  notes: FormNotes,
): ChoiceLists {
  const lists = new Map<string, FormChoice[]>();
  const taken = new Map<string, { ids: Set<string>; names: Set<string> }>();
  for (const record of table?.records ?? []) {
    const list = record.text('list_name');
    const name = record.text('name');
    if (list === '') {
      if (name !== '') notes.add('error', 'LIST_MISSING', placeOf(record), { type: name });
      continue;
    }
    if (name === '') {
      notes.add('error', 'CHOICE_NAME_MISSING', placeOf(record), { list });
      continue;
    }
    const known = taken.get(list) ?? { ids: new Set(), names: new Set() };
    taken.set(list, known);
    if (known.names.has(name) && !mayRepeat) {
      notes.add('error', 'CHOICE_TWICE', placeOf(record, 'name'), { name, list });
      continue;
    }
    known.names.add(name);
    const choices = lists.get(list) ?? [];
    lists.set(list, choices);
    choices.push(readChoice(record, name, known.ids, languages, notes));
  }
  return new Map([...lists].map(([name, choices]) => [name, { name, choices }]));
}

function readChoice(
  record: FormRecord,
  name: string,
  taken: Set<string>,
  languages: FormLanguages,
  notes: FormNotes,
): FormChoice {
  const more = readMore(record.text);
  if (more === undefined) notes.add('error', 'VALUE_INVALID', placeOf(record, 'concord::more'), { value: '' });
  const id = freeKey(keyOf(name) || 'choice', taken);
  const label = languages.read(record, 'label');
  if (!label) notes.add('changed', 'LABEL_MISSING', placeOf(record), { text: name });
  for (const media of ['media::image', 'media::audio', 'media::video', 'media::big_image']) {
    const value = record.text(media);
    if (value !== '') notes.add('lost', 'CELL_NOT_CARRIED', placeOf(record, media), { value });
  }
  return {
    record,
    name,
    id,
    label: label ?? { [languages.tags[0] ?? 'en']: name },
    notApplicable: record.text('concord::na') !== '',
    maximum: readAmount(record, 'concord::maximum', notes),
    more: more ?? {},
  };
}

/** An option with a share, as a definition holds it. */
export function optionOf({ id, label, maximum, more }: FormChoice, share: number): Option {
  return { id, label, share, ...(maximum === undefined ? {} : { maximum }), ...more };
}
