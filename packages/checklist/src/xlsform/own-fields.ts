import type { LocalizedText } from '@concord/domain/localized-text';
import { placeOf, type FormRecord } from './form-table.ts';
import type { FormNotes } from './form-note.ts';
import { readMore } from './own-columns.ts';
import { readAmount, readYesNo } from './read-cells.ts';

type Fields = Readonly<Record<string, unknown>>;

const present = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));

/** What a row says of weight, owner, evidence and the like, in our own columns or under the headings that others use for it. */
export function ownQuestionFields(record: FormRecord, department: string, notes: FormNotes): Fields {
  const amount = (field: string) => readAmount(record, field, notes);
  return present({
    department: record.text('concord::department') || department,
    guideline: record.text('concord::guideline'),
    weight: amount('concord::weight') ?? amount('weight') ?? amount('score'),
    points: amount('concord::points') ?? amount('points'),
    bonus: readYesNo(record.text('concord::bonus')) === 'yes' ? true : undefined,
    critical: criticalOf(record, notes),
    evidence: evidenceOf(record),
    band: bandOf(record, notes),
  });
}

function criticalOf(record: FormRecord, notes: FormNotes): Fields | undefined {
  const effect = record.text('concord::critical');
  if (effect === '') return undefined;
  return present({
    effect,
    scope: record.text('concord::critical_scope') || 'audit',
    cap: readAmount(record, 'concord::critical_cap', notes),
    threshold: readAmount(record, 'concord::critical_threshold', notes),
  });
}

function evidenceOf(record: FormRecord): Fields | undefined {
  const [photo, note] = [record.text('concord::photo'), record.text('concord::note')];
  return photo === '' && note === '' ? undefined : present({ photo, note });
}

function bandOf(record: FormRecord, notes: FormNotes): Fields | undefined {
  const [lo, hi] = [readAmount(record, 'concord::band_low', notes), readAmount(record, 'concord::band_high', notes)];
  if (lo === undefined && hi === undefined) return undefined;
  return present({ lo: lo ?? -1e15, hi: hi ?? 1e15, tolerance: readAmount(record, 'concord::band_tolerance', notes) });
}

/** What has no column of its own. */
export function moreFields(record: FormRecord, notes: FormNotes): Fields {
  const more = readMore(record.text);
  if (more === undefined) {
    notes.add('error', 'VALUE_INVALID', placeOf(record, 'concord::more'), { value: record.text('concord::more') });
  }
  return more ?? {};
}

/** How often a repeat is answered: a fixed number, our own bounds, or from one to many. */
export function repeatFields(
  record: FormRecord,
  label: LocalizedText,
  ownLabel: LocalizedText | undefined,
  notes: FormNotes,
): Fields {
  const counted = record.text('repeat_count');
  const count = counted === '' ? undefined : Number(counted);
  const fixed =
    count !== undefined && Number.isInteger(count) && count >= 1 && count <= MOST_REPEATS ? count : undefined;
  const least = readAmount(record, 'concord::repeat_min', notes) ?? fixed ?? 1;
  const most = readAmount(record, 'concord::repeat_max', notes) ?? fixed ?? MOST_REPEATS;
  if (counted !== '' && fixed === undefined) {
    notes.add('lost', 'REPEAT_COUNT_NOT_CARRIED', placeOf(record, 'repeat_count'), { expression: counted });
  }
  return { label: ownLabel ?? label, min: least, max: most };
}

const MOST_REPEATS = 1000;
