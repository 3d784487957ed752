import { screenColour, type ScreenColour } from './colour.ts';
import { plainText } from './plain-text.ts';
import { resolveSet, type Resolved } from './resolve-set.ts';
import { isObject, type Json, type Token, type TokenSet } from './token-set.ts';

/** One value on either side of a difference: as written, and what it comes to. */
export interface ComparedValue {
  readonly written: string;
  readonly text: string;
  readonly colour: ScreenColour | null;
}

export type ChangedPart = 'type' | 'value' | 'description' | 'deprecated' | 'extensions' | 'modes' | 'resolved';

/** What became of one token between two versions. `resolved`: it says the same, but what it names has changed. */
export interface TokenChange {
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly parts: readonly ChangedPart[];
  readonly before: ComparedValue | null;
  readonly after: ComparedValue | null;
  /** The modes in which it differs, where it differs in modes. */
  readonly modes: readonly string[];
}

/** What differs from one set to the next, by path: removed, added and changed in the order of the newer set, the removed last. */
export function compareSets(before: TokenSet, after: TokenSet): readonly TokenChange[] {
  const [old, fresh] = [resolveSet(before, [], ignore), resolveSet(after, [], ignore)];
  const changes: TokenChange[] = [];
  for (const now of fresh.values()) {
    const was = old.get(now.token.path);
    const change = was ? changed(was, now) : { ...bare(now.token.path, 'added'), after: side(now) };
    if (change) changes.push(change);
  }
  for (const was of old.values()) {
    if (!fresh.has(was.token.path)) changes.push({ ...bare(was.token.path, 'removed'), before: side(was) });
  }
  return changes;
}

const ignore = () => undefined;

const bare = (path: string, kind: TokenChange['kind']): TokenChange => ({
  path,
  kind,
  parts: [],
  before: null,
  after: null,
  modes: [],
});

function changed(was: Resolved, now: Resolved): TokenChange | null {
  const modes = differingModes(was.token, now.token);
  const parts = PARTS.filter((part) => !same(partOf(was, part), partOf(now, part)));
  // What a change of the value brings along is no news of its own.
  const told = parts.includes('value') ? parts.filter((part) => part !== 'resolved') : parts;
  if (told.length === 0) return null;
  return { path: now.token.path, kind: 'changed', parts: told, before: side(was), after: side(now), modes };
}

const PARTS: readonly ChangedPart[] = ['type', 'value', 'resolved', 'modes', 'description', 'deprecated', 'extensions'];

function partOf(resolved: Resolved, part: ChangedPart): Json | undefined {
  const { token } = resolved;
  switch (part) {
    case 'type':
      return resolved.type;
    case 'value':
      return token.value;
    case 'resolved':
      return resolved.value;
    case 'modes':
      return token.modes as unknown as Json;
    default:
      return token[part];
  }
}

function differingModes(was: Token, now: Token): readonly string[] {
  const [old, fresh] = [was, now].map(({ modes }) => new Map(modes.map(({ mode, value }) => [mode, value])));
  const names = new Set([...(old?.keys() ?? []), ...(fresh?.keys() ?? [])]);
  return [...names].filter((mode) => !same(old?.get(mode), fresh?.get(mode)));
}

function side({ written, value }: Resolved): ComparedValue {
  return {
    written: typeof written === 'string' ? written.slice(0, 2_000) : plainText(written),
    text: plainText(value),
    colour: isObject(value) ? screenColour(value) : null,
  };
}

/** Equal as JSON, whatever the order of names. Values that stand for each other in memory are equal at once. */
function same(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((part: Json, index) => same(part, other[index] as Json));
  }
  if (!isObject(one) || !isObject(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && same(one[name], other[name]))
  );
}
