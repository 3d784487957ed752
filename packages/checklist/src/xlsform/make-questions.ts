import type { Condition } from '../condition.ts';
import { Question } from '../question.ts';
import { type AnswerType, chosenAnswer, plainAnswer } from './answer-type.ts';
import { readChoiceFilter } from './choice-filter.ts';
import type { FormChoice, FormChoiceList } from './choice-lists.ts';
import { compareTargets } from './expression/compare-targets.ts';
import { NotSayable } from './expression/form-scope.ts';
import { readBand } from './expression/read-band.ts';
import { freeKey, joinedKey, keyOf } from './form-names.ts';
import { placeOf } from './form-table.ts';
import { mapText } from './form-texts.ts';
import { moreFields, ownQuestionFields } from './own-fields.ts';
import type { PlacedRow } from './place-rows.ts';
import { readYesNo } from './read-cells.ts';
import { readExpression } from './read-relevant.ts';
import { type QuestionDraft, type Reading, wordsIn } from './reading.ts';

const TYPES = new Set<string>(Question.def.options.flatMap((option) => option.def.shape.type.def.values));
/** Into more questions than this no list is split. */
const MOST_SPLITS = 40;

interface Asked {
  readonly row: PlacedRow;
  readonly condition: Condition | undefined;
  readonly reading: Reading;
}

/** One way of asking a row's question: all of it, or the part that an answer before it brings. */
interface Way {
  readonly answer: AnswerType;
  readonly suffix: string;
  readonly when: Condition | undefined;
}

/** The questions that a row becomes: one, two with "other", several where its choices hang on another answer, none for a calculation. */
export function makeQuestions(row: PlacedRow, condition: Condition | undefined, reading: Reading): QuestionDraft[] {
  const asked = { row, condition, reading };
  const { record, type } = row;
  const name = record.text('name');
  const ways = type.kind === 'select' ? chosenWays(type, asked) : plainWays(type.type, asked);
  if (ways.length === 0) reading.book.lose(name);
  const fields = ways.length > 0 ? rowFields(asked) : null;
  const made = ways.map((way) => makeQuestion(way, { ...asked, fields: fields ?? {} }));
  if (type.kind === 'select' && type.other && made.length > 0) made.push(otherQuestion(made, asked));
  return made;
}

function plainWays(kind: Parameters<typeof plainAnswer>[0], { row, reading }: Asked): Way[] {
  const own = ownType(row);
  const answer = own ? { fields: { type: own }, choices: null } : plainAnswer(kind, row, reading);
  if (answer) return [{ answer, suffix: '', when: undefined }];
  const { record } = row;
  const { notes, book } = reading;
  if (kind === 'calculate' || (kind === 'hidden' && record.text('calculation') !== '')) {
    const expression = readExpression(record, 'calculation', notes);
    const empty = record.text('calculation') === '';
    if (expression) book.calculate(record.text('name'), expression);
    if (empty) notes.add('error', 'CALCULATION_MISSING', placeOf(record, 'calculation'), { name: record.text('name') });
    else notes.add('lost', 'CALCULATION_NOT_CARRIED', placeOf(record, 'calculation'), { name: record.text('name') });
  } else if (kind !== 'note')
    notes.add('lost', 'TYPE_NOT_CARRIED', placeOf(record, 'type'), { type: record.text('type') });
  return [];
}

/** The type that our own export wrote beside the form's. */
function ownType({ record }: PlacedRow): QuestionDraft['type'] | null {
  const own = record.text('concord::type');
  return TYPES.has(own) ? (own as QuestionDraft['type']) : null;
}

