import type { TokenKind } from '@concord/domain/token';
import { formatList } from '@concord/i18n/format';
import * as m from '@concord/i18n/messages';
import type { TokenChange, TokenProblemItem } from '#lib/api/wire.ts';

const KINDS: Record<TokenKind, () => string> = {
  colour: m.tokens_kind_colour,
  type: m.tokens_kind_type,
  size: m.tokens_kind_size,
  shadow: m.tokens_kind_shadow,
  motion: m.tokens_kind_motion,
  other: m.tokens_kind_other,
};

export function kindName(kind: TokenKind): string {
  return KINDS[kind]();
}

const PARTS: Record<TokenChange['parts'][number], () => string> = {
  type: m.tokens_part_type,
  value: m.tokens_part_value,
  resolved: m.tokens_part_resolved,
  modes: m.tokens_part_modes,
  description: m.tokens_part_description,
  deprecated: m.tokens_part_deprecated,
  extensions: m.tokens_part_extensions,
};

export function partNames(parts: TokenChange['parts']): string {
  return formatList(parts.map((part) => PARTS[part]()));
}

const CHANGES: Record<TokenChange['kind'], () => string> = {
  added: m.tokens_kind_added,
  removed: m.tokens_kind_removed,
  changed: m.tokens_kind_changed,
};

export function changeName(kind: TokenChange['kind']): string {
  return CHANGES[kind]();
}

type Params = Readonly<Record<string, string>>;

const PROBLEMS: Record<TokenProblemItem['code'], (params: Params) => string> = {
  FILE_UNREADABLE: ({ line = '', column = '' }) => m.tokens_p_file_unreadable({ line, column }),
  FILE_TOO_LARGE: () => m.tokens_p_file_too_large(),
  FILE_TOO_DEEP: ({ depth = '' }) => m.tokens_p_file_too_deep({ depth }),
  FILE_WITHOUT_TOKENS: () => m.tokens_p_file_without_tokens(),
  TOO_MANY_TOKENS: ({ limit = '' }) => m.tokens_p_too_many_tokens({ limit }),
  SOURCE_MISSING: ({ target = '' }) => m.tokens_p_source_missing({ target }),
  KEY_TWICE: ({ name = '' }) => m.tokens_p_key_twice({ name }),
  TOKEN_TWICE: ({ other = '' }) => m.tokens_p_token_twice({ other }),
  TOKEN_IN_TOKEN: ({ token = '' }) => m.tokens_p_token_in_token({ token }),
  NAME_FORBIDDEN: () => m.tokens_p_name_forbidden(),
  NOT_A_TOKEN: () => m.tokens_p_not_a_token(),
  PROPERTY_WRONG: ({ property = '' }) => m.tokens_p_property_wrong({ property }),
  PROPERTY_MISSING: ({ inside = '', type = '' }) => m.tokens_p_property_missing({ inside, type }),
  PROPERTY_OUTSIDE: ({ inside = '', type = '' }) => m.tokens_p_property_outside({ inside, type }),
  EXTENDS_UNRESOLVED: ({ target = '' }) => m.tokens_p_extends_unresolved({ target }),
  EXTENDS_CIRCULAR: ({ cycle = '' }) => m.tokens_p_extends_circular({ cycle }),
  ALIAS_UNRESOLVED: ({ target = '' }) => m.tokens_p_alias_unresolved({ target }),
  ALIAS_TO_GROUP: ({ target = '' }) => m.tokens_p_alias_to_group({ target }),
  ALIAS_CIRCULAR: ({ cycle = '' }) => m.tokens_p_alias_circular({ cycle }),
  REFERENCE_UNREADABLE: ({ target = '' }) => m.tokens_p_reference_unreadable({ target }),
  TYPE_MISSING: () => m.tokens_p_type_missing(),
  TYPE_UNKNOWN: ({ type = '' }) => m.tokens_p_type_unknown({ type }),
  VALUE_WRONG: ({ found = '', type = '' }) => m.tokens_p_value_wrong({ found: found || '–', type }),
  VALUE_OUTSIDE: ({ found = '', type = '' }) => m.tokens_p_value_outside({ found, type }),
  VALUE_TOO_LARGE: () => m.tokens_p_value_too_large(),
};

/** What is wrong, in a sentence. A circle is written as the way round it. */
export function problemText({ code, params }: Pick<TokenProblemItem, 'code' | 'params'>): string {
  const words = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, Array.isArray(value) ? value.join(' → ') : String(value)]),
  );
  return PROBLEMS[code](words);
}

/** `theme/dark` as people read it. */
export function modeText(mode: string): string {
  return mode.slice(mode.indexOf('/') + 1);
}
