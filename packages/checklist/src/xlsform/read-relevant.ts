import { Condition } from '../condition.ts';
import { type FormScope, NotSayable } from './expression/form-scope.ts';
import { type Expression, parseExpression } from './expression/parse.ts';
import { readCondition } from './expression/read-condition.ts';
import { BrokenExpression } from './expression/tokenize.ts';
import type { FormNotes } from './form-note.ts';
import { type FormRecord, placeOf } from './form-table.ts';

/** The expression in a cell; null where it is empty, or broken, which is noted. */
export function readExpression(record: FormRecord, field: string, notes: FormNotes): Expression | null {
  const text = record.text(field);
  if (text === '') return null;
  try {
    return parseExpression(text);
  } catch (error) {
    if (!(error instanceof BrokenExpression)) throw error;
    notes.add('error', 'EXPRESSION_BROKEN', placeOf(record, field), { expression: text, at: error.at + 1 });
    return null;
  }
}

/** What the expression of a cell says as a condition; undefined, with a note why, where nothing of ours says it. */
function sayCondition(
  expression: Expression,
  scope: FormScope,
  { record, field, notes }: { readonly record: FormRecord; readonly field: string; readonly notes: FormNotes },
): Condition | undefined {
  try {
    return readCondition(expression, scope);
  } catch (error) {
    if (!(error instanceof NotSayable)) throw error;
    const wrong = error.code === 'EXPRESSION_QUESTION_UNKNOWN' || error.code === 'EXPRESSION_VALUE';
    const params = { ...error.params, expression: record.text(field) };
    notes.add(wrong ? 'error' : 'lost', error.code, placeOf(record, field), params);
    return undefined;
  }
}

/**
 * When a row is shown: what its `relevant` says. Our own files also carry the condition as we hold it; it counts as long as the
 * `relevant` beside it is still the one that was written with it.
 */
export function readRelevant(
  record: FormRecord,
  scope: FormScope,
  notes: FormNotes,
  relevantOf: (condition: Condition) => string,
): Condition | undefined {
  const own = ownCondition(record, notes);
  if (own && relevantOf(own) === record.text('relevant')) return own;
  if (own)
    notes.add('changed', 'CONDITION_EDITED', placeOf(record, 'relevant'), { expression: record.text('relevant') });
  const expression = readExpression(record, 'relevant', notes);
  return expression ? sayCondition(expression, scope, { record, field: 'relevant', notes }) : undefined;
}

function ownCondition(record: FormRecord, notes: FormNotes): Condition | undefined {
  const json = record.text('concord::condition');
  if (json === '') return undefined;
  const parsed = parsedJson(json);
  const read = Condition.safeParse(parsed);
  if (read.success) return read.data;
  notes.add('error', 'VALUE_INVALID', placeOf(record, 'concord::condition'), { value: json });
  return undefined;
}

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
