const begins = (bytes: Uint8Array, hex: string): boolean => Buffer.from(bytes.subarray(0, 4)).toString('hex') === hex;

/** A workbook of before 2007, and also a newer one behind a password. */
export const isOldWorkbook = (bytes: Uint8Array): boolean => begins(bytes, 'd0cf11e0');

export const isWorkbook = (bytes: Uint8Array): boolean => begins(bytes, '504b0304') || isOldWorkbook(bytes);
