import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Caller } from '../server/call.ts';

interface Items {
  readonly items: readonly { readonly id: string }[];
}

interface Questions {
  readonly questions: readonly { readonly checklistId: string; readonly question: string }[];
}

const routes = path.resolve(import.meta.dirname, '..', '..', 'apps', 'portal', 'src', 'routes');

/** Every route of the portal as its folder is called, e.g. `/(app)/audits/[id]`. */
export function routesOfThePortal(): string[] {
  return readdirSync(routes, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === '+page.svelte')
    .map((file) => `/${path.dirname(file).split(path.sep).join('/')}`.replace(/\/\.$/, '/'))
    .toSorted();
}

/** One address for every route, with something on it to see. */
export async function pagesOfThePortal({ query }: Caller): Promise<Record<string, string>> {
  const [
    guidelines,
    checklists,
    locations,
    departments,
    audits,
    actions,
    imports,
    consistency,
    tokens,
    personas,
    knowledge,
    openings,
    playbooks,
  ] = await Promise.all([
    query<Items>('guidelines.list', { limit: 1 }),
    query<Items['items']>('checklists.list'),
    query<Items>('locations.list', { limit: 3 }),
    query<Items['items']>('departments.list'),
    query<Items>('audits.list', { limit: 1, status: 'submitted' }),
    query<Items>('actions.list', { limit: 1 }),
    query<Items['items']>('imports.list'),
    query<Questions>('scorecards.consistency', {}),
    query<Items['items']>('tokens.versions'),
    query<Items['items']>('personas.list'),
    query<Items>('knowledge.list', { limit: 1 }),
    query<Items>('openings.list', { limit: 1 }),
    query<Items['items']>('playbooks.list'),
  ]);
  const [asked] = consistency.questions;
  const of = (items: Items['items']) => items[0]?.id ?? 'none';
  return {
    '/(app)': '/',
    '/(app)/actions': '/actions?tab=all',
    '/(app)/actions/[id]': `/actions/${of(actions.items)}`,
    '/(app)/audits': '/audits',
    '/(app)/audits/[id]': `/audits/${of(audits.items)}`,
    '/(app)/audits/assignments': '/audits/assignments',
    '/(app)/audits/assignments/new': '/audits/assignments/new',
    '/(app)/checklists': '/checklists',
    '/(app)/checklists/[id]': `/checklists/${of(checklists)}`,
    '/(app)/departments': '/departments',
    '/(app)/departments/[id]': `/departments/${of(departments)}`,
    '/(app)/imports': '/imports',
    '/(app)/imports/[id]': `/imports/${of(imports)}`,
    '/(app)/locations': '/locations',
    '/(app)/locations/compare': `/locations/compare?ids=${locations.items.map(({ id }) => id).join(',')}`,
    '/(app)/locations/[id]': `/locations/${of(locations.items)}`,
    '/(app)/locations/[id]/edit': `/locations/${of(locations.items)}/edit`,
    '/(app)/locations/[id]/departments/[departmentId]': `/locations/${of(locations.items)}/departments/${of(departments)}`,
    '/(app)/network/attention': '/network/attention',
    '/(app)/network/heatmap': '/network/heatmap',
    '/(app)/network/recurring': '/network/recurring',
    '/(app)/network/questions': '/network/questions',
    '/(app)/network/questions/[checklistId]/[question]': `/network/questions/${asked?.checklistId ?? 'none'}/${asked?.question ?? 'none'}`,
    '/(app)/locations/new': '/locations/new',
    '/(app)/notifications': '/notifications',
    '/(app)/openings': '/openings',
    '/(app)/openings/[id]': `/openings/${of(openings.items)}`,
    '/(app)/openings/gates': '/openings/gates?scope=all',
    '/(app)/openings/new': '/openings/new',
    '/(app)/openings/playbooks': '/openings/playbooks',
    '/(app)/openings/playbooks/[id]': `/openings/playbooks/${of(playbooks)}`,
    '/(app)/openings/playbooks/new': '/openings/playbooks/new',
    '/(app)/settings': '/settings',
    '/(app)/standards': '/standards',
    '/(app)/standards/[id]': `/standards/${of(guidelines.items)}`,
    '/(app)/standards/[id]/edit': `/standards/${of(guidelines.items)}/edit`,
    '/(app)/standards/framework': '/standards/framework',
    '/(app)/standards/framework/[part]': '/standards/framework/values',
    '/(app)/standards/framework/behaviours': '/standards/framework/behaviours',
    '/(app)/standards/framework/glossary': '/standards/framework/glossary',
    '/(app)/standards/framework/lists': '/standards/framework/lists',
    '/(app)/standards/knowledge': '/standards/knowledge',
    '/(app)/standards/knowledge/[id]': `/standards/knowledge/${of(knowledge.items)}`,
    '/(app)/standards/knowledge/[id]/edit': `/standards/knowledge/${of(knowledge.items)}/edit`,
    '/(app)/standards/knowledge/new': '/standards/knowledge/new',
    '/(app)/standards/new': '/standards/new',
    '/(app)/standards/starter': '/standards/starter',
    '/(app)/acknowledge': '/acknowledge',
    '/(app)/standards/tokens': '/standards/tokens',
    '/(app)/standards/tokens/compare': `/standards/tokens/compare?from=${tokens[1]?.id ?? 'none'}&to=${of(tokens)}`,
    '/(app)/standards/tokens/guideline': `/standards/tokens/guideline?version=${tokens.at(-1)?.id ?? 'none'}&path=color.brand.green`,
    '/(app)/standards/tokens/import': '/standards/tokens/import',
    '/(app)/standards/tokens/problems': '/standards/tokens/problems',
    '/(app)/standards/tokens/versions': '/standards/tokens/versions',
    '/(app)/standards/personas': '/standards/personas',
    '/(app)/standards/personas/[id]': `/standards/personas/${of(personas)}`,
    '/(app)/standards/personas/[id]/edit': `/standards/personas/${of(personas)}/edit`,
    '/(app)/standards/personas/new': '/standards/personas/new',
    '/gallery': '/gallery',
    '/sign-in': '/sign-in',
  };
}
