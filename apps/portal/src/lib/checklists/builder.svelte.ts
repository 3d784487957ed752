import type { ChecklistDefinition } from '@concord/checklist/definition';
import type { DefinitionProblem } from '@concord/checklist/validate';
import type { ChecklistProblem } from '@concord/domain/checklist-wire';
import { untrack } from 'svelte';
import { api } from '#lib/api/client.ts';
import type { ChecklistDetail } from '#lib/api/wire.ts';
import { toFailure } from '#lib/errors/failure.ts';
import { keptKey, readKept, writeKept } from '#lib/forms/kept-values.ts';
import { session } from '#lib/session/session.svelte.ts';
import { createAutosave, type SaveState } from './draft/autosave.ts';
import { type Draft, readDraft, storableDraft } from './draft/draft.ts';
import { problemsByPlace } from './draft/problems-by-place.ts';
import { sameJson } from './draft/same-json.ts';
import { storedDraft } from './draft/stored-draft.svelte.ts';
import type * as engineModule from './engine.ts';
import { isOfBrand, problemWords } from './problem-words.ts';

type Engine = typeof engineModule;
type Path = readonly (string | number)[];

const PAUSE_MS = 800;
/** What looks at the whole draft waits until somebody pauses this long: in a long checklist it would make every key wait. */
const CHECK_AFTER_MS = 200;
const KEEP_AFTER_MS = 350;
const RETRY_MS = 5_000;

/**
 * A checklist being written: the draft that every editor of the page changes, what is wrong with it, and whether it is saved.
 * Call it while a component is being made.
 */
export function builder(checklist: ChecklistDetail) {
  const key = keptKey(session.me?.user.id ?? '', session.brand?.orgId ?? '', `checklist-${checklist.id}`);
  const kept = readKept<Draft>(key);
  const draft = $state<Draft>(readDraft(kept?.values ?? checklist.draft));
  const stored = storedDraft(draft);
  let saveState = $state.raw<SaveState>({ kind: 'saved' });
  let problems = $state.raw<readonly DefinitionProblem[]>([]);
  /** What the server found when it last had the draft; the engine cannot know it. */
  let brandProblems = $state.raw<readonly ChecklistProblem[]>(checklist.problems.filter(isOfBrand));
  const allProblems = $derived([...problems, ...brandProblems]);
  let definition = $state.raw<ChecklistDefinition | null>(null);
  let engine = $state.raw<Engine | null>(null);
  const problemAt = $derived(problemsByPlace(allProblems));
  let checking: ReturnType<typeof setTimeout> | undefined;
  let abandoned = false;
  let keeping: ReturnType<typeof setTimeout> | undefined;

  void import('./engine.ts').then((loaded) => {
    engine = loaded;
  });

  const autosave = createAutosave<Draft, { readonly problems: readonly ChecklistProblem[] }>({
    // The very objects that are compared with later, unless this tab kept something newer than the server has.
    content: kept ? storableDraft(readDraft(checklist.draft)) : untrack(stored),
    revision: kept?.revision ?? checklist.draftRevision,
    pause: PAUSE_MS,
    retryAfter: RETRY_MS,
    save: (content, baseRevision) =>
      api.checklists.saveDraft.mutate({ id: checklist.id, definition: { ...content }, baseRevision }),
    current: async () => {
      const now = await api.checklists.get.query({ id: checklist.id });
      return { content: storableDraft(readDraft(now.draft)), revision: now.draftRevision };
    },
    toFailure: (error) => toFailure(error, navigator.onLine),
    onstate: (state) => {
      saveState = state;
      // What is kept is as old as the last pause; once the server has it, nothing is kept.
      if (state.kind === 'saved') keep();
    },
    onsaved: (saved) => {
      brandProblems = saved.problems.filter(isOfBrand);
    },
  });

  /** Until the server has it, it lies in this tab: a reload or a sign-in in between loses nothing. */
  function keep(): void {
    clearTimeout(keeping);
    if (abandoned) return;
    writeKept(
      key,
      autosave.pending ? { id: checklist.id, revision: autosave.revision, values: untrack(stored) } : null,
    );
  }

  function check(): void {
    clearTimeout(checking);
    if (!engine) return;
    const found = engine.validateDefinition(untrack(stored));
    if (found.ok) definition = found.definition;
    const next = found.ok ? [] : found.problems;
    if (!sameJson(next, problems)) problems = next;
  }

  $effect(() => {
    autosave.change(stored());
    keeping = setTimeout(keep, KEEP_AFTER_MS);
    return () => clearTimeout(keeping);
  });

  $effect(() => {
    stored();
    if (!engine) return;
    checking = setTimeout(check, untrack(() => definition === null && problems.length === 0) ? 0 : CHECK_AFTER_MS);
    return () => clearTimeout(checking);
  });

  $effect(() => {
    const warn = (event: BeforeUnloadEvent) => autosave.pending && event.preventDefault();
    addEventListener('beforeunload', warn);
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('beforeunload', warn);
      removeEventListener('pagehide', keep);
      keep();
      void autosave.flush().finally(() => autosave.stop());
    };
  });

  return {
    id: checklist.id,
    get draft() {
      return draft;
    },
    get saveState() {
      return saveState;
    },
    get problems() {
      return allProblems;
    },
    /** The newest state that is valid; what the preview runs. */
    get definition() {
      return definition;
    },
    get engine() {
      return engine;
    },
    get revision() {
      return autosave.revision;
    },
    /** The first problem at a path, or anywhere below it when `deep`, in words. */
    wordsAt(path: Path, deep = true): string | null {
      const found = problemAt(path, deep);
      return found ? problemWords(found) : null;
    },
    flush: () => autosave.flush(),
    keepMine: () => autosave.keepMine(),
    /** Drops what was typed; the page then loads what the server has. */
    abandon() {
      autosave.stop();
      abandoned = true;
      writeKept(key, null);
    },
  };
}

export type Builder = ReturnType<typeof builder>;
