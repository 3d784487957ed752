import type { GuidelineChapter, PictureSide } from '@concord/domain/guideline';
import type { GuidelineDetail, Input } from '#lib/api/wire.ts';
import { type DraftText, fromDraft, fromOptionalDraft, toDraft } from '#lib/texts/draft-text.ts';
import { slug } from '#lib/texts/slug.ts';

export interface PictureValues {
  id: string;
  side: PictureSide;
  photoId: string;
  caption: DraftText;
}

/** What the guideline form holds while somebody writes. */
export interface GuidelineValues {
  /** '' until somebody writes one: the title then gives it. */
  key: string;
  chapter: GuidelineChapter;
  departmentId: string;
  title: DraftText;
  statement: DraftText;
  rationale: DraftText;
  pictureId: string | null;
  pictures: PictureValues[];
  contributingIds: string[];
  regionIds: string[];
  touchpointIds: string[];
  phaseIds: string[];
  personaIds: string[];
  emotionIds: string[];
  momentOfTruth: boolean;
}

export function emptyGuideline(languages: readonly string[]): GuidelineValues {
  const text = () => toDraft(null, languages);
  return {
    key: '',
    chapter: 'sight',
    departmentId: '',
    title: text(),
    statement: text(),
    rationale: text(),
    pictureId: null,
    pictures: [],
    contributingIds: [],
    regionIds: [],
    touchpointIds: [],
    phaseIds: [],
    personaIds: [],
    emotionIds: [],
    momentOfTruth: false,
  };
}

type Content = NonNullable<GuidelineDetail['draft']>['content'];

export function valuesOf(key: string, content: Content, languages: readonly string[]): GuidelineValues {
  const { title, statement, rationale, pictures, ...rest } = content;
  return {
    ...rest,
    key,
    title: toDraft(title, languages),
    statement: toDraft(statement, languages),
    rationale: toDraft(rationale, languages),
    pictures: pictures.map((picture) => ({ ...picture, caption: toDraft(picture.caption, languages) })),
  };
}

/** The key that will be saved: the written one, else one from the title in the brand's first language. */
export function keyOf(
  { key, title }: Pick<GuidelineValues, 'key' | 'title'>,
  id: string,
  languages: readonly string[],
): string {
  const named = title[languages[0] ?? ''] ?? '';
  return key.trim() === '' ? slug(named, `guideline-${id.slice(-6)}`) : key.trim();
}

/** What the server takes, apart from id and revision. */
export function contentOf(
  values: GuidelineValues,
  id: string,
  languages: readonly string[],
): Omit<Input['guidelines']['update'], 'id' | 'revision'> {
  const { title, statement, rationale, pictures, ...rest } = values;
  return {
    ...rest,
    key: keyOf(values, id, languages),
    title: fromDraft(title),
    statement: fromDraft(statement),
    rationale: fromOptionalDraft(rationale),
    pictures: pictures.map((picture) => ({ ...picture, caption: fromOptionalDraft(picture.caption) })),
  };
}

/** How many texts each language of the brand lacks; only languages that lack one. A text that nobody has begun is not missing. */
export function missingTexts(
  values: Pick<GuidelineValues, 'title' | 'statement' | 'rationale' | 'pictures'>,
  languages: readonly string[],
): { readonly language: string; readonly count: number }[] {
  const optional = [values.rationale, ...values.pictures.map(({ caption }) => caption)].filter(
    (text) => Object.keys(fromDraft(text)).length > 0,
  );
  const texts = [values.title, values.statement, ...optional];
  return languages
    .map((language) => ({ language, count: texts.filter((text) => (text[language] ?? '').trim() === '').length }))
    .filter(({ count }) => count > 0);
}
