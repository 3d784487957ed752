import manifest from '../../../package.json' with { type: 'json' };

/** Of the whole product. */
export const version: string = manifest.version;
