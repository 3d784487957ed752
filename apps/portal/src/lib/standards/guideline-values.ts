import type { GuidelineChapter } from '@concord/domain/guideline';
import type { GuidelineDetail } from '#lib/api/wire.ts';
import { type DraftText, fromDraft, fromOptionalDraft, toDraft } from '#lib/texts/draft-text.ts';
import { slug } from '#lib/texts/slug.ts';

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
  };
}

export function valuesOf(guideline: GuidelineDetail, languages: readonly string[]): GuidelineValues {
  const { key, chapter, department, title, statement, rationale, pictureId } = guideline;
  return {
    key,
    chapter,
    departmentId: department.id,
    title: toDraft(title, languages),
    statement: toDraft(statement, languages),
    rationale: toDraft(rationale, languages),
    pictureId,
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
export function contentOf(values: GuidelineValues, id: string, languages: readonly string[]) {
  return {
    key: keyOf(values, id, languages),
    chapter: values.chapter,
    departmentId: values.departmentId,
    title: fromDraft(values.title),
    statement: fromDraft(values.statement),
    rationale: fromOptionalDraft(values.rationale),
    pictureId: values.pictureId,
  };
}