function chosenWays(type: Extract<PlacedRow['type'], { kind: 'select' }>, asked: Asked): Way[] {
  const { row, reading } = asked;
  const { notes, lists, externalLists } = reading;
  const asText = { answer: { fields: { type: 'text' as const }, choices: null }, suffix: '', when: undefined };
  const place = placeOf(row.record, 'type');
  if (type.command === 'file') {
    notes.add('lost', 'CHOICES_IN_FILE', place, { file: type.list });
    return [asText];
  }
  const external = type.command === 'external' ? externalLists.get(type.list) : undefined;
  const list = external ?? lists.get(type.list);
  if (!list) {
    notes.add('error', 'LIST_UNKNOWN', place, { list: type.list });
    return [asText];
  }
  if (type.command === 'rank') notes.add('changed', 'RANK_AS_CHOICES', place);
  const multiple = type.command === 'multiple' || type.command === 'rank';
  const own = ownType(row);
  const answerOf = (choices: readonly FormChoice[]) =>
    withOther(type.other, chosenAnswer(choices, { multiple, list: type.list, own }, reading), reading);
  const split = filteredWays(list, answerOf, asked);
  if (split) return split;
  return [{ answer: answerOf(list.choices), suffix: '', when: undefined }];
}

function withOther(other: boolean, answer: AnswerType, { options, languages }: Reading): AnswerType {
  const existing = answer.fields['options'];
  if (!other || !Array.isArray(existing) || answer.choices?.has('other')) return answer;
  const label = wordsIn(options.words.other, languages.tags);
  return {
    fields: { ...answer.fields, options: [...(existing as object[]), { id: 'other', label, share: 1 }] },
    choices: new Map([...(answer.choices ?? []), ['other', 'other']]),
  };
}

/** A list that is narrowed by itself is cut; one that hangs on an answer becomes a question per answer. Null without a filter. */
function filteredWays(
  list: FormChoiceList,
  answerOf: (choices: readonly FormChoice[]) => AnswerType,
  asked: Asked,
): Way[] | null {
  const { row, reading } = asked;
  const { notes, book } = reading;
  const expression = readExpression(row.record, 'choice_filter', notes);
  if (!expression) return null;
  const place = placeOf(row.record, 'choice_filter');
  const fields = new Set(list.choices.flatMap(({ record }) => record.fields));
  const filter = readChoiceFilter(expression, list, fields);
  const ways: Way[] =
    filter?.kind === 'fixed' && filter.choices.length > 0
      ? [{ answer: answerOf(filter.choices), suffix: '', when: undefined }]
      : [];
  if (filter?.kind === 'by-answer' && filter.choices.size <= MOST_SPLITS) {
    const meaning = book.scope(row.turn?.choice.id ?? '')(filter.question);
    for (const [value, choices] of filter.choices) {
      const when = meaning.kind === 'targets' ? equalTo(meaning.targets, value) : null;
      if (when) ways.push({ answer: answerOf(choices), suffix: keyOf(value), when });
    }
    if (ways.length > 0) notes.add('changed', 'CHOICES_SPLIT', place, { questions: ways.length });
  }
  if (ways.length > 0) {
    for (const field of filter?.fields ?? []) reading.usedChoiceFields.add(field);
    return ways;
  }
  notes.add('lost', 'CHOICES_UNFILTERED', place, { expression: row.record.text('choice_filter') });
  return null;
}

function equalTo(targets: Parameters<typeof compareTargets>[0], value: string): Condition | null {
  try {
    return compareTargets(targets, '=', value);
  } catch (error) {
    if (error instanceof NotSayable) return null;
    throw error;
  }
}

/** What every way of asking a row has in common. */
function rowFields({ row, reading }: Asked): Readonly<Record<string, unknown>> {
  const { record, turn } = row;
  const { notes, languages, options } = reading;
  const required = readYesNo(record.text('required'));
  if (required === null) {
    notes.add('lost', 'CELL_NOT_CARRIED', placeOf(record, 'required'), { value: record.text('required') });
  }
  const named = record.text('name');
  const label = languages.read(record, 'label');
  const hint = languages.read(record, 'hint');
  const main = languages.tags[0] ?? 'en';
  if (!label) notes.add('changed', 'LABEL_MISSING', placeOf(record), { text: named || record.text('hint') });
  const text = label ?? hint ?? { [main]: named || record.text('type') };
  const help = label ? hint : undefined;
  const turned = (words: typeof text) =>
    turn
      ? mapText(words, (one, tag) =>
          one
            .replaceAll('%(name)s', turn.choice.name)
            .replaceAll('%(label)s', turn.choice.label[tag] ?? turn.choice.name),
        )
      : words;
  return {
    text: turned(text),
    ...(help ? { help: turned(help) } : {}),
    required: required !== '' && required !== 'no',
    ...ownQuestionFields(record, options.department, notes),
  };
}

