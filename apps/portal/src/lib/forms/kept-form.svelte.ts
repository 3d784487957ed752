import { v7 as newId } from 'uuid';
import { session } from '#lib/session/session.svelte.ts';
import { keptKey, readKept, writeKept } from './kept-values.ts';

/**
 * A form whose content survives errors, reloads and signing in again. Call it while a component is being made.
 * `id` is made once per form, so that sending twice creates once. `revision` is the one that was open when typing began:
 * a newer one on the server then answers REVISION_STALE instead of being overwritten.
 */
export function keptForm<Values extends object>(name: string, initial: Values, revision: number | null = null) {
  const key = keptKey(session.me?.user.id ?? '', session.brand?.orgId ?? '', name);
  const untouched = JSON.stringify(initial);
  const kept = readKept<Values>(key);
  const start = { id: kept?.id ?? newId(), revision: kept ? kept.revision : revision };

  let values = $state<Values>(kept?.values ?? initial);
  let base = $state(start.revision);
  let restored = $state(kept !== null);
  const dirty = $derived(JSON.stringify(values) !== untouched);
  let sent = false;

  $effect(() => {
    const snapshot = $state.snapshot(values) as Values;
    if (!sent) writeKept(key, dirty ? { id: start.id, revision: base, values: snapshot } : null);
  });

  return {
    id: start.id,
    get values() {
      return values;
    },
    set values(next) {
      values = next;
    },
    get revision() {
      return base;
    },
    /** True after what was typed before has come back. */
    get restored() {
      return restored;
    },
    get dirty() {
      return dirty;
    },
    /** The person has seen the newer state and keeps what they typed. */
    rebase(newer: number) {
      base = newer;
    },
    /** Throws away what was typed. */
    discard() {
      values = JSON.parse(untouched) as Values;
      base = revision;
      restored = false;
    },
    /** The server has it. */
    done() {
      sent = true;
      writeKept(key, null);
    },
  };
}
