import type { ChecklistDefinition, Section } from '@concord/checklist/definition';
import type { VisibleQuestion } from '@concord/checklist/visibility';

/** The questions of one section, or of one instance of a repeated one, in the order of the checklist. */
export interface PlaceGroup {
  readonly section: Section;
  readonly instance: number;
  readonly places: readonly VisibleQuestion[];
}

export function groupsOf(definition: ChecklistDefinition, visible: readonly VisibleQuestion[]): PlaceGroup[] {
  const sections = new Map(definition.sections.map((section) => [section.id, section]));
  const groups: { section: Section; instance: number; places: VisibleQuestion[] }[] = [];
  for (const place of visible) {
    const last = groups.at(-1);
    if (last?.section.id === place.section && last.instance === place.instance) {
      last.places.push(place);
      continue;
    }
    const section = sections.get(place.section);
    if (section) groups.push({ section, instance: place.instance, places: [place] });
  }
  return groups;
}

/** Where a question stands in the list; −1 when it is hidden. */
export function indexOfPlace(
  visible: readonly VisibleQuestion[],
  cursor: { readonly question: string; readonly instance: number } | null,
): number {
  return visible.findIndex((place) => place.question.id === cursor?.question && place.instance === cursor.instance);
}
