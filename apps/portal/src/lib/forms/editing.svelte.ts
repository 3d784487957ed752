import { toast } from '@concord/ui/toast';
import { staleChoice } from './stale-choice.svelte.ts';
import { submission } from './submission.svelte.ts';

interface Editing<Theirs> {
  readonly form: { rebase(newer: number): void; done(): void };
  /** What is saved now. */
  readonly read: () => Promise<Theirs>;
  /** Sends what was typed, with the revision it began from. */
  readonly write: () => Promise<unknown>;
  /** What the person is told once it is saved. */
  readonly saved: () => string;
  /** Where to from the form: it was saved, or theirs stays. */
  readonly leave: () => void | Promise<void>;
}

/** Saves a kept form over what others may have saved meanwhile; then the person chooses. Call it while a component is being made. */
export function editing<Theirs extends { readonly revision: number }>(work: Editing<Theirs>) {
  const { form, read, write, saved, leave } = work;
  const sending = submission();
  const choice = staleChoice({ form, sending, read, save });

  async function save(): Promise<void> {
    await sending.run(write, async () => {
      form.done();
      toast(saved(), { tone: 'good' });
      await leave();
    });
    await choice.look();
  }

  return {
    sending,
    choice,
    save,
    takeTheirs() {
      form.done();
      void leave();
    },
  };
}
