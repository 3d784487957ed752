import type { ChecklistDefinition } from '@concord/checklist/definition';
import type { DefinitionProblem } from '@concord/checklist/validate';
import { api } from '#lib/api/client.ts';
import type { ChecklistDetail } from '#lib/api/wire.ts';
import { toFailure } from '#lib/errors/failure.ts';
import { keptKey, readKept, writeKept } from '#lib/forms/kept-values.ts';
import { session } from '#lib/session/session.svelte.ts';
import { createAutosave, type SaveState } from './draft/autosave.ts';
import { type Draft, readDraft, storableDraft } from './draft/draft.ts';
import type * as engineModule from './engine.ts';
import { problemWords } from './problem-words.ts';

type Engine = typeof engineModule;
type Path = readonly (string | number)[];

const PAUSE_MS = 800;
const RETRY_MS = 5_000;

/**
 * A checklist being written: the draft that every editor of the page changes, what is wrong with it, and whether it is saved.
 * Call it while a component is being made.
 */
export function builder(checklist: ChecklistDetail) {
  const key = keptKey(session.me?.user.id ?? '', session.brand?.orgId ?? '', `checklist-${checklist.id}`);
  const kept = readKept<Draft>(key);
  const draft = $state<Draft>(readDraft(kept?.values ?? checklist.draft));
  let saveState = $state.raw<SaveState>({ kind: 'saved' });
  let problems = $state.raw<readonly DefinitionProblem[]>([]);
  let definition = $state.raw<ChecklistDefinition | null>(null);
  let engine = $state.raw<Engine | null>(null);

  void import('./engine.ts').then((loaded) => {
    engine = loaded;
  });

  const autosave = createAutosave<Draft, object>({
    content: storableDraft(readDraft(checklist.draft)),
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
      keep();
    },
    onsaved: () => undefined,
  });

  /** Until the server has it, it lies in this tab: a reload or a sign-in in between loses nothing. */
  function keep(): void {
    const content = storableDraft($state.snapshot(draft) as Draft);
    writeKept(key, autosave.pending ? { id: checklist.id, revision: autosave.revision, values: content } : null);
  }

  $effect(() => {
    const content = storableDraft($state.snapshot(draft) as Draft);
    autosave.change(content);
    keep();
  });

  $effect(() => {
    const check = engine?.validateDefinition(storableDraft($state.snapshot(draft) as Draft));
    if (!check) return;
    problems = check.ok ? [] : check.problems;
    if (check.ok) definition = check.definition;
  });

  $effect(() => {
    const warn = (event: BeforeUnloadEvent) => autosave.pending && event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => {
      removeEventListener('beforeunload', warn);
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
      return problems;
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
      const found = problems.find(
        (problem) =>
          path.every((part, index) => problem.path[index] === part) && (deep || problem.path.length === path.length),
      );
      return found ? problemWords(found) : null;
    },
    flush: () => autosave.flush(),
    keepMine: () => autosave.keepMine(),
    /** Drops what was typed; the page then loads what the server has. */
    abandon() {
      autosave.stop();
      writeKept(key, null);
    },
  };
}

export type Builder = ReturnType<typeof builder>;
