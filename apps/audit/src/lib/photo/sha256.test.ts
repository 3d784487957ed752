import * as fc from 'fast-check';
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { sha256, sha256Plain } from './sha256.ts';

it('agrees with the platform on any bytes, secure address or not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const wanted = createHash('sha256').update(bytes).digest('hex');
      const buffer = bytes.slice().buffer;
      expect(sha256Plain(buffer)).toBe(wanted);
      expect(await sha256(buffer)).toBe(wanted);
    }),
  );
});
