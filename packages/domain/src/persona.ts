import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { Key } from './key.ts';
import { LocalizedText } from './localized-text.ts';
import { LinkedIds } from './term.ts';

/** A need must be met, a want makes glad, a preference decides between equals. */
export const WISH_KINDS = ['need', 'want', 'preference'] as const;
export const WishKind = z.enum(WISH_KINDS);
export type WishKind = z.infer<typeof WishKind>;

export const PersonaWish = z.strictObject({
  id: Id,
  kind: WishKind,
  text: LocalizedText,
  guidelineIds: LinkedIds,
  touchpointIds: LinkedIds,
});
export type PersonaWish = z.infer<typeof PersonaWish>;

const content = {
  name: LocalizedText,
  summary: z.nullable(LocalizedText),
  pictureId: z.nullable(Id),
  values: z.nullable(LocalizedText),
  motives: z.nullable(LocalizedText),
  expectations: z.nullable(LocalizedText),
  tradeOffs: z.nullable(LocalizedText),
  /** Ranked within each kind as they stand here, the most important first. */
  wishes: z.array(PersonaWish).check(
    z.maxLength(100),
    z.refine((wishes) => new Set(wishes.map(({ id }) => id)).size === wishes.length, { error: 'ITEMS_REPEATED' }),
  ),
};

/** The key stays for good; a new persona comes last. */
export const CreatePersonaInput = z.strictObject({ id: Id, key: Key, ...content });
export type CreatePersonaInput = z.infer<typeof CreatePersonaInput>;
export const UpdatePersonaInput = z.strictObject({ id: Id, revision: z.int().check(z.gte(1)), ...content });
export type UpdatePersonaInput = z.infer<typeof UpdatePersonaInput>;
