/** Stands for a photo or a signature in a test run, where none is taken. */
export const PRETENDED = 'pretended';
