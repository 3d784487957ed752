import { Key } from '@concord/domain/key';
import * as z from 'zod/mini';

export const conditionOperators = [
  'eq',
  'ne',
  'lt',
  'le',
  'gt',
  'ge',
  'in',
  'contains',
  'answered',
  'notApplicable',
  'missed',
] as const;

/**
 * How a condition compares. `answered`, `notApplicable` and `missed` take no value; `in` takes a list; the others one value.
 * A comparison with nothing to compare (unanswered, hidden, N/A, attribute unknown) is false, `ne` included.
 */
export const ConditionOperator = z.enum(conditionOperators);
export type ConditionOperator = z.output<typeof ConditionOperator>;

/** What an answer or an attribute is compared with. */
export const ConditionOperand = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.union([z.string(), z.number()])),
]);

interface Comparing {
  op: ConditionOperator;
  value?: z.output<typeof ConditionOperand> | undefined;
}
/** Looks at an earlier answer. */
export type QuestionCondition = Comparing & { question: string };
/** Looks at an attribute of the location. */
export type LocationCondition = Comparing & { location: string };
export type Condition =
  { all: Condition[] } | { any: Condition[] } | { not: Condition } | QuestionCondition | LocationCondition;

/** When a question or section is shown: over earlier answers and over attributes of the location. `all: []` is true, `any: []` false. */
export const Condition: z.ZodMiniType<Condition, Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(Condition) }),
    z.strictObject({ any: z.array(Condition) }),
    z.strictObject({ not: Condition }),
    z.strictObject({ question: Key, op: ConditionOperator, value: z.optional(ConditionOperand) }),
    z.strictObject({
      location: z.string().check(z.minLength(1)),
      op: ConditionOperator,
      value: z.optional(ConditionOperand),
    }),
  ]),
);
