import type { GuidelineChapter, GuidelineStatus, PictureSide } from '@concord/domain/guideline';
import * as m from '@concord/i18n/messages';
import type { Tone } from '@concord/ui/tone';

const CHAPTERS: Record<GuidelineChapter, () => string> = {
  colours: m.standards_chapter_colours,
  fonts: m.standards_chapter_fonts,
  logo: m.standards_chapter_logo,
  elements: m.standards_chapter_elements,
  purpose: m.standards_chapter_purpose,
  language: m.standards_chapter_language,
  practices: m.standards_chapter_practices,
  sight: m.standards_chapter_sight,
  sound: m.standards_chapter_sound,
  smell: m.standards_chapter_smell,
  touch: m.standards_chapter_touch,
  taste: m.standards_chapter_taste,
  digital: m.standards_chapter_digital,
};

const STATUSES: Record<GuidelineStatus, { label: () => string; tone: Tone }> = {
  draft: { label: m.standards_status_draft, tone: 'neutral' },
  review: { label: m.standards_status_review, tone: 'info' },
  published: { label: m.standards_status_published, tone: 'good' },
  retired: { label: m.standards_status_retired, tone: 'warn' },
};

export function chapterName(chapter: GuidelineChapter): string {
  return CHAPTERS[chapter]();
}

export function statusName(status: GuidelineStatus): string {
  return STATUSES[status].label();
}

export function statusTone(status: GuidelineStatus): Tone {
  return STATUSES[status].tone;
}

export function sideName(side: PictureSide): string {
  return side === 'do' ? m.standards_do() : m.standards_dont();
}
