import * as m from '@concord/i18n/messages';

/** What belongs to openings, each a page of its own. */
export const openingTabs: readonly { readonly href: string; readonly label: () => string }[] = [
  { href: '/openings', label: m.openings_title },
  { href: '/openings/gates', label: m.openings_gates_title },
  { href: '/openings/playbooks', label: m.openings_playbooks },
];