function makeQuestion(
  { answer, suffix, when }: Way,
  { row, condition, reading, fields }: Asked & { readonly fields: Readonly<Record<string, unknown>> },
): QuestionDraft {
  const { record, turn } = row;
  const { book, notes } = reading;
  const name = record.text('name');
  const id = questionId(row, suffix, reading);
  const conditions = [condition, when].filter((one) => one !== undefined);
  const question = {
    id,
    ...answer.fields,
    ...fields,
    ...constraintOf(row, answer, fields, reading),
    ...(readYesNo(record.text('concord::allow_na')) === 'yes' ? { allowNotApplicable: true } : {}),
    ...(conditions.length === 0 ? {} : { condition: conditions.length === 1 ? conditions[0] : { all: conditions } }),
    ...moreFields(record, notes),
  } as QuestionDraft;
  book.enter(name, record.row, turn?.choice.id ?? '', { id, type: question.type, choices: answer.choices });
  const notApplicable = [...(answer.choices ?? [])].find(([, option]) => option === null)?.[0] ?? null;
  book.write({ name, question: question as Question, notApplicable });
  return question;
}

function questionId({ record, turn }: PlacedRow, suffix: string, { questionIds, notes }: Reading): string {
  const name = record.text('name');
  const own = record.text('concord::id');
  const plain = own || keyOf(name) || keyOf(record.text('label')) || `question_${record.row}`;
  const wanted = [turn?.choice.id, suffix]
    .filter(Boolean)
    .reduce<string>((id, part) => joinedKey(id, part ?? ''), plain);
  const taken = questionIds.has(wanted);
  const id = freeKey(wanted, questionIds);
  if (name === '') notes.add('error', 'NAME_MISSING', placeOf(record, 'name'), { id });
  else if (taken && suffix === '') notes.add('error', 'NAME_TWICE', placeOf(record, 'name'), { name, id });
  else if (own === '' && suffix === '' && !turn && id !== name.toLowerCase()) {
    notes.add('info', 'NAME_CHANGED', placeOf(record, 'name'), { name, id });
  }
  return id;
}

/** What may be answered: of a number its band, unless our own columns say one; of anything else nothing of ours says it. */
function constraintOf(
  { record, type }: PlacedRow,
  answer: AnswerType,
  fields: Readonly<Record<string, unknown>>,
  { notes }: Reading,
): object {
  const text = record.text('constraint');
  const expression = readExpression(record, 'constraint', notes);
  if (!expression) return {};
  const whole = type.kind === 'question' && type.type !== 'decimal';
  const band = answer.fields.type === 'number' && fields['band'] === undefined ? readBand(expression, whole) : null;
  if (!band || band.lo > band.hi) {
    notes.add('lost', 'CELL_NOT_CARRIED', placeOf(record, 'constraint'), { value: text });
    return {};
  }
  notes.add('changed', 'CONSTRAINT_AS_BAND', placeOf(record, 'constraint'), {
    expression: text,
    from: band.lo,
    to: band.hi,
  });
  return { band };
}

/** The question behind "or specify other", which forms ask by themselves. */
function otherQuestion(made: readonly QuestionDraft[], { row, reading }: Asked): QuestionDraft {
  const { record } = row;
  const { options, languages, questionIds, book, notes } = reading;
  const name = `${record.text('name')}_other`;
  const id = freeKey(keyOf(name) || 'other', questionIds);
  const conditions = made.map((question) =>
    question.type === 'multiChoice'
      ? { question: question.id, op: 'contains' as const, value: 'other' }
      : { question: question.id, op: 'eq' as const, value: 'other' },
  );
  const [only] = conditions;
  notes.add('info', 'OTHER_ADDED', placeOf(record, 'type'), { id });
  book.enter(name, record.row, row.turn?.choice.id ?? '', { id, type: 'text', choices: null });
  return {
    id,
    type: 'text',
    text: wordsIn(options.words.specifyOther, languages.tags),
    department: record.text('concord::department') || options.department,
    required: false,
    condition: conditions.length === 1 && only ? only : { any: conditions },
  };
}
