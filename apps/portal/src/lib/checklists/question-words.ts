import type { ConditionOperator } from '@concord/checklist/condition';
import type { QuestionType } from '@concord/checklist/question';
import { type Locale, localeList } from '@concord/i18n/locale';
import * as m from '@concord/i18n/messages';
import type { OptionLabels } from './draft/new-question.ts';

const TYPES: Record<QuestionType, () => string> = {
  passFail: m.checklists_type_pass_fail,
  graded: m.checklists_type_graded,
  choice: m.checklists_type_choice,
  multiChoice: m.checklists_type_multi_choice,
  scale: m.checklists_type_scale,
  number: m.checklists_type_number,
  count: m.checklists_type_count,
  text: m.checklists_type_text,
  date: m.checklists_type_date,
  photo: m.checklists_type_photo,
  signature: m.checklists_type_signature,
  colour: m.checklists_type_colour,
  barcode: m.checklists_type_barcode,
};

const OPERATORS: Record<ConditionOperator, () => string> = {
  eq: m.checklists_op_eq,
  ne: m.checklists_op_ne,
  lt: m.checklists_op_lt,
  le: m.checklists_op_le,
  gt: m.checklists_op_gt,
  ge: m.checklists_op_ge,
  in: m.checklists_op_in,
  contains: m.checklists_op_contains,
  answered: m.checklists_op_answered,
  notApplicable: m.checklists_op_not_applicable,
  missed: m.checklists_op_missed,
};

export function typeName(type: QuestionType): string {
  return TYPES[type]();
}

export function operatorName(op: ConditionOperator): string {
  return OPERATORS[op]();
}

/** First words for the options of a new question, in those languages of the brand that we speak; else in English. */
export function optionLabels(languages: readonly string[]): OptionLabels {
  const spoken = languages.filter((tag) => localeList.some(({ locale }) => locale === tag)) as Locale[];
  const write = (message: (inputs: object, options: { locale: Locale }) => string) =>
    spoken.length === 0
      ? { [languages[0] ?? 'en']: message({}, { locale: 'en' }) }
      : Object.fromEntries(spoken.map((locale) => [locale, message({}, { locale })]));
  return [
    write(m.checklists_option_default_good),
    write(m.checklists_option_default_fair),
    write(m.checklists_option_default_poor),
  ];
}
