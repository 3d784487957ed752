/** A token of the expression language of forms (XPath 1.0 with `${name}`). `at` counts characters from 0. */
export type Token = { readonly at: number } & (
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'question'; readonly name: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'sign'; readonly sign: string }
);

/** The expression breaks the rules of the language at this place. */
export class BrokenExpression extends Error {
  readonly at: number;

  constructor(at: number) {
    super(`broken at ${at}`);
    this.at = at;
  }
}

const LONGEST = 10_000;

/** Spreadsheets bend quotes; both ways of writing them are the same. */
const CLOSING: Readonly<Record<string, string>> = { "'": "'", '"': '"', '‘': '’', '’': '’', '“': '”', '”': '”' };
const QUESTION = /^\$\{\s*([^{}\s]+)\s*\}/;
const NUMBER = /^(?:\d+(?:\.\d*)?|\.\d+)/;
const NAME = /^[\p{L}_][\p{L}\p{N}\p{M}_.-]*(?::[\p{L}_][\p{L}\p{N}\p{M}_.-]*)?/u;
const SIGN = /^(?:!=|<=|>=|\/\/|\.\.|[()[\],=<>+*/.@|-])/;

/** Takes an expression apart. @throws BrokenExpression */
export function tokenize(text: string): Token[] {
  if (text.length > LONGEST) throw new BrokenExpression(LONGEST);
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const blank = /^\s+/.exec(text.slice(at))?.[0].length ?? 0;
    at += blank;
    if (at >= text.length) break;
    const { token, length } = nextToken(text, at);
    tokens.push(token);
    at += length;
  }
  return tokens;
}

function nextToken(text: string, at: number): { token: Token; length: number } {
  const rest = text.slice(at);
  const closing = CLOSING[rest[0] ?? ''];
  if (closing !== undefined) {
    const end = rest.indexOf(closing, 1);
    if (end < 0) throw new BrokenExpression(at);
    return { token: { at, kind: 'string', value: rest.slice(1, end) }, length: end + 1 };
  }
  const question = QUESTION.exec(rest);
  if (question) return { token: { at, kind: 'question', name: question[1] ?? '' }, length: question[0].length };
  const number = NUMBER.exec(rest)?.[0];
  if (number !== undefined) return { token: { at, kind: 'number', value: Number(number) }, length: number.length };
  const name = NAME.exec(rest)?.[0];
  if (name !== undefined) return { token: { at, kind: 'name', name }, length: name.length };
  const sign = SIGN.exec(rest)?.[0];
  if (sign !== undefined) return { token: { at, kind: 'sign', sign }, length: sign.length };
  throw new BrokenExpression(at);
}
