import type { LocalizedText } from '@concord/domain/localized-text';
import type { Option, Question } from '../question.ts';
import { freeKey } from './form-names.ts';
import { moreCells } from './own-columns.ts';
import { type WrittenRow, writeText } from './written-text.ts';

/** Labels of choices that a checklist only implies. */
export interface WrittenWords {
  readonly pass: LocalizedText;
  readonly fail: LocalizedText;
  readonly notApplicable: LocalizedText;
}

export interface WrittenList {
  readonly name: string;
  /** The choice that stands for "not applicable". */
  readonly notApplicable: string | null;
}

export interface ChoiceWriter {
  /** The list of a question's choices; null for a question that has none. Questions with the same choices share a list. */
  readonly listOf: (question: Question) => WrittenList | null;
  readonly rows: () => readonly WrittenRow[];
}

export function choiceWriter(tags: readonly string[], words: WrittenWords): ChoiceWriter {
  const lists = new Map<string, WrittenList>();
  const names = new Set<string>();
  const rows: WrittenRow[] = [];
  const spoken = (text: LocalizedText): LocalizedText =>
    Object.fromEntries(tags.map((tag) => [tag, text[tag] ?? text['en'] ?? Object.values(text)[0] ?? '']));

  function optionsOf(question: Question): readonly Option[] | null {
    if ('options' in question) return question.options;
    if (question.type !== 'passFail') return null;
    return [
      { id: 'pass', label: spoken(words.pass), share: 1 },
      { id: 'fail', label: spoken(words.fail), share: 0 },
    ];
  }

  function write(list: string, { id, label, share, maximum, ...more }: Option): void {
    const row: WrittenRow = new Map([
      ['list_name', list],
      ['name', id],
      ['concord::share', String(share)],
    ]);
    if (maximum !== undefined) row.set('concord::maximum', String(maximum));
    const kept = writeText(row, 'label', label) ? more : { ...more, label };
    for (const [column, cell] of moreCells(kept)) row.set(column, cell);
    rows.push(row);
  }

  function add(question: Question, options: readonly Option[]): WrittenList {
    const wanted = question.type === 'passFail' ? 'pass_fail' : question.id;
    const notApplicable =
      question.allowNotApplicable && question.type !== 'multiChoice'
        ? freeKey('na', new Set(options.map(({ id }) => id)))
        : null;
    const list = { name: freeKey(notApplicable === null ? wanted : `${wanted.slice(0, 60)}_na`, names), notApplicable };
    for (const option of options) write(list.name, option);
    if (notApplicable !== null) {
      const row: WrittenRow = new Map([
        ['list_name', list.name],
        ['name', notApplicable],
        ['concord::na', 'yes'],
      ]);
      writeText(row, 'label', spoken(words.notApplicable));
      rows.push(row);
    }
    return list;
  }

  return {
    listOf: (question) => {
      const options = optionsOf(question);
      if (!options) return null;
      const identity = JSON.stringify([question.type === 'multiChoice', question.allowNotApplicable, options]);
      const list = lists.get(identity) ?? add(question, options);
      lists.set(identity, list);
      return list;
    },
    rows: () => rows,
  };
}
