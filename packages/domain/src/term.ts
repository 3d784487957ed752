import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { Key } from './key.ts';
import { LocalizedText } from './localized-text.ts';

/** The word lists that a brand edits and that guidelines, journeys and knowledge choose from. */
export const TERM_LISTS = ['touchpoint', 'journeyPhase', 'emotion'] as const;
export type TermList = (typeof TERM_LISTS)[number];

/** Which usual touchpoint an entry stands for, however the brand names it; `own` for what only this brand has. */
export const TOUCHPOINT_KINDS = [
  'phone',
  'email',
  'website',
  'app',
  'social_media',
  'physical_location',
  'service_contact',
  'product_review',
  'online_content',
  'promotion',
  'delivery',
  'product_use',
  'word_of_mouth',
  'own',
] as const;
export type TouchpointKind = (typeof TOUCHPOINT_KINDS)[number];

/** Which usual phase of a customer's way an entry stands for; `own` for the brand's own. */
export const PHASE_KINDS = [
  'need',
  'anticipation',
  'evaluation',
  'purchase',
  'delivery',
  'use',
  'after_sales',
  'own',
] as const;
export type PhaseKind = (typeof PHASE_KINDS)[number];

/** A standard means pleasant emotions; a customer may feel the others. */
export const EMOTION_KINDS = ['pleasant', 'unpleasant'] as const;
export type EmotionKind = (typeof EMOTION_KINDS)[number];

export const TERM_KINDS = {
  touchpoint: TOUCHPOINT_KINDS,
  journeyPhase: PHASE_KINDS,
  emotion: EMOTION_KINDS,
} as const satisfies Record<TermList, readonly string[]>;

/** What a person may write of an entry, apart from its key. */
const content = <Kind extends string>(kinds: readonly Kind[]) => ({
  kind: z.enum(kinds),
  name: LocalizedText,
  description: z.nullable(LocalizedText),
});

const inputs = <Kind extends string>(kinds: readonly Kind[]) => ({
  /** The key stays for good; the new entry comes last. */
  create: z.strictObject({ id: Id, key: Key, ...content(kinds) }),
  /** `revision` is the one the person saw; another in the meantime is REVISION_STALE. */
  update: z.strictObject({ id: Id, revision: z.int().check(z.gte(1)), ...content(kinds) }),
});

export const TermInputs = {
  touchpoint: inputs(TOUCHPOINT_KINDS),
  journeyPhase: inputs(PHASE_KINDS),
  emotion: inputs(EMOTION_KINDS),
} as const;

export type CreateTermInput = z.infer<(typeof TermInputs)[TermList]['create']>;
export type UpdateTermInput = z.infer<(typeof TermInputs)[TermList]['update']>;

/** One row in the state that the person saw; for removals. */
export const SeenRevision = z.strictObject({ id: Id, revision: z.int().check(z.gte(1)) });
export type SeenRevision = z.infer<typeof SeenRevision>;

/** Ids in their new order. Entries that are not named follow in the order they had. */
export const OrderInput = z.strictObject({ ids: z.array(Id).check(z.minLength(1), z.maxLength(500)) });
export type OrderInput = z.infer<typeof OrderInput>;

/** What something links to; twice the same is once. */
export const LinkedIds = z.array(Id).check(z.maxLength(200));
