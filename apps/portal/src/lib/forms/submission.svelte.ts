import { tick } from 'svelte';
import { fieldError } from '#lib/errors/field-errors.ts';
import { type Failure, toFailure } from '#lib/errors/failure.ts';

/** One verb that a form or button sends: busy, failed, or done. A second press while it runs does nothing. */
export function submission() {
  let busy = $state(false);
  let failure = $state.raw<Failure | null>(null);

  return {
    get busy() {
      return busy;
    },
    get failure() {
      return failure;
    },
    /** What a field's `error` takes: the server's issue at this path of the input, in words. */
    fieldError: (path: string) => fieldError(failure, path),
    fail(reason: Failure | null) {
      failure = reason;
    },
    async run<Result>(work: () => Promise<Result>, done: (result: Result) => void | Promise<void>): Promise<void> {
      if (busy) return;
      busy = true;
      failure = null;
      try {
        await done(await work());
      } catch (error) {
        failure = toFailure(error, navigator.onLine);
        await tick();
        document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      } finally {
        busy = false;
      }
    },
  };
}
