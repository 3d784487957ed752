import { v7 as newId } from 'uuid';
import type { FrameworkPage } from '#lib/api/wire.ts';
import { type DraftText, fromDraft, fromOptionalDraft, toDraft } from '#lib/texts/draft-text.ts';

export interface PointValues {
  id: string;
  title: DraftText;
  text: DraftText;
}

/** What the form of one page of the framework holds while somebody writes. */
export interface PartValues {
  text: DraftText;
  points: PointValues[];
}

export function emptyPoint(languages: readonly string[]): PointValues {
  return { id: newId(), title: toDraft(null, languages), text: toDraft(null, languages) };
}

export function partValues({ text, points }: FrameworkPage, languages: readonly string[]): PartValues {
  return {
    text: toDraft(text, languages),
    points: points.map((point) => ({
      id: point.id,
      title: toDraft(point.title, languages),
      text: toDraft(point.text, languages),
    })),
  };
}

/** What the server takes. A line without any word is not sent. */
export function partContent({ text, points }: PartValues) {
  return {
    text: fromOptionalDraft(text),
    points: points
      .map((point) => ({ id: point.id, title: fromDraft(point.title), text: fromOptionalDraft(point.text) }))
      .filter(({ title, text: sentence }) => Object.keys(title).length > 0 || sentence !== null),
  };
}
