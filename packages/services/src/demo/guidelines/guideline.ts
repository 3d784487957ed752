import type { GuidelineChapter } from '@concord/domain/guideline';
import type { LocalizedText } from '@concord/domain/localized-text';
import type { Motif } from '../draw-picture.ts';

export interface DemoGuideline {
  readonly key: string;
  readonly chapter: GuidelineChapter;
  readonly department: string;
  /** What the drawn picture shows. */
  readonly picture: Motif;
  readonly title: LocalizedText;
  readonly statement: LocalizedText;
  readonly rationale: LocalizedText | null;
}

type Place = Pick<DemoGuideline, 'key' | 'chapter' | 'department' | 'picture'>;

export function guideline(
  place: Place,
  title: LocalizedText,
  statement: LocalizedText,
  rationale: LocalizedText | null = null,
): DemoGuideline {
  return { ...place, title, statement, rationale };
}
