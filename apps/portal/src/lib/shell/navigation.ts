import type { Component } from 'svelte';
import BookOpen from '@lucide/svelte/icons/book-open';
import Building from '@lucide/svelte/icons/building-complex';
import CircleCheck from '@lucide/svelte/icons/circle-check-big';
import ClipboardCheck from '@lucide/svelte/icons/clipboard-check';
import DoorOpen from '@lucide/svelte/icons/door-open';
import FileCheck from '@lucide/svelte/icons/file-check';
import Import from '@lucide/svelte/icons/import';
import ListChecks from '@lucide/svelte/icons/list-checks';
import MapPin from '@lucide/svelte/icons/map-pin';
import Network from '@lucide/svelte/icons/network';
import Settings from '@lucide/svelte/icons/settings';
import * as m from '@concord/i18n/messages';

export interface NavigationEntry {
  href: string;
  label: () => string;
  icon: Component<{ class?: string }>;
  /** Has a place in the bar at the bottom of a phone; the others are one tap further. */
  onPhoneBar?: boolean;
  /** Stands apart from the entries before it. */
  separated?: boolean;
}

export const navigation: readonly NavigationEntry[] = [
  { href: '/', label: m.app_nav_network, icon: Network, onPhoneBar: true },
  { href: '/locations', label: m.app_nav_locations, icon: MapPin, onPhoneBar: true },
  { href: '/openings', label: m.openings_title, icon: DoorOpen },
  { href: '/departments', label: m.app_nav_departments, icon: Building },
  { href: '/standards', label: m.app_nav_standards, icon: BookOpen, separated: true },
  { href: '/acknowledge', label: m.acknowledgements_mine, icon: FileCheck },
  { href: '/checklists', label: m.app_nav_checklists, icon: ListChecks },
  { href: '/audits', label: m.app_nav_audits, icon: ClipboardCheck, onPhoneBar: true },
  { href: '/actions', label: m.app_nav_actions, icon: CircleCheck, onPhoneBar: true },
  { href: '/imports', label: m.app_nav_imports, icon: Import, separated: true },
  { href: '/settings', label: m.app_nav_settings, icon: Settings },
];

/** Whether the entry leads to the page at `pathname` or to one above it. */
export function isCurrent(entry: NavigationEntry, pathname: string): boolean {
  if (entry.href === '/') return pathname === '/';
  return pathname === entry.href || pathname.startsWith(`${entry.href}/`);
}
