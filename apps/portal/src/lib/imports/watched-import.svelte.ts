import { api } from '#lib/api/client.ts';
import { resource } from '#lib/api/resource.svelte.ts';

const POLL_MS = 1_000;

/** An import that is asked for again while the server works on it. Call it while a component is being made. */
export function watchedImport(id: () => string) {
  const found = resource((signal) => api.imports.get.query({ id: id() }, { signal }));
  const working = $derived(found.data?.status === 'waiting' || found.data?.status === 'running');

  $effect(() => {
    if (!working) return;
    // One question at a time: a slow server is not asked faster than it answers.
    const timer = setInterval(() => void (found.loading || found.reload()), POLL_MS);
    return () => clearInterval(timer);
  });

  return {
    resource: found,
    get working() {
      return working;
    },
  };
}
