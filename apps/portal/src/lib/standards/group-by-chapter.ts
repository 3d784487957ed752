import { GUIDELINE_CHAPTERS, type GuidelineChapter } from '@concord/domain/guideline';

/** The chapters that have something, in the library's order, each with its guidelines in the order given. */
export function groupByChapter<Item extends { readonly chapter: GuidelineChapter }>(
  items: readonly Item[],
): { readonly chapter: GuidelineChapter; readonly items: readonly Item[] }[] {
  const groups = Map.groupBy(items, (item) => item.chapter);
  return GUIDELINE_CHAPTERS.flatMap((chapter) => {
    const found = groups.get(chapter);
    return found ? [{ chapter, items: found }] : [];
  });
}
