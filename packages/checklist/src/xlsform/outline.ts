import type { FormNotes } from './form-note.ts';
import { type FormRecord, type FormTable, placeOf } from './form-table.ts';
import { type FormType, type GroupKind, readFormType } from './form-type.ts';
import { readYesNo } from './read-cells.ts';

export type QuestionType = Extract<FormType, { kind: 'question' | 'select' }>;

/** A survey as a tree, in the order of its rows. */
export type OutlineNode =
  | { readonly kind: 'question'; readonly record: FormRecord; readonly type: QuestionType }
  | {
      readonly kind: 'group';
      readonly group: GroupKind;
      readonly record: FormRecord;
      /** What a loop goes over. */
      readonly list: string;
      readonly children: OutlineNode[];
    };

type Group = Extract<OutlineNode, { kind: 'group' }>;

const DEEPEST = 30;

/** Puts the rows of a survey into their groups. Rows that say nothing, or nothing that can be, are noted and left out. */
export function outlineOf(survey: FormTable, notes: FormNotes): OutlineNode[] {
  const top: OutlineNode[] = [];
  const open: Group[] = [];
  for (const record of survey.records) {
    const type = typeOf(record, notes);
    if (type === null) continue;
    const siblings = open.at(-1)?.children ?? top;
    if (type.kind === 'begin') {
      const { group, list } = type;
      const node: Group = { kind: 'group', group, record, list, children: [] };
      if (open.length < DEEPEST) siblings.push(node);
      else notes.add('error', 'GROUP_NOT_OPENED', placeOf(record), { type: record.text('type') });
      open.push(node);
    } else if (type.kind === 'end') close(open, type.group, record, notes);
    else siblings.push({ kind: 'question', record, type });
  }
  for (const { record } of open) {
    notes.add('error', 'GROUP_NOT_CLOSED', placeOf(record), { name: record.text('name') });
  }
  return top;
}

/** An `end` closes the innermost group of its kind; groups inside that are still open were not closed. */
function close(open: Group[], group: GroupKind, record: FormRecord, notes: FormNotes): void {
  const at = open.findLastIndex((one) => one.group === group);
  if (at < 0) {
    notes.add('error', 'GROUP_NOT_OPENED', placeOf(record), { type: record.text('type') });
    return;
  }
  for (const { record: unclosed } of open.splice(at).slice(1)) {
    notes.add('error', 'GROUP_NOT_CLOSED', placeOf(unclosed), { name: unclosed.text('name') });
  }
}

/** The type of a row that counts; null, with a note, for any other. */
function typeOf(
  record: FormRecord,
  notes: FormNotes,
): Exclude<FormType, { kind: 'metadata' | 'unknown' | 'list-missing' }> | null {
  const written = record.text('type');
  if (readYesNo(record.text('disabled')) === 'yes') {
    notes.add('info', 'ROW_DISABLED', placeOf(record, 'disabled'));
    return null;
  }
  if (written === '') {
    const says = record.text('name') !== '' || record.text('label') !== '';
    if (says) notes.add('error', 'TYPE_MISSING', placeOf(record, 'type'));
    else notes.add('info', 'ROW_COMMENT', placeOf(record));
    return null;
  }
  const type = readFormType(written);
  const place = placeOf(record, 'type');
  if (type.kind === 'metadata') notes.add('info', 'METADATA_NOT_NEEDED', place, { type: written });
  else if (type.kind === 'unknown') notes.add('error', 'TYPE_UNKNOWN', place, { type: written });
  else if (type.kind === 'list-missing') notes.add('error', 'LIST_MISSING', place, { type: written });
  else return type;
  return null;
}
