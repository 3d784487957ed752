import { type Draft, type DraftQuestion, type DraftSection, storableDraft, storablePart } from './draft.ts';

/**
 * The draft as it is stored, put together from parts: after an edit only the question that changed is copied anew, and all others are the very
 * same objects as before. So a key pressed in one question of five hundred costs that question alone. Reactive.
 */
export function storedDraft(draft: Draft): () => Draft {
  const kept = new WeakMap<DraftQuestion, { readonly stored: DraftQuestion }>();

  function questionOf(question: DraftQuestion): DraftQuestion {
    let part = kept.get(question);
    if (!part) {
      const stored = $derived(storablePart(question));
      part = {
        get stored() {
          return stored;
        },
      };
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
