import * as z from 'zod/mini';
import { MOST_QUESTION_PICTURES, QuestionPicture } from '../question.ts';
import { type FormRecord, placeOf } from './form-table.ts';
import type { QuestionDraft, Reading } from './reading.ts';

const COLUMN = 'media::image';
const LONGEST_NAME = 200;
const Ours = z.array(QuestionPicture);

/**
 * A question with the pictures that its row names, and those of the notes above it. What our own columns say of them counts as long as
 * the row still names the first one. Each file that has to come along is noted at its row.
 */
export function withPictures(question: QuestionDraft, records: readonly FormRecord[], reading: Reading): QuestionDraft {
  const ours = Ours.safeParse(question.pictures ?? []);
  // What our own columns say wrongly stays, and validation names it.
  if (!ours.success) return question;
  const own = ours.data;
  const record = records.at(-1);
  const named = records.flatMap((one) => filesIn(one, reading).map((file) => ({ file, record: one })));
  if (!record || (own.length === 0 && named.length === 0)) return question;
  if (own.length > 0 && (named.length === 0 || named[0]?.file === own[0]?.file)) {
    for (const { file } of own) if (file !== undefined) noteFile(record, file, reading);
    return question;
  }
  const carried = named.slice(0, MOST_QUESTION_PICTURES);
  for (const { file, record: row } of carried) noteFile(row, file, reading);
  for (const { file, record: row } of named.slice(MOST_QUESTION_PICTURES)) {
    reading.notes.add('lost', 'CELL_NOT_CARRIED', placeOf(row, COLUMN), { value: file });
  }
  const pictures = carried.map(({ file }, index): QuestionPicture => ({ id: `picture-${index + 1}`, file }));
  return { ...question, pictures };
}

function noteFile(record: FormRecord, file: string, { notes }: Reading): void {
  notes.add('info', 'PICTURE_FILE', placeOf(record, COLUMN), { file });
}

/** The files that a row names, each once: a question of ours shows the same pictures in every language. */
function filesIn(record: FormRecord, { notes, pictured }: Reading): string[] {
  pictured.add(record);
  const files = [...new Set([...record.texts(COLUMN).values()].map(fileName).filter((file) => file !== ''))];
  if (files.length > 1) notes.add('changed', 'PICTURE_PER_LANGUAGE', placeOf(record, COLUMN), { count: files.length });
  return files;
}

/** Without the folder that some forms put before it: `jr://images/hands.jpg`. */
export function fileName(cell: string): string {
  return (cell.split(/[/\\]/).at(-1) ?? '').trim().slice(-LONGEST_NAME);
}

/** What the picture of a question is called in a form of ours; pictures are kept as WebP. */
export function pictureFile(question: string, index: number): string {
  return `${question}-${index + 1}.webp`;
}
