import type { Policy } from '@concord/checklist/policy';
import type { AuditResult } from '@concord/checklist/result';
import { type ShownRating, shownVerdicts } from '@concord/checklist/shown-verdicts';
import { formatNumber, formatScore } from '@concord/i18n/format';
import * as m from '@concord/i18n/messages';
import { localized } from '#lib/texts/localized.ts';

/** Ratings and figures of a result in the reader's language; empty where the checklist has none. */
export function verdictItems(policy: Policy, result: AuditResult) {
  const { ratings, figures } = shownVerdicts(policy, result);
  return [
    ...ratings.map(({ id, label, level, moved }) => ({
      key: `rating ${id}`,
      label: localized(label),
      value: level ? localized(level.label) : m.verdicts_none(),
      tone: level?.tone ?? ('neutral' as const),
      note: moved ? noteOf(moved) : undefined,
    })),
    ...figures.map(({ id, label, value, decimals }) => ({
      key: `figure ${id}`,
      label: localized(label),
      value: value === null ? m.verdicts_unknown() : formatScore(value, decimals),
    })),
  ];
}

function noteOf({ start, steps, atMost, atLeast }: NonNullable<ShownRating['moved']>): string {
  const signed = steps.map((by) => formatNumber(by, { signDisplay: 'exceptZero' })).join(' ');
  return [
    m.verdicts_began({ level: localized(start.label) }),
    ...(steps.length > 0 ? [m.verdicts_moved({ steps: signed })] : []),
    ...atMost.map((level) => m.verdicts_at_most({ level: localized(level.label) })),
    ...atLeast.map((level) => m.verdicts_at_least({ level: localized(level.label) })),
  ].join(' · ');
}
