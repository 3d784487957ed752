import { api } from '#lib/api/client.ts';
import { resource } from '#lib/api/resource.svelte.ts';

/** The brand's departments for choosers. Call it while a component is being made. */
export function departmentList() {
  const list = resource((signal) => api.departments.list.query(undefined, { signal }));
  return {
    resource: list,
    get options() {
      return (list.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
    },
    /** By key, as checklists name them. */
    get optionsByKey() {
      return (list.data ?? []).map(({ key, name }) => ({ value: key, label: name }));
    },
  };
}
