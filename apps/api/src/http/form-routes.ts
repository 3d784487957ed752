import { ExportChecklistInput, MOST_FORM_BYTES, PreviewFormInput } from '@concord/domain/checklist-wire';
import { ServiceError } from '@concord/domain/errors';
import { exportForm } from '@concord/services/checklists/export-form';
import { previewForm } from '@concord/services/checklists/preview-form';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { formWords, writtenWords } from '../exports/form-words.ts';
import { writeFormCsv, writeFormXlsx } from '../exports/write-form-file.ts';
import type { ContextOf } from './context-of.ts';
import { readBytes } from './read-bytes.ts';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const Params = z.strictObject({ id: z.string(), file: z.enum(['form.json', 'form.xlsx', 'form.csv']) });
const Query = z.strictObject({
  version: z.optional(z.union([z.literal('draft'), z.coerce.number()])),
});

/** Forms go in to be looked at before anything is kept, and versions come out as forms. */
export async function formRoutes(app: FastifyInstance, { contextOf }: { contextOf: ContextOf }): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _stream, done) => done(null));

  app.post('/api/forms', async (request) => {
    const input = z.parse(PreviewFormInput, request.query);
    const ctx = await contextOf(request).brandContext();
    const tooLarge = new ServiceError('BODY_TOO_LARGE', { limit: MOST_FORM_BYTES });
    const bytes = await readBytes(request.raw, MOST_FORM_BYTES, tooLarge);
    return previewForm(ctx, { ...input, bytes, words: formWords });
  });

  app.get('/api/checklists/:id/:file', async (request, reply) => {
    const { id, file } = z.parse(Params, request.params);
    const input = z.parse(ExportChecklistInput, { id, ...z.parse(Query, request.query) });
    const ctx = await contextOf(request).brandContext();
    const { key, version, sheets, notes } = await exportForm(ctx, { ...input, words: writtenWords });
    // What to expect of it, before anybody takes it along.
    if (file === 'form.json') return { key, version, notes };
    const format = file === 'form.csv' ? 'csv' : 'xlsx';
    const name = `${key}-${version === null ? 'draft' : `v${version}`}.${format}`;
    reply.type(TYPES[format]).header('content-disposition', `attachment; filename="${name}"`);
    return reply.send(format === 'csv' ? writeFormCsv(sheets) : await writeFormXlsx(sheets));
  });
}
