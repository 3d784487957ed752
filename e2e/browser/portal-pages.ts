import type { Caller } from '../server/call.ts';

interface Items {
  readonly items: readonly { readonly id: string }[];
}

/** One address of every kind of page behind the sign-in, with something on it to see. */
export async function pagesOfThePortal({ query }: Caller): Promise<string[]> {
  const [guidelines, checklists, locations, audits, actions] = await Promise.all([
    query<Items>('guidelines.list', {}),
    query<readonly { readonly id: string }[]>('checklists.list'),
    query<Items>('locations.list', {}),
    query<Items>('audits.list', {}),
    query<Items>('actions.list', {}),
  ]);
  const first = (list: Items) => list.items[0]?.id;
  return [
    '/',
    '/standards',
    '/standards/new',
    `/standards/${first(guidelines)}`,
    `/standards/${first(guidelines)}/edit`,
  ];
}
