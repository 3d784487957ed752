import { Id } from '@concord/domain/ids';
import { ImportFileName } from '@concord/domain/import';
import { storeImportFile } from '@concord/services/imports/store-import-file';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import type { ContextOf } from './context-of.ts';

const Params = z.strictObject({ id: Id, name: ImportFileName });

/** Files of an import, one by one and as they are; they go to the disk as they arrive. */
export async function importRoutes(app: FastifyInstance, { contextOf }: { contextOf: ContextOf }): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _stream, done) => done(null));

  app.put('/api/imports/:id/files/:name', async (request) => {
    const { id, name } = z.parse(Params, request.params);
    const ctx = await contextOf(request).brandContext();
    return storeImportFile(ctx, { id, name, stream: request.raw });
  });
}
