import * as z from 'zod/mini';
import { CreateGuidelineInput } from './guideline.ts';
import { Id } from './ids.ts';
import { paging, Search } from './paging.ts';

/** Most that one import of token files may hold; the reader of the files has the same bounds. */
const MAX_FILES = 200;
const MAX_CHARACTERS = 6_000_000;

const FileName = z.string().check(z.minLength(1), z.maxLength(300));
const ModeName = z.string().check(z.minLength(1), z.maxLength(120));

/** Modes chosen for a reading, `modifier/context`, at most one of each modifier. */
const Modes = z._default(z.array(z.string().check(z.maxLength(260))).check(z.maxLength(20)), []);

const files = {
  files: z
    .array(z.strictObject({ name: FileName, text: z.string().check(z.maxLength(MAX_CHARACTERS)) }))
    .check(z.minLength(1), z.maxLength(MAX_FILES)),
  /** Where a file's values hold, if not as its name proposes: in one context of a modifier, or everywhere (null). */
  modes: z._default(
    z
      .array(
        z.strictObject({
          file: FileName,
          mode: z.nullable(z.strictObject({ modifier: ModeName, context: ModeName })),
        }),
      )
      .check(z.maxLength(MAX_FILES)),
    [],
  ),
};

export const PreviewTokensInput = z.strictObject(files);
export type PreviewTokensInput = z.infer<typeof PreviewTokensInput>;

/** `id` is made by the client, so that a resend imports once. `note` says what the version brings. */
export const ImportTokensInput = z.strictObject({
  id: Id,
  note: z.string().check(z.trim(), z.maxLength(500)),
  ...files,
});
export type ImportTokensInput = z.infer<typeof ImportTokensInput>;

/** A version of the brand's token set; without one the newest. */
const version = { versionId: z.optional(Id) };
const TokenPath = z.string().check(z.minLength(1), z.maxLength(2_000));

/** Kinds of tokens by what they look like; `other` is what the format has no picture for. */
export const TOKEN_KINDS = ['colour', 'type', 'size', 'shadow', 'motion', 'other'] as const;
export const TokenKind = z.enum(TOKEN_KINDS);
export type TokenKind = z.infer<typeof TokenKind>;

export const ListTokensInput = z.strictObject({
  ...version,
  modes: Modes,
  kind: z.optional(TokenKind),
  search: z.optional(Search),
  ...paging,
});
export type ListTokensInput = z.infer<typeof ListTokensInput>;

export const TokenAt = z.strictObject({ ...version, path: TokenPath, modes: Modes });
export type TokenAt = z.infer<typeof TokenAt>;

export const TokenVersion = z.strictObject(version);
export type TokenVersion = z.infer<typeof TokenVersion>;

export const ListTokenProblemsInput = z.strictObject({ ...version, search: z.optional(Search), ...paging });
export type ListTokenProblemsInput = z.infer<typeof ListTokenProblemsInput>;

export const CompareTokensInput = z.strictObject({ from: Id, to: Id, search: z.optional(Search), ...paging });
export type CompareTokensInput = z.infer<typeof CompareTokensInput>;

const Figure = z.number().check(z.gte(0), z.lte(10_000));

/**
 * What a guideline made from a token measures. Colours by ΔE00 to `hex`; type by family, and weight and size (in pixels) within their
 * tolerances where the token says them.
 */
export const TokenMeasure = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('colour'),
    hex: z.string().check(z.regex(/^#[0-9a-f]{6}$/)),
    tolerance: z.number().check(z.gte(0), z.lte(100)),
  }),
  z.strictObject({
    kind: z.literal('font'),
    family: z.string().check(z.minLength(1), z.maxLength(200)),
    weight: z.nullable(z.number().check(z.gte(1), z.lte(1_000))),
    weightTolerance: z.number().check(z.gte(0), z.lte(1_000)),
    size: z.nullable(Figure),
    sizeTolerance: Figure,
  }),
]);
export type TokenMeasure = z.infer<typeof TokenMeasure>;

/** Tolerances that the person chooses; what they are tolerances of is read from the token. */
export const TokenTolerance = z.strictObject({
  colour: z._default(z.number().check(z.gte(0), z.lte(100)), 3),
  weight: z._default(z.number().check(z.gte(0), z.lte(1_000)), 0),
  size: z._default(Figure, 0),
});
export type TokenTolerance = z.infer<typeof TokenTolerance>;

/** A guideline of chapter colours or fonts that measures what a token says. */
export const GuidelineFromTokenInput = z.strictObject({
  guideline: CreateGuidelineInput,
  versionId: Id,
  path: TokenPath,
  modes: Modes,
  tolerance: TokenTolerance,
});
export type GuidelineFromTokenInput = Omit<z.infer<typeof GuidelineFromTokenInput>, 'guideline'> & {
  readonly guideline: CreateGuidelineInput;
};
