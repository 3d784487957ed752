import * as z from 'zod/mini';

/** The types of the Design Tokens format 2025.10. */
export const TOKEN_TYPES = [
  'color',
  'dimension',
  'fontFamily',
  'fontWeight',
  'duration',
  'cubicBezier',
  'number',
  'strokeStyle',
  'border',
  'transition',
  'shadow',
  'gradient',
  'typography',
] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];

export function isTokenType(type: string | undefined): type is TokenType {
  return TOKEN_TYPES.some((known) => known === type);
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = Readonly<Record<string, Json>>;

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const JsonValue: z.ZodMiniType<Json> = z.json() as z.ZodMiniType<Json>;
const notes = {
  description: z.optional(z.string()),
  deprecated: z.optional(z.union([z.boolean(), z.string()])),
  extensions: z.optional(JsonValue),
};

/**
 * One token as it was written, in the words of the format: aliases stay aliases (`{a.b}`, or `{$ref: '#/a/b/$value/…'}` for a part).
 * `path` is its names joined by dots (names hold none). `modes` are the values in a context other than the first of its modifier,
 * named `modifier/context`.
 */
export const Token = z.strictObject({
  path: z.string(),
  type: z.optional(z.string()),
  value: JsonValue,
  modes: z.array(z.strictObject({ mode: z.string(), value: JsonValue })),
  ...notes,
});
export type Token = z.output<typeof Token>;

/** What a group says for itself; `path` '' is the whole document. */
export const TokenGroup = z.strictObject({ path: z.string(), type: z.optional(z.string()), ...notes });
export type TokenGroup = z.output<typeof TokenGroup>;

/** One dimension of themes. The values of the first context are the tokens' own. */
export const Modifier = z.strictObject({ name: z.string(), contexts: z.array(z.string()).check(z.minLength(1)) });
export type Modifier = z.output<typeof Modifier>;

export const TokenSet = z.strictObject({
  modifiers: z.array(Modifier),
  groups: z.array(TokenGroup),
  tokens: z.array(Token),
});
export type TokenSet = z.output<typeof TokenSet>;

export const EMPTY_SET: TokenSet = { modifiers: [], groups: [], tokens: [] };

/** How a mode is named in `Token.modes`. */
export function modeName(modifier: string, context: string): string {
  return `${modifier}/${context}`;
}

/** The type a token has without looking at other tokens: its own, else that of the nearest group around it that names one. */
export function declaredTypes(set: TokenSet): (token: Token) => string | undefined {
  const groups = new Map(set.groups.map((group) => [group.path, group.type]));
  return (token) => {
    if (token.type !== undefined) return token.type;
    for (let path = token.path; path !== '';) {
      path = path.slice(0, Math.max(0, path.lastIndexOf('.')));
      const type = groups.get(path);
      if (type !== undefined) return type;
    }
    return undefined;
  };
}
