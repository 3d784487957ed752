import { BrokenExpression, type Token, tokenize } from './tokenize.ts';

export type CompareSign = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** An expression as a tree. `path` is the last name of a path such as `/data/group/q` or `../q`, or a bare name. */
export type Expression =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'question'; readonly name: string }
  | { readonly kind: 'path'; readonly name: string; readonly bare: boolean }
  | { readonly kind: 'self' }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Expression[] }
  | { readonly kind: 'compare'; readonly sign: CompareSign; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'arithmetic' }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] };

const DEEPEST = 60;
const EQUALITY = ['=', '!='];
const ORDER = ['<', '<=', '>', '>='];
const TERMS = ['+', '-'];
const SLASHES = ['/', '//'];
const FACTORS = ['*', 'div', 'mod'];

/** Reads an expression. @throws BrokenExpression {at} */
export function parseExpression(text: string): Expression {
  const tokens = tokenize(text);
  let next = 0;
  let depth = 0;
  const peek = () => tokens[next];
  const fail = (): never => {
    throw new BrokenExpression(peek()?.at ?? text.length);
  };
  const word = (token: Token | undefined) =>
    token?.kind === 'sign' ? token.sign : token?.kind === 'name' ? token.name : undefined;
  const takeOne = (wanted: readonly string[]): string | null => {
    const found = word(peek());
    if (found === undefined || !wanted.includes(found)) return null;
    next += 1;
    return found;
  };
  const expect = (sign: string) => takeOne([sign]) ?? fail();

  function joined(kind: 'and' | 'or', part: () => Expression): Expression {
    const parts = [part()];
    while (takeOne([kind]) !== null) parts.push(part());
    return parts.length === 1 ? (parts[0] ?? fail()) : { kind, parts };
  }

  function compared(signs: readonly string[], part: () => Expression): Expression {
    let left = part();
    for (let sign = takeOne(signs); sign !== null; sign = takeOne(signs)) {
      left = { kind: 'compare', sign: sign as CompareSign, left, right: part() };
    }
    return left;
  }

  function reckoned(signs: readonly string[], part: () => Expression): Expression {
    let left = part();
    while (takeOne(signs) !== null) {
      part();
      left = { kind: 'arithmetic' };
    }
    return left;
  }

  const or = (): Expression => joined('or', and);
  const and = (): Expression => joined('and', equality);
  const equality = (): Expression => compared(EQUALITY, order);
  const order = (): Expression => compared(ORDER, terms);
  const terms = (): Expression => reckoned(TERMS, factors);
  const factors = (): Expression => reckoned(FACTORS, signed);

  function signed(): Expression {
    if (takeOne(['-']) === null) return primary();
    depth += 1;
    if (depth > DEEPEST) fail();
    const value = signed();
    depth -= 1;
    return value.kind === 'number' ? { kind: 'number', value: -value.value } : { kind: 'arithmetic' };
  }

  function primary(): Expression {
    depth += 1;
    if (depth > DEEPEST) fail();
    const found = literal() ?? grouped() ?? named();
    depth -= 1;
    return found;
  }

  function literal(): Expression | null {
    const token = peek();
    if (token?.kind !== 'string' && token?.kind !== 'number' && token?.kind !== 'question') return null;
    next += 1;
    const { at: _at, ...expression } = token;
    return expression;
  }

  function grouped(): Expression | null {
    if (takeOne(['(']) === null) return null;
    const inner = or();
    expect(')');
    return inner;
  }

  function named(): Expression {
    const token = peek();
    const after = tokens[next + 1];
    if (token?.kind === 'name' && after?.kind === 'sign' && after.sign === '(') {
      next += 2;
      return { kind: 'call', name: token.name, args: listed() };
    }
    return path();
  }

  function listed(): Expression[] {
    if (takeOne([')']) !== null) return [];
    const args = [or()];
    while (takeOne([',']) !== null) args.push(or());
    expect(')');
    return args;
  }

  /** `.` alone is the answer itself; of a path only the name at its end says which question it is. */
  function path(): Expression {
    const first = next;
    let name = '';
    takeOne(SLASHES);
    do {
      const token = peek();
      if (token?.kind === 'name') {
        name = token.name;
        next += 1;
      } else if (takeOne(['.', '..']) === null) fail();
    } while (takeOne(SLASHES) !== null);
    if (name !== '') return { kind: 'path', name, bare: next === first + 1 };
    return next === first + 1 && word(tokens[first]) === '.' ? { kind: 'self' } : fail();
  }

  const whole = or();
  if (next < tokens.length) fail();
  return whole;
}
