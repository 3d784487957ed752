import type { FormChoice } from './choice-lists.ts';
import { optionOf } from './choice-lists.ts';
import { assumedShares, saysNotApplicable, scoreField } from './choice-shares.ts';
import { placeOf } from './form-table.ts';
import type { PlacedRow } from './place-rows.ts';
import { readAmount } from './read-cells.ts';
import { type QuestionDraft, type Reading, wordsIn } from './reading.ts';
import type { QuestionKind } from './form-type.ts';

type Fields = Readonly<Record<string, unknown>> & { readonly type: QuestionDraft['type'] };

/** The answer type of a row and what comes with it. */
export interface AnswerType {
  readonly fields: Fields;
  /** Choices of the form by name, with their option; null is "not applicable". */
  readonly choices: ReadonlyMap<string, string | null> | null;
}

const KINDS: Readonly<
  Record<Exclude<QuestionKind, 'note' | 'calculate' | 'hidden' | 'uncarried'>, QuestionDraft['type']>
> = {
  text: 'text',
  integer: 'number',
  decimal: 'number',
  percentage: 'number',
  range: 'scale',
  date: 'date',
  time: 'text',
  dateTime: 'text',
  image: 'photo',
  barcode: 'barcode',
  acknowledge: 'choice',
};

/** A type that is not about choices; null for rows that ask nothing. */
export function plainAnswer(kind: QuestionKind, { record }: PlacedRow, reading: Reading): AnswerType | null {
  if (kind === 'note' || kind === 'calculate' || kind === 'hidden' || kind === 'uncarried') return null;
  const type = KINDS[kind];
  if (kind === 'time' || kind === 'dateTime' || kind === 'acknowledge') {
    reading.notes.add('changed', 'TYPE_CHANGED', placeOf(record, 'type'), { type: record.text('type'), to: type });
  }
  if (kind === 'acknowledge') return acknowledged(reading);
  if (kind === 'range') return { fields: { type, ...rangeOf(record, reading) }, choices: null };
  if (kind === 'image' && /\bsignature\b/i.test(record.text('appearance'))) {
    return { fields: { type: 'signature' }, choices: null };
  }
  return { fields: kind === 'percentage' ? { type, unit: '%' } : { type }, choices: null };
}

function acknowledged({ options, languages }: Reading): AnswerType {
  const label = wordsIn(options.words.acknowledged, languages.tags);
  return {
    fields: { type: 'choice', options: [{ id: 'ok', label, share: 1 }] },
    choices: new Map([
      ['OK', 'ok'],
      ['ok', 'ok'],
    ]),
  };
}

/** `start=1 end=10 step=1`, those three being what is meant where nothing is said. */
function rangeOf(record: PlacedRow['record'], { notes }: Reading): { from: number; to: number } {
  const parameters = new Map(
    record
      .text('parameters')
      .split(/[;,\s]+/)
      .map((part) => part.split('='))
      .map(([name = '', value = '']) => [name.toLowerCase(), value]),
  );
  const number = (name: string, usual: number) => {
    const text = parameters.get(name);
    if (text === undefined) return usual;
    const value = Number(text);
    if (text !== '' && Number.isFinite(value)) return value;
    notes.add('error', 'VALUE_INVALID', placeOf(record, 'parameters'), { value: text });
    return usual;
  };
  const step = number('step', 1);
  if (step !== 1) notes.add('lost', 'RANGE_STEP_NOT_CARRIED', placeOf(record, 'parameters'), { step });
  return { from: number('start', 1), to: number('end', 10) };
}

/** A question about these choices of a list, with what each is worth. */
export function chosenAnswer(
  choices: readonly FormChoice[],
  {
    multiple,
    list,
    own,
  }: { readonly multiple: boolean; readonly list: string; readonly own: QuestionDraft['type'] | null },
  reading: Reading,
): AnswerType {
  const named =
    own === null ? saidNotApplicable(choices, multiple, reading) : choices.filter((one) => one.notApplicable);
  const asked = choices.filter((choice) => !named.includes(choice));
  const shares =
    own === null
      ? sharesOf(asked, multiple, list, reading)
      : asked.map(({ record }) => readAmount(record, 'concord::share', reading.notes) ?? 1);
  const type = own ?? (multiple ? 'multiChoice' : 'choice');
  const options = asked.map((choice, index) => optionOf(choice, shares[index] ?? 1));
  const byName = new Map<string, string | null>(named.map(({ name }) => [name, null]));
  for (const { name, id } of asked) if (!byName.has(name)) byName.set(name, id);
  return {
    fields: {
      type,
      ...(type === 'passFail' ? {} : { options }),
      ...(named.length > 0 ? { allowNotApplicable: true } : {}),
    },
    choices: byName,
  };
}

/** A choice `na` is not an answer but says that there is none to give; of one question that is all it can say, so it stays. */
function saidNotApplicable(choices: readonly FormChoice[], multiple: boolean, { notes }: Reading): FormChoice[] {
  const named = multiple ? [] : choices.filter(({ name }) => saysNotApplicable(name));
  if (named.length === choices.length) return [];
  for (const { record, name } of named) {
    notes.add('info', 'CHOICE_AS_NOT_APPLICABLE', placeOf(record, 'name'), { name });
  }
  return named;
}

function sharesOf(
  choices: readonly FormChoice[],
  multiple: boolean,
  list: string,
  { notes }: Reading,
): readonly number[] {
  const records = choices.map(({ record }) => record);
  const field = scoreField(records);
  const [first] = records;
  if (field === null) {
    const { shares, known } = assumedShares(choices.map(({ name }) => name));
    const worth = choices.map(({ name }, index) => `${name} ${shares[index]}`).join(', ');
    if (first)
      notes.add(known ? 'info' : 'changed', known ? 'SHARES_GUESSED' : 'SHARES_ASSUMED', placeOf(first), {
        list,
        worth,
      });
    return shares;
  }
  const scores = records.map((record) => readAmount(record, field, notes) ?? 0);
  const most = Math.max(...scores);
  if (multiple || (most <= 1 && Math.min(...scores) >= 0)) return scores;
  if (first) notes.add('changed', 'SHARES_SCALED', placeOf(first, field), { list, most });
  return scores.map((score) => (most > 0 ? Math.min(1, Math.max(0, score / most)) : 1));
}
