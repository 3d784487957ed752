import { Key } from '@concord/domain/key';
import { LanguageTag, LocalizedText } from '@concord/domain/localized-text';
import * as z from 'zod/mini';
import { Condition } from './condition.ts';
import { ChecklistDefinition, Section } from './definition.ts';
import { Measure, Over, RatingTest } from './measure.ts';
import { Policy } from './policy.ts';
import { Critical, Evidence, NumberBand, Option, Question } from './question.ts';
import { Band, Figure, Rating } from './rating.ts';

const named = { Key, LanguageTag, LocalizedText, Condition, Section, Policy, Critical, Evidence, NumberBand, Option };
const namedToo = { Question, Band, Figure, Measure, Over, Rating, RatingTest };

/** The JSON Schema (draft 2020-12) of the checklist file: its shape. What spans several fields only `validateDefinition` checks. */
export function checklistJsonSchema(): Record<string, unknown> {
  const names = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries({ ...named, ...namedToo })) names.add(schema, { id });
  return {
    title: 'Concord checklist, format concord.checklist/1',
    ...z.toJSONSchema(ChecklistDefinition, { io: 'input', metadata: names }),
  };
}
