import { ServiceError } from '@concord/domain/errors';
import { Id } from '@concord/domain/ids';
import { readPhoto } from '@concord/services/photos/read-photo';
import { MAX_PHOTO_BYTES, storePhoto } from '@concord/services/photos/store-photo';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import type { ContextOf } from './context-of.ts';
import { readBytes } from './read-bytes.ts';

const Params = z.strictObject({ id: Id });
const Query = z.strictObject({ size: z._default(z.enum(['full', 'thumb']), 'full') });
const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/i));
const PutHeaders = z.object({ 'x-concord-sha256': Sha256 });

/** Pictures go in as they are and come out as the server encoded them anew; never as what somebody said they were. */
export async function photoRoutes(app: FastifyInstance, { contextOf }: { contextOf: ContextOf }): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _stream, done) => done(null));

  app.put('/api/photos/:id', async (request) => {
    const { id } = z.parse(Params, request.params);
    const ctx = await contextOf(request).brandContext();
    const { 'x-concord-sha256': sha256 } = z.parse(PutHeaders, request.headers);
    const tooLarge = new ServiceError('PHOTO_TOO_LARGE', { limit: MAX_PHOTO_BYTES });
    const bytes = await readBytes(request.raw, MAX_PHOTO_BYTES, tooLarge);
    return storePhoto(ctx, { id, bytes, sha256 });
  });

  app.get('/api/photos/:id', async (request, reply) => {
    const { id } = z.parse(Params, request.params);
    const { size } = z.parse(Query, request.query);
    const photo = await readPhoto(await contextOf(request).brandContext(), { id, size });
    const etag = `"${photo.storedSha256}-${size}"`;
    reply.header('etag', etag).header('cache-control', 'private, max-age=0, must-revalidate');
    if (request.headers['if-none-match'] === etag) return reply.status(304).send();
    return reply.type(photo.contentType).send(Buffer.from(photo.bytes));
  });
}
