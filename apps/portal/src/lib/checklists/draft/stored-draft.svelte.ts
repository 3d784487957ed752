import { type Draft, type DraftQuestion, type DraftSection, storableDraft, storablePart } from './draft.ts';

/** In a root of its own: an effect does not hear of what it made itself, so that a question added while it runs would never be saved. */
function partOf(question: DraftQuestion): { readonly stored: DraftQuestion } {
  let read: () => DraftQuestion = () => storablePart(question);
  $effect.root(() => {
    const stored = $derived(storablePart(question));
    read = () => stored;
  });
  return {
    get stored() {
      return read();
    },
  };
}

/**
 * The draft as it is stored, put together from parts: after an edit only the question that changed is copied anew, and all others are the very
 * same objects as before. So a key pressed in one question of five hundred costs that question alone. Reactive.
 */
export function storedDraft(draft: Draft): () => Draft {
  const kept = new WeakMap<DraftQuestion, { readonly stored: DraftQuestion }>();

  function questionOf(question: DraftQuestion): DraftQuestion {
    let part = kept.get(question);
    if (!part) {
      part = partOf(question);
      kept.set(question, part);
    }
    return part.stored;
  }

  return () => {
    const { sections, ...head } = draft;
    return {
      ...storableDraft({ ...head, sections: [] }),
      sections: sections.map(({ questions, ...section }): DraftSection => {
        const title = storablePart({ ...section, questions: [] });
        return { ...title, questions: questions.map(questionOf) };
      }),
    };
  };
}
