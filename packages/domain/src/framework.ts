import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { LocalizedText } from './localized-text.ts';
import { paging, Search } from './paging.ts';
import { LinkedIds } from './term.ts';

/** The pages of a brand's framework, as they are read. `promise` holds the reasons why customers choose the brand as its points. */
export const FRAMEWORK_PARTS = ['mission', 'objectives', 'vision', 'promise', 'values', 'essence'] as const;
export const FrameworkPartName = z.enum(FRAMEWORK_PARTS);
export type FrameworkPartName = z.infer<typeof FrameworkPartName>;

/** One value, objective or reason: named in a word or two, said in a sentence. */
export const FrameworkPoint = z.strictObject({ id: Id, title: LocalizedText, text: z.nullable(LocalizedText) });
export type FrameworkPoint = z.infer<typeof FrameworkPoint>;

/** A page as a whole. `revision` is the one the person saw, 0 for a page that nobody wrote yet. */
export const SaveFrameworkPartInput = z.strictObject({
  part: FrameworkPartName,
  revision: z.int().check(z.gte(0)),
  text: z.nullable(LocalizedText),
  points: z.array(FrameworkPoint).check(z.maxLength(50)),
});
export type SaveFrameworkPartInput = z.infer<typeof SaveFrameworkPartInput>;

/** Who behaves so: people at the front, or a screen. */
export const BEHAVIOUR_CHANNELS = ['frontline', 'digital'] as const;
export const BehaviourChannel = z.enum(BEHAVIOUR_CHANNELS);
export type BehaviourChannel = z.infer<typeof BehaviourChannel>;

const behaviour = {
  channel: BehaviourChannel,
  title: LocalizedText,
  text: z.nullable(LocalizedText),
  guidelineIds: LinkedIds,
  touchpointIds: LinkedIds,
};
export const CreateBehaviourInput = z.strictObject({ id: Id, ...behaviour });
export type CreateBehaviourInput = z.infer<typeof CreateBehaviourInput>;
export const UpdateBehaviourInput = z.strictObject({ id: Id, revision: z.int().check(z.gte(1)), ...behaviour });
export type UpdateBehaviourInput = z.infer<typeof UpdateBehaviourInput>;

const glossaryTerm = { term: LocalizedText, meaning: LocalizedText, avoid: z.nullable(LocalizedText) };
export const CreateGlossaryTermInput = z.strictObject({ id: Id, ...glossaryTerm });
export type CreateGlossaryTermInput = z.infer<typeof CreateGlossaryTermInput>;
export const UpdateGlossaryTermInput = z.strictObject({ id: Id, revision: z.int().check(z.gte(1)), ...glossaryTerm });
export type UpdateGlossaryTermInput = z.infer<typeof UpdateGlossaryTermInput>;

export const ListGlossaryInput = z.strictObject({
  search: z.optional(Search),
  /** Sorts by the term in this language, where it has one. */
  language: z.optional(z.string().check(z.maxLength(35))),
  ...paging,
});
export type ListGlossaryInput = z.infer<typeof ListGlossaryInput>;
