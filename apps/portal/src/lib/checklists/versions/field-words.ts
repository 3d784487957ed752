import type { Condition } from '@concord/checklist/condition';
import type { FieldChange } from '@concord/checklist/field-changes';
import type { Measure } from '@concord/checklist/measure';
import type { Critical, Evidence, NumberBand } from '@concord/checklist/question';
import { formatList, formatNumber, formatPercent } from '@concord/i18n/format';
import * as m from '@concord/i18n/messages';
import type { LocalizedText } from '@concord/domain/localized-text';
import { QUESTION_TYPES } from '../draft/draft.ts';
import { policyRows } from '../policy/policy-words.ts';
import type { Choices, DraftRating } from '../policy/ratings/rating-form.ts';
import { conditionWords, measureWords, partSentences, RATING_PARTS } from '../policy/ratings/rating-sentences.ts';
import { toneChoices } from '../policy/tones.ts';
import { typeName } from '../question-words.ts';

const FIELDS: Record<string, () => string> = {
  title: m.checklists_field_title,
  description: m.checklists_field_description,
  languages: m.version_changes_field_languages,
  validityDays: m.checklists_field_validity,
  text: m.checklists_question_text,
  help: m.checklists_question_help,
  type: m.checklists_question_type,
  department: m.checklists_question_department,
  contributing: m.version_changes_field_contributing,
  guideline: m.checklists_question_guideline,
  guidelineVersion: m.from_standard_version,
  pictures: m.media_pictures,
  alt: m.media_alt,
  photo: m.media_pictures,
  file: m.media_file,
  tags: m.version_changes_field_tags,
  weight: m.checklists_question_weight,
  points: m.checklists_question_points,
  bonus: m.checklists_policy_bonus,
  required: m.checklists_question_required,
  allowNotApplicable: m.checklists_question_na,
  critical: m.checklists_question_critical,
  condition: m.checklists_condition,
  evidence: m.checklists_evidence,
  options: m.checklists_options,
  from: m.checklists_scale_from,
  to: m.checklists_scale_to,
  unit: m.checklists_unit,
  band: m.checklists_band_scored,
  pointsEach: m.checklists_question_points_each,
  pointsAtMost: m.version_changes_field_points_at_most,
  hex: m.checklists_colour_hex,
  tolerance: m.checklists_colour_tolerance,
  section: m.version_changes_field_section,
  position: m.version_changes_field_position,
  repeat: m.version_changes_field_repeat,
  share: m.checklists_option_share,
  maximum: m.checklists_option_maximum,
  value: m.version_changes_field_value,
  label: m.version_changes_field_name,
  tone: m.checklists_band_tone,
  start: m.checklists_policy_start,
  worst: m.checklists_policy_worst,
  decimals: m.checklists_policy_decimals,
  bands: m.checklists_bands,
  ratings: m.ratings_rating,
  figures: m.ratings_figure,
  levels: m.ratings_levels,
  rules: m.version_changes_field_rules,
  base: m.ratings_base,
  otherwise: m.ratings_otherwise,
  steps: m.ratings_steps,
  caps: m.ratings_caps,
  measure: m.ratings_measure,
  range: m.version_changes_field_range,
  colour: m.checklists_colour_hex,
};

/** A field of a definition, or a fact that it is judged by, as its editor calls it. A field newer than this build keeps its own name. */
export function fieldWord(field: string): string {
  const row = policyRows().find((one) => one.field === field);
  return row?.label ?? FIELDS[field]?.() ?? field;
}

/** Where a change lies: the field, and of a list which of its entries and what of it. */
export function changedWhat({ field, part, partField }: FieldChange, partName: (id: string) => string): string {
  if (part === undefined) return fieldWord(field);
  const where = m.version_changes_part({ field: fieldWord(field), part: partName(part) });
  if (partField === undefined) return where;
  const own = field === 'bands' && partField === 'from' ? m.checklists_band_from() : fieldWord(partField);
  return m.version_changes_part({ field: where, part: own });
}

/** What values are told with: names of things, and the rating that a changed rule belongs to. */
export interface Telling {
  readonly choices: Choices;
  readonly rating?: DraftRating | undefined;
}

/** One side of a change in words. */
export function valueWords(change: FieldChange, value: unknown, telling: Telling): string {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) {
    return m.version_changes_nothing();
  }
  if (change.change === 'moved' && typeof value === 'number') {
    return m.version_changes_place({ number: formatNumber(value + 1) });
  }
  const field = change.partField ?? change.field;
  if (typeof value === 'boolean') return value ? m.version_changes_yes() : m.version_changes_no();
  if (typeof value === 'number') return field === 'share' ? formatPercent(value) : formatNumber(value);
  if (typeof value === 'string') return namedWords(field, value, telling.choices);
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) {
    return formatList(value.map((one) => namedWords(field, one, telling.choices)));
  }
  return objectWords(field, value, telling);
}

function namedWords(field: string, value: string, { departments, sections }: Choices): string {
  const type = QUESTION_TYPES.find((one) => one === value);
  if (field === 'type' && type) return typeName(type);
  const row = policyRows().find((one) => one.field === field);
  const known = { department: departments, contributing: departments, section: sections, tone: toneChoices() }[field];
  return (known ?? row?.options)?.find((one) => one.value === value)?.label ?? value;
}

function objectWords(field: string, value: object, { choices, rating }: Telling): string {
  const part = RATING_PARTS.find((one) => one === field);
  if (part && rating) return partSentences({ ...rating, [part]: value }, part, choices).join('; ');
  switch (field) {
    case 'condition':
      return conditionWords(value as Condition, choices);
    case 'measure':
      return measureWords(value as Measure, choices);
    case 'critical':
      return criticalWords(value as Critical);
    case 'evidence':
      return evidenceWords(value as Evidence);
    case 'band':
      return bandWords(value as NumberBand);
    case 'repeat': {
      const { label, min, max } = value as { label: LocalizedText; min: number; max: number };
      return `${choices.text(label)} (${formatNumber(min)}–${formatNumber(max)})`;
    }
    default:
      return 'label' in value ? choices.text(value.label as LocalizedText) : JSON.stringify(value);
  }
}

function criticalWords({ effect, cap, scope }: Critical): string {
  const effects = {
    zero: m.checklists_critical_zero,
    cap: m.checklists_critical_cap,
    flag: m.checklists_critical_flag,
  };
  const where = scope === 'section' ? m.checklists_critical_section() : m.checklists_critical_audit();
  return [effects[effect](), ...(cap === undefined ? [] : [formatNumber(cap)]), where].join(' · ');
}

function evidenceWords({ photo, note }: Evidence): string {
  const when = { onMiss: m.checklists_evidence_on_miss, always: m.checklists_evidence_always };
  const kinds = [
    { name: m.checklists_evidence_photo(), asked: photo },
    { name: m.checklists_evidence_note(), asked: note },
  ];
  return kinds.flatMap(({ name, asked }) => (asked ? [`${name}: ${when[asked]()}`] : [])).join('; ');
}

function bandWords({ lo, hi, tolerance }: NumberBand): string {
  const range = `${formatNumber(lo)}–${formatNumber(hi)}`;
  return tolerance > 0 ? `${range} ± ${formatNumber(tolerance)}` : range;
}
