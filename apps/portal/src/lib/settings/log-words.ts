import * as m from '@concord/i18n/messages';

const VERBS: Record<string, () => string> = {
  'rollouts.save': m.acknowledgements_verb_rollouts_save,
  'guidelines.submit': m.acknowledgements_verb_guidelines_submit,
  'guidelines.setDates': m.acknowledgements_verb_guidelines_set_dates,
  'guidelines.sendBack': m.acknowledgements_verb_guidelines_send_back,
  'guidelines.discardDraft': m.acknowledgements_verb_guidelines_discard_draft,
  'acknowledgements.remind': m.acknowledgements_verb_acknowledgements_remind,
  'acknowledgements.give': m.acknowledgements_verb_acknowledgements_give,
  'actions.addEvidence': m.settings_verb_actions_add_evidence,
  'actions.assign': m.settings_verb_actions_assign,
  'actions.comment': m.settings_verb_actions_comment,
  'actions.create': m.settings_verb_actions_create,
  'actions.setDue': m.settings_verb_actions_set_due,
  'actions.step': m.settings_verb_actions_step,
  'assignments.cancel': m.settings_verb_assignments_cancel,
  'assignments.create': m.settings_verb_assignments_create,
  'audits.pushMutations': m.settings_verb_audits_push_mutations,
  'audits.start': m.settings_verb_audits_start,
  'audits.submit': m.settings_verb_audits_submit,
  'brands.found': m.settings_verb_brands_found,
  'checklists.create': m.settings_verb_checklists_create,
  'checklists.publish': m.settings_verb_checklists_publish,
  'checklists.saveDraft': m.settings_verb_checklists_save_draft,
  'departments.create': m.settings_verb_departments_create,
  'departments.update': m.settings_verb_departments_update,
  'guidelines.create': m.settings_verb_guidelines_create,
  'guidelines.publish': m.settings_verb_guidelines_publish,
  'guidelines.retire': m.settings_verb_guidelines_retire,
  'guidelines.update': m.settings_verb_guidelines_update,
  'imports.create': m.settings_verb_imports_create,
  'imports.run': m.settings_verb_imports_run,
  'locations.create': m.settings_verb_locations_create,
  'photos.store': m.settings_verb_photos_store,
  'openings.start': m.openings_event_start,
  'openings.move': m.openings_event_move,
  'openings.cancel': m.openings_event_cancel,
  'openings.open': m.openings_event_open,
  'openings.setGate': m.openings_verb_set_gate,
  'openings.finishGate': m.openings_verb_finish_gate,
  'playbooks.create': m.openings_verb_playbook_create,
  'playbooks.update': m.openings_verb_playbook_update,
  'playbooks.remove': m.openings_verb_playbook_remove,
  'settings.saveActionRules': m.settings_verb_settings_save_action_rules,
};

/** What was done, in words. */
export function verbName(verb: string): string {
  return Object.hasOwn(VERBS, verb) ? (VERBS[verb]?.() ?? '') : m.settings_verb_unknown();
}

const PLACES: Record<string, string> = {
  action: '/actions',
  audit: '/audits',
  checklist: '/checklists',
  department: '/departments',
  guideline: '/standards',
  import: '/imports',
  location: '/locations',
  opening: '/openings',
  playbook: '/openings/playbooks',
};

/** Where the subject of an event is shown; null where it has no page. */
export function subjectHref(kind: string, id: string | null): string | null {
  const place = PLACES[kind];
  return place === undefined || id === null ? null : `${place}/${id}`;
}

const PROBLEMS: Record<string, () => string> = {
  BATCH_MISSING: m.settings_problem_batch_missing,
  CHAIN_BROKEN: m.settings_problem_chain_broken,
  BATCH_ALTERED: m.settings_problem_batch_altered,
  EVENT_MISSING: m.settings_problem_event_missing,
  DETAILS_ALTERED: m.settings_problem_details_altered,
  EVENT_BACKDATED: m.settings_problem_event_backdated,
  CHAIN_TRUNCATED: m.settings_problem_chain_truncated,
  ANCHOR_DIFFERS: m.settings_problem_anchor_differs,
};

/** What is wrong with a seal, in words. */
export function problemName(code: string): string {
  return PROBLEMS[code]?.() ?? m.settings_problem_unknown();
}
