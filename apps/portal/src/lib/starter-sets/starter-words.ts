import * as m from '@concord/i18n/messages';
import type { StarterSet } from '#lib/api/wire.ts';

const GROUPS: Record<StarterSet['group'], () => string> = {
  sense: m.starter_group_sense,
  phase: m.starter_group_phase,
  digital: m.starter_group_digital,
};

const SETS: Readonly<Record<string, () => string>> = {
  sight: m.standards_chapter_sight,
  sound: m.standards_chapter_sound,
  smell: m.standards_chapter_smell,
  touch: m.standards_chapter_touch,
  taste: m.standards_chapter_taste,
  need: m.starter_set_need,
  anticipation: m.starter_set_anticipation,
  evaluation: m.starter_set_evaluation,
  purchase: m.starter_set_purchase,
  delivery: m.starter_set_delivery,
  use: m.starter_set_use,
  after_sales: m.starter_set_after_sales,
  ergonomics: m.starter_set_ergonomics,
  findability: m.starter_set_findability,
  forms: m.starter_set_forms,
};

export function groupName(group: StarterSet['group']): string {
  return GROUPS[group]();
}

export function setName(key: string): string {
  return Object.hasOwn(SETS, key) ? (SETS[key]?.() ?? key) : key;
}
