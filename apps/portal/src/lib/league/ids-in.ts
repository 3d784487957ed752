import { Id } from '@concord/domain/ids';

/** The ids in a list of the address, each once; whatever is no id is left out. */
export function idsIn(list: string): ReadonlySet<string> {
  return new Set(list.split(',').filter((id) => Id.safeParse(id).success));
}
