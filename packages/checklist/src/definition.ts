import { Key } from '@concord/domain/key';
import { LanguageTag, LocalizedText } from '@concord/domain/localized-text';
import * as z from 'zod/mini';
import { Condition } from './condition.ts';
import { Policy } from './policy.ts';
import { Amount, Question } from './question.ts';

/** A group of questions; with `repeat` it is answered once per instance (each room, each till). */
export const Section = z.strictObject({
  id: Key,
  title: LocalizedText,
  weight: z._default(Amount, 1),
  /** The section loses no more points than this, in methods `deduction` and `points`. */
  pointsAtMost: z.optional(Amount),
  repeat: z.optional(
    z.strictObject({
      label: LocalizedText,
      min: z.int().check(z.gte(0), z.lte(1000)),
      max: z.int().check(z.gte(1), z.lte(1000)),
    }),
  ),
  condition: z.optional(Condition),
  questions: z.array(Question).check(z.minLength(1)),
});
export type Section = z.output<typeof Section>;

/**
 * A checklist as the file that export and import use. Objects are strict: an unknown field is refused with its path.
 * Shape only; `validateDefinition` adds what spans several fields and fills the defaults.
 */
export const ChecklistDefinition = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal('concord.checklist/1'),
  key: Key,
  title: LocalizedText,
  description: z.optional(LocalizedText),
  /** Language tags; the first is the default. */
  languages: z.array(LanguageTag).check(z.minLength(1)),
  /** How long an audit counts in a scorecard, in days. */
  validityDays: z._default(z.int().check(z.gte(1)), 365),
  policy: Policy,
  sections: z.array(Section).check(z.minLength(1)),
});
/** A definition with its defaults filled: what the engine takes. */
export type ChecklistDefinition = z.output<typeof ChecklistDefinition>;
/** A definition as a person writes it: fields with a default may be left out. */
export type ChecklistDefinitionInput = z.input<typeof ChecklistDefinition>;
