import type { LocalizedText } from '@concord/domain/localized-text';
import { diffWordsWithSpace } from 'diff';
import type { GuidelineWords } from '#lib/api/wire.ts';
import { sameJson } from '#lib/checklists/draft/same-json.ts';

export interface TextPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

export interface TextChange {
  readonly field: 'title' | 'statement' | 'rationale';
  readonly language: string;
  readonly parts: readonly TextPart[];
}

type Picture = GuidelineWords['pictures'][number];

/** One picture in both states; what is null was not there. */
export interface PictureChange {
  readonly id: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly before: Picture | null;
  readonly after: Picture | null;
  /** Of the caption, by language; empty where it is the same. */
  readonly caption: readonly { readonly language: string; readonly parts: readonly TextPart[] }[];
}

export interface ListChange {
  readonly field: ListField;
  readonly added: readonly Named[];
  readonly removed: readonly Named[];
}

type ListField = 'contributing' | 'regions' | 'touchpoints' | 'phases' | 'personas' | 'emotions';
interface Named {
  readonly id: string;
  readonly name: string | LocalizedText;
}
const LISTS: readonly ListField[] = ['contributing', 'regions', 'touchpoints', 'phases', 'personas', 'emotions'];

export interface FactChange {
  readonly field: 'chapter' | 'department' | 'momentOfTruth' | 'measure' | 'pictureId';
}

export interface Difference {
  readonly texts: readonly TextChange[];
  readonly pictures: readonly PictureChange[];
  readonly lists: readonly ListChange[];
  readonly facts: readonly FactChange[];
  readonly any: boolean;
}

/** The words of two texts, word by word; cut as the language cuts its words, where the browser knows how. */
export function wordsBetween(before: string, after: string, language: string): TextPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const options = segmenterOf(language);
  return diffWordsWithSpace(before, after, options).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

function segmenterOf(language: string): { intlSegmenter?: Intl.Segmenter } {
  try {
    return { intlSegmenter: new Intl.Segmenter(language, { granularity: 'word' }) };
  } catch {
    return {};
  }
}

/** What differs between two states of a guideline, in the order in which it is read. */
export function differenceOf(before: GuidelineWords, after: GuidelineWords): Difference {
  const fields = ['title', 'statement', 'rationale'] as const;
  const texts = fields.flatMap((field) =>
    textChanges(before[field], after[field]).map((change) => ({ field, ...change })),
  );
  const pictures = picturesBetween(before.pictures, after.pictures);
  const lists = LISTS.flatMap((field) => listBetween(field, before[field], after[field]));
  const facts = factsBetween(before, after);
  return { texts, pictures, lists, facts, any: texts.length + pictures.length + lists.length + facts.length > 0 };
}

function textChanges(before: LocalizedText | null, after: LocalizedText | null) {
  const languages = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return languages.flatMap((language) => {
    const [from, to] = [before?.[language] ?? '', after?.[language] ?? ''];
    return from === to ? [] : [{ language, parts: wordsBetween(from, to, language) }];
  });
}

function picturesBetween(before: readonly Picture[], after: readonly Picture[]): PictureChange[] {
  const were = new Map(before.map((picture) => [picture.id, picture]));
  const are = new Map(after.map((picture) => [picture.id, picture]));
  const kept = (pictures: readonly Picture[]) => pictures.filter(({ id }) => were.has(id) && are.has(id));
  const orderWas = kept(before).map(({ id }) => id);
  const orderIs = kept(after).map(({ id }) => id);
  const changed = after.flatMap((picture): PictureChange[] => {
    const { id } = picture;
    const was = were.get(id) ?? null;
    if (!was) return [{ id, kind: 'added', before: null, after: picture, caption: [] }];
    const caption = textChanges(was.caption, picture.caption);
    const same = was.photoId === picture.photoId && was.side === picture.side && caption.length === 0;
    const stays = orderWas.indexOf(id) === orderIs.indexOf(id);
    if (same && stays) return [];
    return [{ id, kind: same ? 'moved' : 'changed', before: was, after: picture, caption }];
  });
  const removed = before
    .filter(({ id }) => !are.has(id))
    .map((was): PictureChange => ({ id: was.id, kind: 'removed', before: was, after: null, caption: [] }));
  return [...changed, ...removed];
}

function listBetween(field: ListField, before: readonly Named[], after: readonly Named[]): ListChange[] {
  const lacks = (list: readonly Named[]) => (one: Named) => !list.some(({ id }) => id === one.id);
  const added = after.filter(lacks(before));
  const removed = before.filter(lacks(after));
  return added.length + removed.length > 0 ? [{ field, added, removed }] : [];
}

function factsBetween(before: GuidelineWords, after: GuidelineWords): FactChange[] {
  const differing: readonly (readonly [FactChange['field'], boolean])[] = [
    ['chapter', before.chapter !== after.chapter],
    ['department', before.department.id !== after.department.id],
    ['momentOfTruth', before.momentOfTruth !== after.momentOfTruth],
    ['measure', !sameJson(before.measure, after.measure)],
    ['pictureId', before.pictureId !== after.pictureId],
  ];
  return differing.filter(([, differs]) => differs).map(([field]) => ({ field }));
}
