import type { Permission } from '@concord/domain/roles';
import * as m from '@concord/i18n/messages';
import { page } from '$app/state';
import { paramOf } from '#lib/url-state.ts';

const TABS = ['content', 'versions', 'acknowledgement', 'rollout', 'used'] as const;
export type GuidelineTab = (typeof TABS)[number];

const LABELS: Record<GuidelineTab, () => string> = {
  content: m.standards_tab_content,
  versions: m.standards_tab_versions,
  acknowledgement: m.standards_tab_acknowledgement,
  rollout: m.standards_tab_rollout,
  used: m.standards_tab_used,
};

/** Auditors see the standard itself; how far it has come in the network is not theirs to see. */
function visibleTabs(may: (permission: Permission) => boolean): readonly GuidelineTab[] {
  return TABS.filter((tab) => (tab !== 'acknowledgement' && tab !== 'rollout') || may('scorecards.read'));
}

/** The tab that the address names, among those that the reader may see. Reactive. */
export function tabOf(may: (permission: Permission) => boolean): GuidelineTab {
  return paramOf('tab', visibleTabs(may), 'content');
}

/** The tabs as links of their own; what another tab keeps in the address stays behind. Reactive. */
export function guidelineTabs(current: GuidelineTab, may: (permission: Permission) => boolean) {
  return visibleTabs(may).map((tab) => ({
    href: tab === 'content' ? page.url.pathname : `${page.url.pathname}?tab=${tab}`,
    label: LABELS[tab](),
    current: tab === current,
  }));
}
