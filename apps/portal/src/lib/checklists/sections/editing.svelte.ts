import * as m from '@concord/i18n/messages';
import { toast } from '@concord/ui/toast';
import { tick } from 'svelte';
import type { GuidelineItem } from '#lib/api/wire.ts';
import { session } from '#lib/session/session.svelte.ts';
import { param, setParams } from '#lib/url-state.ts';
import type { Builder } from '../builder.svelte.ts';
import { placesOf } from '../draft/draft.ts';
import {
  addQuestion,
  addSection,
  duplicateQuestion,
  freeQuestionId,
  type Place,
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
    async stepQuestion(place: Place, step: -1 | 1) {
      const moved = stepQuestion(builder.draft, place, step);
      if (!moved) return;
      const places = placesOf(builder.draft);
      const at = places.findIndex(({ section, offset }) => section === moved.section && offset === moved.offset);
      announced = m.checklists_moved_to({ place: at + 1, total: places.length });
      const id = places[at]?.question.id;
      if (id !== undefined) await focusQuestion(id);
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
    deleteQuestion(place: Place) {
      undoable(m.checklists_question_deleted(), removeQuestion(builder.draft, place));
    },
    deleteSection(index: number) {
      undoable(m.checklists_section_deleted(), removeSection(builder.draft, index));
    },
  };
}

export type Editing = ReturnType<typeof editing>;
