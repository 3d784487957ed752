import type { JsonObject } from './token-set.ts';

/** Where values hold: in one context of a modifier, or everywhere (null). */
export interface Mode {
  readonly modifier: string;
  readonly context: string;
}

/** A tree of groups and tokens in the format's words, and where its values hold. Later layers win over earlier ones. */
export interface Layer {
  readonly file: string;
  readonly mode: Mode | null;
  readonly tree: JsonObject;
  /** A source of a theme says its values again on purpose; two plain files with one path are a mistake. */
  readonly overrides: boolean;
}

/** The layers of one file, and the modifiers it names itself, first context first. */
export interface Layers {
  readonly layers: readonly Layer[];
  readonly modifiers: readonly { readonly name: string; readonly contexts: readonly string[] }[];
}
