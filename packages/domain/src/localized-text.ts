import * as z from 'zod/mini';

/** Languages a brand's own texts may be written in: BCP 47, `de` or `pt-BR`. */
export const LanguageTag = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));

/** Text the brand wrote, by language: `{ en: 'Clean tables', de: 'Saubere Tische' }`. At least one language, at most 20,000 characters each. */
export const LocalizedText = z
  .record(LanguageTag, z.string().check(z.minLength(1), z.maxLength(20_000)))
  .check(z.refine((text) => Object.keys(text).length > 0, { error: 'TEXT_WITHOUT_LANGUAGE' }));
export type LocalizedText = z.infer<typeof LocalizedText>;

export { textIn } from './text-in.ts';
