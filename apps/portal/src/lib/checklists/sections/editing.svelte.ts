import * as m from '@concord/i18n/messages';
import { type DragPlace, dragOrder } from '@concord/ui/drag-order';
import { dismissToast, toast } from '@concord/ui/toast';
import { tick, untrack } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import type { GuidelineItem } from '#lib/api/wire.ts';
import { session } from '#lib/session/session.svelte.ts';
import { param, setParams } from '#lib/url-state.ts';
import type { Builder } from '../builder.svelte.ts';
import { type Copies, duplicateSection, looseQuestions } from '../draft/copy-questions.ts';
import { placesOf } from '../draft/draft.ts';
import {
  addQuestion,
  addSection,
  duplicateQuestion,
  freeQuestionId,
  moveBack,
  moveQuestion,
  moveSection,
  type Place,
  removeAll,
  removeQuestion,
  removeSection,
  stepQuestion,
  stepSection,
} from '../draft/edit-draft.ts';
import { newQuestion } from '../draft/new-question.ts';
import { optionLabels } from '../question-words.ts';

/** What a person does with sections and questions: the operation on the draft, then focus, announcement and undo. */
export function editing(builder: Builder) {
  let announced = $state('');
  let openSection = $state('');
  let moveToast = 0;
  const folded = new SvelteSet<string>();
  const order = dragOrder((kind, from, to) => {
    if (kind === 'section') dropSection(from.offset, to.offset);
    else void dropQuestion(from, to);
  });

  async function focusQuestion(id: string): Promise<void> {
    await tick();
    document.getElementById(`question-${id}`)?.focus();
  }

  function open(id: string): void {
    void setParams({ question: id }, { replace: true });
  }

  function undoable(text: string, undo: (() => void) | null): void {
    if (undo) toast(text, { action: { label: m.app_undo(), run: undo } });
  }

  function put(section: number, id: string, guideline?: GuidelineItem): void {
    const question = newQuestion(
      'passFail',
      {
        id,
        text: guideline ? { ...guideline.title } : {},
        department: guideline?.department.key ?? lastDepartment(section),
        ...(guideline ? { guideline: guideline.key, guidelineVersion: guideline.version ?? undefined } : {}),
      },
      optionLabels(session.languages),
    );
    addQuestion(builder.draft, section, question);
  }

  /** One move can be taken back, the last one; a message for each would pile up. */
  function moved(undo: () => void): void {
    dismissToast(moveToast);
    moveToast = toast(announced, { action: { label: m.app_undo(), run: undo } });
  }

  async function arrived(place: Place): Promise<void> {
    const places = placesOf(builder.draft);
    const at = places.findIndex(({ section, offset }) => section === place.section && offset === place.offset);
    announced = m.checklists_moved_to({ place: at + 1, total: places.length });
    const id = places[at]?.question.id;
    if (id !== undefined) await focusQuestion(id);
  }

  async function dropQuestion(from: DragPlace, to: DragPlace): Promise<void> {
    const was = builder.draft.sections[from.list];
    const id = was?.questions[from.offset]?.id;
    const place = moveQuestion(
      builder.draft,
      { section: from.list, offset: from.offset },
      { section: to.list, offset: to.offset },
    );
    if (!was || id === undefined || !place) return;
    folded.delete(builder.draft.sections[place.section]?.id ?? '');
    const back = { section: was.id, offset: from.offset };
    await arrived(place);
    moved(() => moveBack(builder.draft, id, back));
  }

  function dropSection(from: number, to: number): void {
    const id = builder.draft.sections[from]?.id;
    const target = moveSection(builder.draft, from, to);
    if (target === null) return;
    announced = m.checklists_moved_to({ place: target + 1, total: builder.draft.sections.length });
    moved(() => {
      const at = builder.draft.sections.findIndex((section) => section.id === id);
      if (at >= 0) moveSection(builder.draft, at, from);
    });
  }

  // Sections fold while one of them is dragged: the dragged one stays under the pointer.
  $effect(() => {
    if (order.active?.kind !== 'section') return;
    const { from, pointer } = untrack(() => order.active) ?? {};
    void tick().then(() => {
      const card = document.querySelector(`[data-drag-item="section:0:${from?.offset}"]`);
      if (card && pointer)
        window.scrollBy({ top: card.getBoundingClientRect().top + 24 - pointer.y, behavior: 'instant' });
    });
  });

  /** Questions of one section mostly belong to one department. */
  function lastDepartment(section: number): string {
    return builder.draft.sections[section]?.questions.at(-1)?.department ?? '';
  }

  return {
    get openQuestion() {
      return param('question');
    },
    get openSection() {
      return openSection;
    },
    /** For a live region: what a move by keyboard did. */
    get announced() {
      return announced;
    },
    order,
    isFolded: (id: string) => folded.has(id),
    fold(id: string) {
      if (!folded.delete(id)) folded.add(id);
    },
    toggleQuestion(id: string) {
      open(param('question') === id ? '' : id);
    },
    toggleSection(id: string) {
      openSection = openSection === id ? '' : id;
    },
    addSection() {
      const index = addSection(builder.draft);
      openSection = builder.draft.sections[index]?.id ?? '';
    },
    addQuestion(section: number) {
      const id = freeQuestionId(builder.draft);
      put(section, id);
      open(id);
      void focusQuestion(id);
    },
    addGuideline(section: number, guideline: GuidelineItem) {
      put(section, freeQuestionId(builder.draft, guideline.key), guideline);
    },
    async stepQuestion(from: Place, step: -1 | 1) {
      const place = stepQuestion(builder.draft, from, step);
      if (!place) return;
      folded.delete(builder.draft.sections[place.section]?.id ?? '');
      await arrived(place);
    },
    stepSection(index: number, step: -1 | 1) {
      const target = stepSection(builder.draft, index, step);
      if (target !== null)
        announced = m.checklists_moved_to({ place: target + 1, total: builder.draft.sections.length });
    },
    duplicate(place: Place) {
      const copy = duplicateQuestion(builder.draft, place);
      const id = copy && builder.draft.sections[copy.section]?.questions[copy.offset]?.id;
      if (id) open(id);
    },
    duplicateSection: (index: number) => duplicateSection(builder.draft, index),
    /** Puts copies behind the questions of a section, or behind all sections as sections of their own. */
    addCopies(copies: Copies, into: number | null) {
      const section = into === null ? undefined : builder.draft.sections[into];
      const loose = looseQuestions(copies);
      if (section) section.questions.push(...loose);
      else builder.draft.sections.push(...copies.sections);
      const fresh = loose.map(({ id }) => id);
      const own = section ? [] : copies.sections.map(({ id }) => id);
      undoable(m.builder_copied({ count: fresh.length }), () => removeAll(builder.draft, fresh, own));
    },
    deleteQuestion(place: Place) {
      undoable(m.checklists_question_deleted(), removeQuestion(builder.draft, place));
    },
    deleteSection(index: number) {
      undoable(m.checklists_section_deleted(), removeSection(builder.draft, index));
    },
  };
}

export type Editing = ReturnType<typeof editing>;
