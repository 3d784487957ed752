import { normalValue } from './normal-value.ts';
import { plainText } from './plain-text.ts';
import type { Report, TokenProblem } from './problem.ts';
import { referencesIn } from './reference.ts';
import { resolveSet, type Resolved } from './resolve-set.ts';
import { declaredTypes, isTokenType, type Json, modeName, type Token, type TokenSet } from './token-set.ts';

/** What was counted while a set was checked; an alias in several themes counts once. */
export interface AliasFigures {
  readonly aliases: number;
  readonly unresolved: number;
}

/** The set with its literals in the format's words; what cannot be is reported and kept as it is. */
export function normalSet(set: TokenSet, report: Report): TokenSet {
  const typeOf = declaredTypes(set);
  return { ...set, tokens: set.tokens.map((token) => normalToken(token, typeOf(token), report)) };
}

function normalToken(token: Token, type: string | undefined, report: Report): Token {
  const { path } = token;
  if (type !== undefined && !isTokenType(type)) report({ code: 'TYPE_UNKNOWN', path, params: { type } });
  if (!isTokenType(type)) return token;
  const normal = (value: Json, mode?: string) =>
    normalValue(type, value, (code, found, inside) => {
      const at = inside.length > 0 ? { inside: inside.join('.') } : {};
      const params = { type, found: plainText(found).slice(0, 100), ...at };
      report({ code, path, ...(mode === undefined ? {} : { mode }), params });
    });
  return {
    ...token,
    value: normal(token.value),
    modes: token.modes.map(({ mode, value }) => ({ mode, value: normal(value, mode) })),
  };
}

/** Follows every alias, in the first contexts and in each other one, and judges what comes out by its type. */
export function checkSet(set: TokenSet, report: Report): AliasFigures {
  const known = new Set<string>();
  const once = (mode: string | undefined) => (problem: TokenProblem) => {
    const key = JSON.stringify([problem.code, problem.path, problem.params]);
    if (known.has(key)) return;
    known.add(key);
    report(mode === undefined ? problem : { ...problem, mode });
  };
  checkResolved(resolveSet(set, [], once(undefined)), once(undefined));
  for (const { name, contexts } of set.modifiers) {
    for (const context of contexts.slice(1)) {
      const mode = modeName(name, context);
      checkResolved(resolveSet(set, [mode], once(mode)), once(mode));
    }
  }
  return countAliases(set);
}

function checkResolved(resolved: ReadonlyMap<string, Resolved>, report: Report): void {
  for (const { token, type, written, value, failed } of resolved.values()) {
    const { path } = token;
    if (failed) continue;
    if (type === undefined) report({ code: 'TYPE_MISSING', path, params: {} });
    if (!isTokenType(type) || referencesIn(written).length === 0) continue;
    normalValue(type, value, (code, found, inside) => {
      if (code !== 'VALUE_WRONG') return;
      const at = inside.length > 0 ? { inside: inside.join('.') } : {};
      report({ code, path, params: { type, found: plainText(found).slice(0, 100), ...at } });
    });
  }
}

function countAliases(set: TokenSet): AliasFigures {
  const paths = new Set(set.tokens.map(({ path }) => path));
  let [aliases, unresolved] = [0, 0];
  for (const token of set.tokens) {
    for (const value of [token.value, ...token.modes.map((own) => own.value)]) {
      for (const path of new Set(referencesIn(value).map((reference) => reference.path))) {
        aliases += 1;
        if (!paths.has(path)) unresolved += 1;
      }
    }
  }
  return { aliases, unresolved };
}
