import { Key } from '@concord/domain/key';
import { LanguageTag, LocalizedText } from '@concord/domain/localized-text';
import * as z from 'zod/mini';
import { Condition, ConditionOperator } from './condition.ts';
import { ChecklistDefinition, Section } from './definition.ts';
import { Measure, Over, RatingTest } from './measure.ts';
import { Policy } from './policy.ts';
import { Critical, Evidence, NumberBand, Option, Question, QuestionPicture } from './question.ts';
import { Band, Figure, Rating } from './rating.ts';

/** The parts that the schema names, and what each is for in a sentence. */
const parts: Record<string, { schema: z.core.$ZodType; description: string }> = {
  Key: { schema: Key, description: 'A stable, readable name: front-of-house.' },
  LanguageTag: { schema: LanguageTag, description: 'A BCP 47 language tag: de, pt-BR.' },
  LocalizedText: { schema: LocalizedText, description: 'Text by language; at least one.' },
  Condition: {
    schema: Condition,
    description: 'When a question or section is shown: over earlier answers and attributes of the location.',
  },
  ConditionOperator: {
    schema: ConditionOperator,
    description: 'answered, notApplicable and missed take no value, in takes a list, the others one value.',
  },
  Section: { schema: Section, description: 'A group of questions; with repeat it is answered once per instance.' },
  Policy: { schema: Policy, description: 'How answers become a score, bands, ratings and figures.' },
  Critical: { schema: Critical, description: 'What missing the question does to its section or to the whole audit.' },
  Evidence: { schema: Evidence, description: 'When a photo or a note is required.' },
  NumberBand: {
    schema: NumberBand,
    description: 'Share 1 from lo to hi, falling to 0 over the tolerance on either side.',
  },
  Option: { schema: Option, description: 'One answer to choose: its share, and a number for measures.' },
  QuestionPicture: {
    schema: QuestionPicture,
    description: 'A picture that helps to answer: a photo of the brand, or the file that it is still to come from.',
  },
  Question: { schema: Question, description: 'One question, by its answer type.' },
  Band: { schema: Band, description: 'A range of the rounded score, up to where the next one begins.' },
  Figure: { schema: Figure, description: 'A named measure shown beside the score.' },
  Over: { schema: Over, description: 'The questions that a measure looks at.' },
  Measure: { schema: Measure, description: 'A figure of the result; unknown where there is nothing to look at.' },
  RatingTest: { schema: RatingTest, description: 'A test over measures, other ratings, answers and the location.' },
  Rating: {
    schema: Rating,
    description:
      'Levels from worst to best: the first rule that holds, else base, else otherwise; then steps, then caps.',
  },
};

/** The JSON Schema (draft 2020-12) of the checklist file: its shape. What spans several fields only `validateDefinition` checks. */
export function checklistJsonSchema(): Record<string, unknown> {
  const names = z.registry<{ id: string; description: string }>();
  for (const [id, { schema, description }] of Object.entries(parts)) names.add(schema, { id, description });
  return {
    title: 'Concord checklist, format concord.checklist/1',
    ...z.toJSONSchema(ChecklistDefinition, { io: 'input', metadata: names }),
  };
}
