import type { QuestionState } from '@concord/checklist/result';
import { formatScore } from '@concord/i18n/format';
import * as m from '@concord/i18n/messages';
import type { Tone } from '@concord/ui/tone';

/** Points and scores as computed, at most two decimals; the digits that the policy rounded to are all there. */
export function pointsText(points: number): string {
  const hundredths = Math.round(points * 100);
  if (hundredths % 100 === 0) return formatScore(points, 0);
  return formatScore(points, hundredths % 10 === 0 ? 1 : 2);
}

const STATUS_NAMES: Record<string, () => string> = {
  draft: m.audits_status_draft,
  submitted: m.audits_status_submitted,
  withdrawn: m.corrections_status_withdrawn,
};

/** Submitted audits count, drafts do not yet, withdrawn ones no more. */
export function auditStatusTone(status: string): Tone {
  if (status === 'submitted') return 'good';
  return status === 'withdrawn' ? 'warn' : 'info';
}

export function auditStatusName(status: string): string {
  return STATUS_NAMES[status]?.() ?? '';
}

const LEFT_OUT: Record<Exclude<QuestionState, 'counted'>, () => string> = {
  notApplicable: m.audits_state_not_applicable,
  unanswered: m.audits_state_unanswered,
  hidden: m.audits_state_hidden,
  unscored: m.audits_state_unscored,
};

/** Why a question did not count; null for one that did. */
export function leftOutReason(state: QuestionState): string | null {
  return state === 'counted' ? null : LEFT_OUT[state]();
}

/** The colour of a share that an answer earned. */
export function answerTone(share: number | null): Tone {
  if (share === null) return 'neutral';
  if (share >= 1) return 'good';
  return share > 0 ? 'warn' : 'bad';
}
