import type { ConditionOperator } from '@concord/checklist/condition';
import {
  isLocationAttribute,
  type LocationAttribute,
  locationAttributeKinds,
} from '@concord/checklist/location-attributes';
import * as m from '@concord/i18n/messages';
import { countryOptions } from '#lib/imports/countries.ts';
import { channelOptions } from '#lib/places/place-values.ts';
import { localized } from '#lib/texts/localized.ts';
import type { DraftQuestion } from '../draft/draft.ts';
import type { Rule } from '../draft/condition-group.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** What has to be given beside the operator. */
export type ValueField =
  | { readonly kind: 'none' | 'number' | 'text' | 'texts' | 'day' | 'flag' | 'region' }
  | { readonly kind: 'one' | 'many'; readonly options: readonly Option[] };

const WITHOUT_VALUE: readonly ConditionOperator[] = ['answered', 'notApplicable', 'missed'];
const ORDERED = ['ge', 'gt', 'le', 'lt', 'eq', 'ne'] as const;

/** The comparisons that make sense for a question's answers, the most usual first. */
export function operatorsFor(question: DraftQuestion): readonly ConditionOperator[] {
  switch (question.type) {
    case 'passFail':
      return ['eq', 'ne', 'missed', 'answered', 'notApplicable'];
    case 'graded':
    case 'choice':
      return ['eq', 'ne', 'in', 'missed', 'answered', 'notApplicable'];
    case 'multiChoice':
      return ['contains', 'in', 'missed', 'answered', 'notApplicable'];
    case 'scale':
    case 'number':
    case 'count':
      return [...ORDERED, 'missed', 'answered', 'notApplicable'];
    case 'colour':
      return ['missed', 'answered', 'notApplicable'];
    case 'date':
      return [...ORDERED, 'answered', 'notApplicable'];
    case 'text':
    case 'barcode':
      return ['contains', 'eq', 'ne', 'answered', 'notApplicable'];
    default:
      return ['answered', 'notApplicable'];
  }
}

export function attributeOperators(attribute: LocationAttribute): readonly ConditionOperator[] {
  if (attribute === 'country' || attribute === 'channel') return ['eq', 'ne', 'in'];
  switch (locationAttributeKinds[attribute]) {
    case 'texts':
      return ['in'];
    case 'flag':
      return ['eq'];
    case 'day':
      return ['ge', 'gt', 'le', 'lt', 'answered'];
    case 'text':
      return ['eq', 'ne', 'contains', 'in', 'answered'];
  }
}

/** The field for the value of a rule about a question. */
export function questionValue(question: DraftQuestion, op: ConditionOperator): ValueField {
  if (WITHOUT_VALUE.includes(op)) return { kind: 'none' };
  const several = op === 'in' ? 'many' : 'one';
  if (question.type === 'passFail') return { kind: several, options: passFailOptions() };
  if ('options' in question) {
    return {
      kind: several,
      options: question.options.map(({ id, label }) => ({ value: id, label: localized(label) || id })),
    };
  }
  if (op === 'in') return { kind: 'texts' };
  if (question.type === 'date') return { kind: 'day' };
  return {
    kind: question.type === 'scale' || question.type === 'number' || question.type === 'count' ? 'number' : 'text',
  };
}

/** The field for the value of a rule about the location, also about an attribute that is not known here. */
export function attributeValue(attribute: string, op: ConditionOperator): ValueField {
  if (WITHOUT_VALUE.includes(op)) return { kind: 'none' };
  if (attribute === 'region') return { kind: op === 'in' ? 'region' : 'text' };
  const several = op === 'in' ? 'many' : 'one';
  if (attribute === 'country') return { kind: several, options: countryOptions() };
  if (attribute === 'channel') return { kind: several, options: channelOptions() };
  if (op === 'in') return { kind: 'texts' };
  const kind = isLocationAttribute(attribute) ? locationAttributeKinds[attribute] : 'text';
  return { kind: kind === 'texts' ? 'text' : kind };
}

function passFailOptions(): Option[] {
  return [
    { value: 'fail', label: m.checklists_answer_fail() },
    { value: 'pass', label: m.checklists_answer_pass() },
  ];
}

/** A value to begin with; undefined where the operator takes none, or where there is nothing that most people mean. */
function firstValue(field: ValueField): Rule['value'] {
  switch (field.kind) {
    case 'none':
    case 'day':
      return undefined;
    case 'number':
      return 0;
    case 'text':
      return '';
    case 'flag':
      return true;
    case 'texts':
    case 'region':
      return [];
    case 'one':
      return field.options[0]?.value ?? '';
    case 'many':
      return [];
  }
}

/** A rule about a question, with a value that fits. */
export function questionRule(question: DraftQuestion, op = operatorsFor(question)[0] ?? 'answered'): Rule {
  const value = firstValue(questionValue(question, op));
  return { question: question.id, op, ...(value === undefined ? {} : { value }) };
}

/** A rule about the location, with a value that fits. */
export function locationRule(attribute: LocationAttribute, op = attributeOperators(attribute)[0] ?? 'answered'): Rule {
  const value = firstValue(attributeValue(attribute, op));
  return { location: attribute, op, ...(value === undefined ? {} : { value }) };
}
