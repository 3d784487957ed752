import type { FormNote, FormNoteLevel } from '@concord/checklist/form-note';
import type { FormPreview } from '@concord/checklist/form-preview';
import * as messages from '@concord/i18n/messages';

const LEVELS: readonly (readonly [FormNoteLevel, string])[] = [
  ['error', 'Mistakes in the form'],
  ['lost', 'Not carried'],
  ['changed', 'Carried in another way'],
  ['info', 'Good to know'],
];

type Sentence = (params: Readonly<Record<string, string | number>>, options: { readonly locale: 'en' }) => string;
const sentences = messages as unknown as Readonly<Record<string, Sentence | undefined>>;

/** A note in English, as the portal says it. */
function noteSentence({ code, params }: FormNote): string {
  const sentence = sentences[`xlsform_note_${code.toLowerCase()}`] ?? sentences['xlsform_note_unknown'];
  return sentence?.(params, { locale: 'en' }) ?? code;
}

/** Notes by level, worst first, each with its sheet, row and column. */
export function noteLines(notes: readonly FormNote[]): string[] {
  return LEVELS.flatMap(([level, title]) => {
    const own = notes.filter((note) => note.level === level);
    const lines = own.map((note) => {
      const place = [note.sheet, `row ${note.row}`, note.column].filter((part) => part !== null).join(', ');
      return `  ${place}: ${noteSentence(note)}`;
    });
    return own.length === 0 ? [] : [`${title} (${own.length})`, ...lines];
  });
}

/** What a form would become. */
export function previewLines({ sections, questions, notes, problems }: FormPreview): string[] {
  return [
    `Sections ${sections}, questions ${questions}`,
    ...noteLines(notes),
    ...(problems.length > 0 ? [`To mend before publishing (${problems.length})`] : []),
    ...problems.map(({ path, code, params }) => `  ${path.join('.') || '/'}: ${code} ${JSON.stringify(params)}`),
  ];
}
