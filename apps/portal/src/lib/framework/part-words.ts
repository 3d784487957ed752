import type { FrameworkPartName } from '@concord/domain/framework';
import * as m from '@concord/i18n/messages';

interface PartWords {
  readonly name: () => string;
  /** What belongs on the page. */
  readonly about: () => string;
  /** What the single points of the page are; null where it is one text. */
  readonly points: (() => string) | null;
}

const WORDS: Record<FrameworkPartName, PartWords> = {
  mission: { name: m.framework_part_mission, about: m.framework_about_mission, points: null },
  objectives: {
    name: m.framework_part_objectives,
    about: m.framework_about_objectives,
    points: m.framework_points_objectives,
  },
  vision: { name: m.framework_part_vision, about: m.framework_about_vision, points: null },
  promise: { name: m.framework_part_promise, about: m.framework_about_promise, points: m.framework_points_promise },
  values: { name: m.framework_part_values, about: m.framework_about_values, points: m.framework_points_values },
  essence: { name: m.framework_part_essence, about: m.framework_about_essence, points: null },
};

export function partWords(part: FrameworkPartName): PartWords {
  return WORDS[part];
}
