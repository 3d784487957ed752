import type { PresetKey } from '@concord/checklist/presets';
import { formatNumber } from '@concord/i18n/format';
import * as m from '@concord/i18n/messages';
import type { DraftPolicy } from '../draft/draft.ts';

const PRESETS: Record<PresetKey, () => string> = {
  pooledBlankZero: m.checklists_preset_pooled_blank_zero,
  chosenOption: m.checklists_preset_chosen_option,
  autoFailFlags: m.checklists_preset_auto_fail_flags,
  autoFailZeroes: m.checklists_preset_auto_fail_zeroes,
  sectionMean: m.checklists_preset_section_mean,
  violationPoints: m.checklists_preset_violation_points,
  hundredMinusPoints: m.checklists_preset_hundred_minus_points,
};

export function presetName(key: PresetKey): string {
  return PRESETS[key]();
}

/** One row on which audit products disagree: its name and its values, the default first. */
export interface PolicyRow {
  readonly field: 'method' | 'notApplicable' | 'unanswered' | 'rollUp' | 'possible' | 'bonus' | 'repeat';
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Rows that say nothing under other methods are not shown there. */
  readonly weightedOnly?: true;
}

export function policyRows(): readonly PolicyRow[] {
  return [
    {
      field: 'method',
      label: m.checklists_policy_method(),
      options: [
        { value: 'weighted', label: m.checklists_method_weighted() },
        { value: 'deduction', label: m.checklists_method_deduction() },
        { value: 'points', label: m.checklists_method_points() },
      ],
    },
    {
      field: 'rollUp',
      label: m.checklists_policy_roll_up(),
      weightedOnly: true,
      options: [
        { value: 'pooled', label: m.checklists_roll_up_pooled() },
        { value: 'sectionMean', label: m.checklists_roll_up_section_mean() },
      ],
    },
    {
      field: 'notApplicable',
      label: m.checklists_policy_not_applicable(),
      options: [
        { value: 'exclude', label: m.checklists_value_exclude() },
        { value: 'full', label: m.checklists_value_full() },
        { value: 'zero', label: m.checklists_value_zero() },
      ],
    },
    {
      field: 'unanswered',
      label: m.checklists_policy_unanswered(),
      options: [
        { value: 'exclude', label: m.checklists_value_exclude() },
        { value: 'zero', label: m.checklists_value_zero() },
      ],
    },
    {
      field: 'possible',
      label: m.checklists_policy_possible(),
      weightedOnly: true,
      options: [
        { value: 'weight', label: m.checklists_possible_weight() },
        { value: 'chosenOption', label: m.checklists_possible_chosen_option() },
      ],
    },
    {
      field: 'bonus',
      label: m.checklists_policy_bonus(),
      weightedOnly: true,
      options: [
        { value: 'capped', label: m.checklists_bonus_capped() },
        { value: 'uncapped', label: m.checklists_bonus_uncapped() },
      ],
    },
    {
      field: 'repeat',
      label: m.checklists_policy_repeat(),
      options: [
        { value: 'pooled', label: m.checklists_repeat_pooled() },
        { value: 'meanOfInstances', label: m.checklists_repeat_mean() },
        { value: 'worstInstance', label: m.checklists_repeat_worst() },
      ],
    },
  ];
}

/** The policy with one row changed; a value that the row does not have changes nothing. */
export function withRow(policy: DraftPolicy, row: PolicyRow, value: string): DraftPolicy {
  return row.options.some((option) => option.value === value) ? { ...policy, [row.field]: value } : policy;
}

/** A row that differs between two policies, in words. */
export interface PolicyChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What differs between two policies, row by row; a row that is left out has its default. */
export function policyChanges(before: DraftPolicy, after: DraftPolicy): readonly PolicyChange[] {
  const rows = policyRows().map(({ field, label, options }) => {
    const words = (policy: DraftPolicy) =>
      (options.find(({ value }) => value === policy[field]) ?? options[0])?.label ?? '';
    return { label, before: words(before), after: words(after) };
  });
  const figure = (value: number | undefined) => (value === undefined ? m.policy_unset() : formatNumber(value));
  const start = ({ method, start: from }: DraftPolicy) => (method === 'deduction' ? (from ?? 100) : undefined);
  const worst = ({ method, worst: most }: DraftPolicy) => (method === 'points' ? most : undefined);
  const figures = [
    { label: m.checklists_policy_start(), of: start },
    { label: m.checklists_policy_worst(), of: worst },
    { label: m.checklists_policy_decimals(), of: ({ decimals }: DraftPolicy) => decimals ?? 1 },
  ].map(({ label, of }) => ({ label, before: figure(of(before)), after: figure(of(after)) }));
  return [...rows, ...figures].filter((row) => row.before !== row.after);
}
