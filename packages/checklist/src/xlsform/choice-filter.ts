import type { FormChoice, FormChoiceList } from './choice-lists.ts';
import type { Expression } from './expression/parse.ts';

/** How the choices of a question are narrowed: by themselves, or by what another question was answered. */
export type ChoiceFilter =
  | { readonly kind: 'fixed'; readonly choices: readonly FormChoice[]; readonly fields: readonly string[] }
  | {
      readonly kind: 'by-answer';
      readonly question: string;
      /** Choices by the answer that brings them. */
      readonly choices: ReadonlyMap<string, readonly FormChoice[]>;
      readonly fields: readonly string[];
    };

type Test = (choice: FormChoice) => boolean;

/** What a filter such as `region = 'x'` or `${state} = state` comes to; null for any that cannot be said. */
export function readChoiceFilter(
  filter: Expression,
  list: FormChoiceList,
  fields: ReadonlySet<string>,
): ChoiceFilter | null {
  const used = new Set<string>();
  const fieldOf = (expression: Expression) => {
    const field = expression.kind === 'path' && expression.bare ? expression.name.toLowerCase() : null;
    if (field === null || !fields.has(field)) return null;
    used.add(field);
    return field;
  };
  const parts = filter.kind === 'and' ? filter.parts : [filter];
  const links = parts.map((part) => linkOf(part, fieldOf));
  const tests = parts.filter((_, index) => !links[index]).map((part) => testOf(part, fieldOf));
  const found = links.filter((link) => link !== null);
  if (tests.includes(null) || found.length > 1) return null;
  const choices = list.choices.filter((choice) => tests.every((test) => test?.(choice)));
  const [link] = found;
  if (!link) return { kind: 'fixed', choices, fields: [...used] };
  const byAnswer = Map.groupBy(
    choices.filter(({ record }) => record.text(link.field) !== ''),
    ({ record }) => record.text(link.field),
  );
  return { kind: 'by-answer', question: link.question, choices: byAnswer, fields: [...used] };
}

type FieldOf = (expression: Expression) => string | null;

/** `${state} = state`, either way round. */
function linkOf(part: Expression, fieldOf: FieldOf): { question: string; field: string } | null {
  if (part.kind !== 'compare' || part.sign !== '=') return null;
  const [question, column] = part.left.kind === 'question' ? [part.left, part.right] : [part.right, part.left];
  const field = question.kind === 'question' ? fieldOf(column) : null;
  return question.kind === 'question' && field !== null ? { question: question.name, field } : null;
}

function testOf(expression: Expression, fieldOf: FieldOf): Test | null {
  switch (expression.kind) {
    case 'and':
    case 'or': {
      const tests = expression.parts.map((part) => testOf(part, fieldOf));
      if (tests.includes(null)) return null;
      const every = expression.kind === 'and';
      return (choice) => (every ? tests.every((test) => test?.(choice)) : tests.some((test) => test?.(choice)));
    }
    case 'call': {
      const [only, more] = expression.args;
      if (expression.name === 'true' && !only) return () => true;
      const test = expression.name === 'not' && only && !more ? testOf(only, fieldOf) : null;
      return test && ((choice) => !test(choice));
    }
    case 'compare': {
      const [left, right] = [valueOf(expression.left, fieldOf), valueOf(expression.right, fieldOf)];
      if (!left || !right || (expression.sign !== '=' && expression.sign !== '!=')) return null;
      const equal = expression.sign === '=';
      return (choice) => (left(choice) === right(choice)) === equal;
    }
    default:
      return null;
  }
}

/** A column, or a text; a bare word that is no column is a text that somebody forgot to quote. */
function valueOf(expression: Expression, fieldOf: FieldOf): ((choice: FormChoice) => string) | null {
  const field = fieldOf(expression);
  if (field !== null) return ({ record }) => record.text(field);
  if (expression.kind === 'string' || expression.kind === 'number') return () => String(expression.value);
  return expression.kind === 'path' && expression.bare ? () => expression.name : null;
}
