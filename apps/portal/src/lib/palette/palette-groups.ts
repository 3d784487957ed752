import * as m from '@concord/i18n/messages';
import { formatDate } from '@concord/i18n/format';
import type { PaletteGroup, PaletteItem } from '@concord/ui/palette-types';
import type { Answer } from '#lib/api/wire.ts';
import type { NavigationEntry } from '#lib/shell/navigation.ts';
import { localized } from '#lib/texts/localized.ts';

export type Found = Answer['search']['all'];
type Group = PaletteGroup<PaletteItem>;

/** The pages whose name holds what was typed; all of them while nothing is. */
export function pagesGroup(entries: readonly NavigationEntry[], text: string): Group {
  const wanted = text.trim().toLocaleLowerCase();
  const items = entries
    .map((entry) => ({ id: `page-${entry.href}`, label: entry.label(), href: entry.href }))
    .filter((item) => item.label.toLocaleLowerCase().includes(wanted));
  return { id: 'pages', label: m.places_palette_pages(), items };
}

/** What the server found, kind by kind. `network`: whether this person may open places and departments. */
export function foundGroups(found: Found, network: boolean): readonly Group[] {
  const named = (path: string, items: Found['departments']) =>
    items.map(({ id, name }) => ({ id, label: name, href: `${path}${id}` }));
  const titled = (path: string, items: Found['guidelines']) =>
    items.map(({ id, title }) => ({ id, label: localized(title), href: `${path}${id}` }));
  return [
    { id: 'locations', label: m.app_nav_locations(), items: network ? found.locations.map(locationItem) : [] },
    {
      id: 'regions',
      label: m.places_palette_regions(),
      items: network ? named('/locations?region=', found.regions) : [],
    },
    {
      id: 'departments',
      label: m.app_nav_departments(),
      items: network ? named('/departments/', found.departments) : [],
    },
    { id: 'guidelines', label: m.app_nav_standards(), items: titled('/standards/', found.guidelines) },
    { id: 'checklists', label: m.app_nav_checklists(), items: titled('/checklists/', found.checklists) },
    { id: 'personas', label: m.framework_tab_personas(), items: titled('/standards/personas/', found.personas) },
    { id: 'knowledge', label: m.knowledge_title(), items: titled('/standards/knowledge/', found.knowledge) },
    { id: 'terms', label: m.framework_section_glossary(), items: found.terms.map(termItem) },
    { id: 'actions', label: m.app_nav_actions(), items: found.actions.map(actionItem) },
  ];
}

function locationItem({ id, name, city, externalId, closedOn }: Found['locations'][number]): PaletteItem {
  const closed = closedOn === null ? '' : m.places_closed({ day: formatDate(closedOn) });
  const hint = [city, externalId, closed].filter(Boolean).join(' · ');
  return { id: `${id}-${externalId}`, label: name, hint, href: `/locations/${id}` };
}

function actionItem({ id, title, location, dueOn }: Found['actions'][number]): PaletteItem {
  return { id, label: localized(title), hint: `${location} · ${formatDate(dueOn)}`, href: `/actions/${id}` };
}

/** The glossary is one page; the address says what to look up in it. */
function termItem({ id, title }: Found['terms'][number]): PaletteItem {
  const label = localized(title);
  return { id, label, href: `/standards/framework/glossary?q=${encodeURIComponent(label)}` };
}
