import { formatList } from '@concord/i18n/format';
import * as m from '@concord/i18n/messages';
import type { GuidelineWords } from '#lib/api/wire.ts';
import { localized } from '#lib/texts/localized.ts';

interface Fact {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

/** Where a guideline holds: the regions that the reader may see, and how many others. */
function marketOf({ regions, otherRegions }: Pick<GuidelineWords, 'regions' | 'otherRegions'>): string {
  if (regions.length + otherRegions === 0) return m.standards_market_everywhere();
  const others = otherRegions > 0 ? [m.standards_market_others({ count: otherRegions })] : [];
  return formatList([...regions.map(({ name }) => name), ...others]);
}

/** What a guideline is linked to, as lines; only those that say something, the market always. */
export function linkFacts(words: Omit<GuidelineWords, 'measure'>): readonly Fact[] {
  const terms = (items: GuidelineWords['phases']) => items.map(({ name }) => localized(name));
  const lists = [
    { key: 'contributing', label: m.standards_contributing(), names: words.contributing.map(({ name }) => name) },
    { key: 'market', label: m.standards_market(), names: [marketOf(words)] },
    { key: 'phases', label: m.standards_phases(), names: terms(words.phases) },
    { key: 'touchpoints', label: m.standards_touchpoints(), names: terms(words.touchpoints) },
    { key: 'personas', label: m.standards_personas(), names: terms(words.personas) },
    { key: 'emotions', label: m.standards_emotions(), names: terms(words.emotions) },
    { key: 'moment', label: m.standards_moment_of_truth(), names: words.momentOfTruth ? [m.standards_yes()] : [] },
  ];
  return lists
    .filter(({ names }) => names.length > 0)
    .map(({ key, label, names }) => ({ key, label, value: formatList(names) }));
}
