import * as m from '@concord/i18n/messages';

export interface StandardsTab {
  readonly href: string;
  readonly label: () => string;
}

/** The parts of the standards, each a page of its own. A further part is a line here. */
export const standardsTabs: readonly StandardsTab[] = [
  { href: '/standards', label: m.framework_tab_library },
  { href: '/standards/framework', label: m.framework_tab_framework },
  { href: '/standards/personas', label: m.framework_tab_personas },
  { href: '/standards/knowledge', label: m.framework_tab_knowledge },
  { href: '/standards/tokens', label: m.tokens_title },
];
