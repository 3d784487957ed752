import type { LocalizedText } from '@concord/domain/localized-text';
import type { Condition } from '../condition.ts';
import { writeCondition } from './expression/write-condition.ts';
import { freeKey, joinedKey, keyOf } from './form-names.ts';
import { type FormRecord, placeOf } from './form-table.ts';
import { withPictures } from './form-pictures.ts';
import { stackedText } from './form-texts.ts';
import { makeQuestions } from './make-questions.ts';
import { moreFields, repeatFields } from './own-fields.ts';
import type { PlacedRow, PlacedSection } from './place-rows.ts';
import { readAmount } from './read-cells.ts';
import { readRelevant } from './read-relevant.ts';
import { type QuestionDraft, type Reading, type SectionDraft, wordsIn } from './reading.ts';

/** Sections with their questions, in order: conditions look back only, so what comes first is read first. */
export function makeSections(placed: readonly PlacedSection[], reading: Reading): SectionDraft[] {
  return placed.flatMap((section) => {
    const condition = conditionOf(section.conditions, section.turn?.choice.id ?? '', reading);
    const questions = makeRows(section, reading);
    if (questions.length > 0) return [makeSection(section, condition, questions, reading)];
    if (section.record) {
      const { record } = section;
      reading.notes.add('info', 'GROUP_EMPTY', placeOf(record), { name: record.text('label') || record.text('name') });
    }
    return [];
  });
}

function conditionOf(records: readonly FormRecord[], turn: string, { book, notes }: Reading): Condition | undefined {
  const relevantOf = (condition: Condition) => writeCondition(condition, book.written) ?? '';
  const conditions = records
    .map((record) => readRelevant(record, book.scope(turn), notes, relevantOf))
    .filter((condition) => condition !== undefined);
  return conditions.length > 1 ? { all: conditions } : conditions[0];
}

/** A note is no question: it is put above the help of the question after it, or below that of the last one. */
function makeRows({ rows }: PlacedSection, reading: Reading): QuestionDraft[] {
  const questions: QuestionDraft[] = [];
  let waiting: PlacedRow[] = [];
  for (const row of rows) {
    if (row.type.kind === 'question' && row.type.type === 'note') {
      reading.book.lose(row.record.text('name'));
      waiting.push(row);
      continue;
    }
    const turn = row.turn?.choice.id ?? '';
    const condition = conditionOf([...row.within, row.record], turn, reading);
    const [first, ...others] = makeQuestions(row, condition, reading);
    if (!first) continue;
    const records = [...waiting.map(({ record }) => record), row.record];
    questions.push(
      withPictures({ ...first, ...helped(waiting, first.help, reading) }, records, reading),
      ...others.map((other) => (other.type === first.type ? withPictures(other, [row.record], reading) : other)),
    );
    waiting = [];
  }
  const last = questions.pop();
  if (last) questions.push(waiting.length > 0 ? { ...last, ...helped(waiting, undefined, reading, last.help) } : last);
  else
    for (const { record } of waiting)
      reading.notes.add('lost', 'NOTE_NOT_CARRIED', placeOf(record), {
        text: record.text('label') || record.text('name'),
      });
  return questions;
}

function helped(
  noted: readonly PlacedRow[],
  below: LocalizedText | undefined,
  { languages, notes }: Reading,
  above?: LocalizedText,
): { help?: LocalizedText } {
  const texts = noted.map(({ record }) => {
    notes.add('changed', 'NOTE_AS_HELP', placeOf(record), { text: record.text('label') || record.text('name') });
    if (record.text('relevant') !== '') {
      notes.add('lost', 'CELL_NOT_CARRIED', placeOf(record, 'relevant'), { value: record.text('relevant') });
    }
    return stackedText(languages.read(record, 'label'), languages.read(record, 'hint'));
  });
  const help = [above, ...texts, below].reduce((stack, text) => stackedText(stack, text), undefined);
  return help ? { help } : {};
}

function makeSection(
  { record, repeat, turn }: PlacedSection,
  condition: Condition | undefined,
  questions: QuestionDraft[],
  reading: Reading,
): SectionDraft {
  const { languages, options, notes, sectionIds } = reading;
  const named = record ? record.text('concord::id') || keyOf(record.text('name')) : 'general';
  const wanted = named || `section_${record?.row ?? 1}`;
  const id = freeKey(turn ? joinedKey(wanted, turn.choice.id) : wanted, sectionIds);
  const main = languages.tags[0] ?? 'en';
  const label = record && languages.read(record, 'label');
  const plain = record
    ? (label ?? { [main]: record.text('name') || id })
    : wordsIn(options.words.general, languages.tags);
  const title = turn ? (turn.choice.label ?? plain) : plain;
  const weight = record ? readAmount(record, 'concord::weight', notes) : undefined;
  const repeated =
    repeat && record ? repeatFields(record, title, languages.read(record, 'concord::repeat_label'), notes) : null;
  return {
    id,
    title,
    ...(weight === undefined ? {} : { weight }),
    ...(repeated ? { repeat: repeated } : {}),
    ...(condition ? { condition } : {}),
    ...(record ? moreFields(record, notes) : {}),
    questions,
  } as SectionDraft;
}
