import type { Failure } from '#lib/errors/failure.ts';
import { sameJson } from './same-json.ts';

/** What the person is told about their work. `conflict`: somebody else saved; nothing is sent until the person decides. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface AutosaveOptions<Content, Saved> {
  /** The content and revision that the server has. */
  readonly content: Content;
  readonly revision: number;
  /** Stores content over the revision it began from; rejects like any call. */
  save(content: Content, baseRevision: number): Promise<Saved & { readonly draftRevision: number }>;
  /** What the server has now. */
  current(): Promise<{ readonly content: unknown; readonly revision: number }>;
  toFailure(error: unknown): Failure;
  onstate(state: SaveState): void;
  onsaved(answer: Saved): void;
  /** How long somebody has to pause, ms. */
  readonly pause: number;
  /** How long until a save that failed on the way is tried again, ms. */
  readonly retryAfter: number;
}

/** Codes of failures that pass by themselves. */
const PASSING: readonly string[] = [
  'CLIENT_OFFLINE',
  'CLIENT_TIMEOUT',
  'CLIENT_UNREACHABLE',
  'DATABASE_UNAVAILABLE',
  'INTERNAL',
];

/**
 * Saves one after the other, never two at once, always the newest content. A save whose answer was lost is recognised by its
 * content, so that nobody is warned of a conflict with themselves.
 */
export function createAutosave<Content, Saved>(options: AutosaveOptions<Content, Saved>) {
  let { content, revision } = options;
  let stored = content;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let state: SaveState = { kind: 'saved' };
  let stopped = false;

  function show(next: SaveState): void {
    state = next;
    if (!stopped) options.onstate(next);
  }

  function plan(delay: number): void {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void flush(), delay);
  }

  async function send(): Promise<void> {
    const sent = content;
    show({ kind: 'saving' });
    try {
      const answer = await options.save(sent, revision);
      accept(sent, answer.draftRevision);
      if (!stopped) options.onsaved(answer);
    } catch (error) {
      await refused(options.toFailure(error), sent);
    }
  }

  function accept(sent: Content, newRevision: number): void {
    stored = sent;
    revision = newRevision;
    if (sameJson(content, stored)) show({ kind: 'saved' });
    else {
      show({ kind: 'unsaved' });
      plan(options.pause);
    }
  }

  async function refused(failure: Failure, sent: Content): Promise<void> {
    if (failure.code === 'REVISION_STALE') {
      const theirs = await options.current().catch(() => null);
      if (theirs && sameJson(theirs.content, sent)) return accept(sent, theirs.revision);
      return show({ kind: 'conflict' });
    }
    show({ kind: 'failed', failure });
    if (PASSING.includes(failure.code)) plan(options.retryAfter);
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (running) await running;
    if (stopped || state.kind === 'conflict' || sameJson(content, stored)) return;
    running = send().finally(() => (running = null));
    await running;
  }

  return {
    get revision() {
      return revision;
    },
    /** The newest content; saved after a pause. Content equal to what is stored is nothing new. */
    change(next: Content): void {
      content = next;
      if (state.kind === 'conflict') return;
      if (sameJson(content, stored)) return running ? undefined : show({ kind: 'saved' });
      if (!running) show({ kind: 'unsaved' });
      plan(options.pause);
    },
    /** Sends at once what is not stored yet; settles when it has been tried. */
    flush,
    /** After a conflict: the person's own content goes over what the server has. */
    async keepMine(): Promise<void> {
      try {
        ({ revision } = await options.current());
      } catch (error) {
        return show({ kind: 'failed', failure: options.toFailure(error) });
      }
      show({ kind: 'unsaved' });
      await flush();
    },
    /** Whether something would be lost if the page closed now. */
    get pending() {
      return !sameJson(content, stored);
    },
    stop(): void {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
