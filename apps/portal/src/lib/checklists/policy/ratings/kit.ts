import type { Measure, RatingTest } from '@concord/checklist/measure';
import type { Snippet } from 'svelte';
import type { Builder } from '../../builder.svelte.ts';
import type { Choices } from './rating-form.ts';

/** One part of a rating to be edited: where it stands, and what to do with what becomes of it. */
export interface Asked<Value> {
  label: string;
  value: Value;
  path: readonly (string | number)[];
  onchange: (value: Value) => void;
}

/** What every editor within a rating needs. Tests hold measures and measures tests, so each draws the other through here. */
export interface Kit {
  readonly builder: Builder;
  readonly choices: Choices;
  readonly test: Snippet<[Asked<RatingTest>]>;
  readonly measure: Snippet<[Asked<Measure>]>;
}
