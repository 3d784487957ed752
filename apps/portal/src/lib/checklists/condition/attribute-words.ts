import type { ConditionOperator } from '@concord/checklist/condition';
import { isLocationAttribute, type LocationAttribute } from '@concord/checklist/location-attributes';
import * as m from '@concord/i18n/messages';
import { operatorName } from '../question-words.ts';

const NAMES: Record<LocationAttribute, () => string> = {
  region: m.places_field_region,
  country: m.places_field_country,
  channel: m.places_field_channel,
  purpose: m.places_field_purpose,
  franchised: m.builder_attribute_franchised,
  franchisee: m.places_field_franchisee,
  city: m.places_field_city,
  postalCode: m.places_field_postal_code,
  externalId: m.places_field_external_id,
  openedOn: m.places_field_opened_on,
};

/** The attribute in the reader's language; one that is not known keeps the name that the file gave it. */
export function attributeName(attribute: string): string {
  return isLocationAttribute(attribute) ? NAMES[attribute]() : attribute;
}

/** How a comparison reads: days are earlier and later, not less and more. */
export function comparisonName(op: ConditionOperator, ofDays: boolean): string {
  if (!ofDays) return operatorName(op);
  if (op === 'lt') return m.builder_op_before();
  if (op === 'le') return m.builder_op_until();
  if (op === 'gt') return m.builder_op_after();
  return op === 'ge' ? m.builder_op_from() : operatorName(op);
}
