/** Bounds of one import. Past them an import says so and takes nothing of the file. */
export const TOKEN_LIMITS = {
  /** Characters of all files together. */
  characters: 6_000_000,
  files: 200,
  depth: 64,
  tokens: 50_000,
  /** Errors that are kept, and notices; more are counted. */
  problems: 2_000,
  /** Characters of a value put together from others. */
  text: 20_000,
  /** Nodes of a composite value put together from others. */
  nodes: 5_000,
  /** Layers of a shadow, stops of a gradient. */
  parts: 64,
} as const;
