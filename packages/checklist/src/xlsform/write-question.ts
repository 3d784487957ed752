import type { Question } from '../question.ts';
import { languageName } from './form-languages.ts';
import { fileName, pictureFile } from './form-pictures.ts';
import { moreCells } from './own-columns.ts';
import type { WrittenList } from './write-choices.ts';
import { type WrittenRow, writeText } from './written-text.ts';

type Rest = Record<string, unknown>;

/** The cells of a question apart from its condition, and which texts had to be kept in `concord::more` because a cell cannot hold them. */
export function writeQuestion(
  question: Question,
  name: string,
  list: WrittenList | null,
): { readonly row: WrittenRow; readonly changed: readonly string[] } {
  const { id, type, text, help, department, guideline, weight, points, required, allowNotApplicable, ...others } =
    question;
  const rest: Rest = { ...others };
  delete rest['condition'];
  delete rest['options'];
  const row: WrittenRow = new Map(Object.entries(formType(question, list)));
  row.set('name', name);
  row.set('required', required ? 'yes' : 'no');
  row.set('concord::type', type);
  row.set('concord::department', department);
  row.set('concord::weight', String(weight));
  if (name !== id) row.set('concord::id', id);
  if (guideline !== undefined) row.set('concord::guideline', guideline);
  if (points !== undefined) row.set('concord::points', String(points));
  if (allowNotApplicable) row.set('concord::allow_na', 'yes');
  const changed = [
    ...(writeText(row, 'label', text) ? [] : ['text']),
    ...(help === undefined || writeText(row, 'hint', help) ? [] : ['help']),
  ];
  if (changed.includes('text')) rest['text'] = text;
  if (changed.includes('help')) rest['help'] = help;
  writePictures(row, question, rest);
  writeOwn(row, rest);
  for (const [column, cell] of moreCells(rest)) row.set(column, cell);
  return { row, changed };
}

/** Forms know one picture of a question, in each language; all of them stand in `concord::more`, with the names of their files. */
function writePictures(row: WrittenRow, { id, text, pictures = [] }: Question, rest: Rest): void {
  if (pictures.length === 0) return;
  const named = pictures.map((picture, index) =>
    picture.photo === undefined ? picture : { ...picture, file: pictureFile(id, index) },
  );
  rest['pictures'] = named;
  const first = named[0]?.file;
  // A name that a cell would change stands only there.
  if (first === undefined || fileName(first) !== first || /\p{C}/u.test(first)) return;
  for (const tag of Object.keys(text)) row.set(`media::image::${languageName(tag)}`, first);
}

/** What forms call the question. */
function formType(question: Question, list: WrittenList | null): Record<string, string> {
  switch (question.type) {
    case 'passFail':
    case 'graded':
    case 'choice':
      return { type: `select_one ${list?.name ?? ''}` };
    case 'multiChoice':
      return { type: `select_multiple ${list?.name ?? ''}` };
    case 'scale': {
      const [start, end] = [Math.min(question.from, question.to), Math.max(question.from, question.to)];
      const whole = Number.isInteger(start) && Number.isInteger(end);
      return whole && start < end
        ? { type: 'range', parameters: `start=${start} end=${end} step=1` }
        : { type: 'decimal' };
    }
    case 'number':
      return { type: 'decimal' };
    case 'count':
      return { type: 'integer' };
    case 'photo':
      return { type: 'image' };
    case 'signature':
      return { type: 'image', appearance: 'signature' };
    case 'date':
    case 'barcode':
      return { type: question.type };
    default:
      return { type: 'text' };
  }
}

/** Whether an object has these fields, and no others that a cell would lose. */
function hasOnly(value: unknown, fields: readonly string[]): value is Readonly<Record<string, string | number>> {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).every(
    ([field, one]) => fields.includes(field) && ['string', 'number'].includes(typeof one),
  );
}

const COLUMNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  critical: {
    effect: 'concord::critical',
    scope: 'concord::critical_scope',
    cap: 'concord::critical_cap',
    threshold: 'concord::critical_threshold',
  },
  evidence: { photo: 'concord::photo', note: 'concord::note' },
  band: { lo: 'concord::band_low', hi: 'concord::band_high', tolerance: 'concord::band_tolerance' },
};

/** Moves what has columns of its own out of `rest`. */
function writeOwn(row: WrittenRow, rest: Rest): void {
  if (rest['bonus'] === true) {
    row.set('concord::bonus', 'yes');
    delete rest['bonus'];
  }
  for (const [field, columns] of Object.entries(COLUMNS)) {
    const value = rest[field];
    if (!hasOnly(value, Object.keys(columns)) || Object.keys(value).length === 0) continue;
    for (const [name, one] of Object.entries(value)) row.set(columns[name] ?? name, String(one));
    delete rest[field];
  }
}
