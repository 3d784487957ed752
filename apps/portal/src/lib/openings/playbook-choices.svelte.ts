import { api } from '#lib/api/client.ts';
import { resource } from '#lib/api/resource.svelte.ts';
import { guidelineOptions } from '#lib/framework/link-options.svelte.ts';

/** What the form of a playbook chooses from. Call it while a component is being made. */
export function playbookChoices() {
  const lists = resource(async (signal) => {
    const [checklists, members, departments] = await Promise.all([
      api.checklists.list.query(undefined, { signal }),
      api.members.list.query({}, { signal }),
      api.departments.list.query(undefined, { signal }),
    ]);
    return { checklists, members, departments };
  });
  const guidelines = guidelineOptions();
  return {
    get failure() {
      return lists.failure;
    },
    get checklists() {
      return lists.data?.checklists ?? [];
    },
    get members() {
      return lists.data?.members ?? [];
    },
    get departments() {
      return (lists.data?.departments ?? []).map(({ id, name }) => ({ value: id, label: name }));
    },
    get guidelines() {
      return guidelines.options;
    },
  };
}

export type PlaybookChoices = ReturnType<typeof playbookChoices>;
