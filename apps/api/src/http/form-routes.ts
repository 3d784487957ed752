import { ExportChecklistInput, MOST_FORM_BYTES, PreviewFormInput } from '@concord/domain/checklist-wire';
import { ServiceError } from '@concord/domain/errors';
import { exportForm } from '@concord/services/checklists/export-form';
import { previewForm } from '@concord/services/checklists/preview-form';
import { readPhoto } from '@concord/services/photos/read-photo';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { formWords, writtenWords } from '../exports/form-words.ts';
import { formParts, writeFormCsv, writeFormXlsx } from '../exports/write-form-file.ts';
import { writeZip } from '../exports/write-zip.ts';
import type { ContextOf } from './context-of.ts';
import { readBytes } from './read-bytes.ts';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
} as const;

const Params = z.strictObject({ id: z.string(), file: z.enum(['form.json', 'form.xlsx', 'form.csv', 'form.zip']) });
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
    const form = await exportForm(ctx, { ...input, words: writtenWords });
    const { key, version, sheets, notes, pictures } = form;
    // What to expect of it, before anybody takes it along.
    if (file === 'form.json') return { key, version, notes, pictures: pictures.length };
    const format = file.slice('form.'.length) as keyof typeof TYPES;
    const name = `${key}-${version === null ? 'draft' : `v${version}`}`;
    reply.type(TYPES[format]).header('content-disposition', `attachment; filename="${name}.${format}"`);
    if (format === 'csv') return reply.send(writeFormCsv(sheets));
    if (format === 'xlsx') return reply.send(await writeFormXlsx(sheets));
    return reply.send(writeZip(formParts(form, (id) => readPhoto(ctx, { id, size: 'full' }))));
  });
}
