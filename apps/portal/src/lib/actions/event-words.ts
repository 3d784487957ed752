import { formatDate } from '@concord/i18n/format';
import * as m from '@concord/i18n/messages';
import type { ActionEvent } from '#lib/api/wire.ts';

const WORDS: Record<string, (event: ActionEvent) => string> = {
  opened: () => m.actions_event_opened(),
  comment: () => m.actions_event_comment(),
  evidence: () => m.actions_event_evidence(),
  assigned: ({ subject }) =>
    subject ? m.actions_event_assigned({ name: subject.name }) : m.actions_event_unassigned(),
  due: ({ day }) => m.actions_event_due({ date: day ? formatDate(day) : '' }),
  start: () => m.actions_event_start(),
  finish: () => m.actions_event_finish(),
  verify: () => m.actions_event_verify(),
  reopen: () => m.actions_event_reopen(),
  cancel: () => m.actions_event_cancel(),
  reaudit_met: () => m.reaudit_event_met(),
  reaudit_missed: () => m.reaudit_event_missed(),
};

/** What somebody did, as the end of a sentence that begins with their name. '' for a kind this build does not know. */
export function eventWords(event: ActionEvent): string {
  return WORDS[event.kind]?.(event) ?? '';
}
