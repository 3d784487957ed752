import { submission } from './submission.svelte.ts';

interface Saving<Theirs> {
  readonly form: { rebase(newer: number): void };
  readonly sending: ReturnType<typeof submission>;
  /** What is saved now. */
  readonly read: () => Promise<Theirs>;
  readonly save: () => Promise<void>;
}

/** When somebody else saved meanwhile, both texts stay until the person chooses. Call it while a component is being made. */
export function staleChoice<Theirs extends { readonly revision: number }>(saving: Saving<Theirs>) {
  const { form, sending, read, save } = saving;
  const reading = submission();
  let theirs = $state.raw<Theirs | null>(null);

  return {
    get stale() {
      return sending.failure?.code === 'REVISION_STALE';
    },
    get theirs() {
      return theirs;
    },
    get busy() {
      return reading.busy;
    },
    /** After a save: reads theirs where that is why it failed. */
    async look(): Promise<void> {
      if (sending.failure?.code !== 'REVISION_STALE') return;
      await reading.run(read, (fresh) => {
        theirs = fresh;
      });
    },
    async keepMine(): Promise<void> {
      if (!theirs) return;
      form.rebase(theirs.revision);
      theirs = null;
      await save();
    },
  };
}
