import { ServiceError } from '@concord/domain/errors';
import { inputInvalid } from '@concord/domain/input-invalid';
import { getTextDirection, locales } from '@concord/i18n/runtime';
import * as m from '@concord/i18n/messages';
import { brandName } from '@concord/services/organization/brand-name';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import type { ContextOf } from '../http/context-of.ts';
import { wordsIn } from './export-table.ts';
import { exportTables } from './export-tables.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const Params = z.strictObject({ file: z.string().check(z.regex(/^[a-z-]+\.(csv|xlsx)$/)) });
const Query = z.strictObject({
  /** The question as JSON, as the table's verb takes it. */
  input: z._default(z.string().check(z.maxLength(100_000)), '{}'),
  /** Keys of columns, separated by commas. */
  columns: z.optional(z.string().check(z.maxLength(2_000))),
  locale: z._default(z.enum(locales), 'en'),
});

/**
 * `GET /api/export/<table>.<csv|xlsx>`: all rows of what a screen shows, in the reader's language, as they are read. By POST the same
 * question is the JSON body: the ids of a large selection fit no address.
 */
export async function exportRoutes(app: FastifyInstance, { contextOf }: { contextOf: ContextOf }): Promise<void> {
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const ctx = await contextOf(request).brandContext();
    const { file } = z.parse(Params, request.params);
    const [name = '', format] = file.split('.') as [string, keyof typeof TYPES];
    const table = Object.hasOwn(exportTables, name) ? exportTables[name] : undefined;
    if (!table) throw new ServiceError('NOT_FOUND', { what: 'table' });
    const { input, columns, locale } = z.parse(Query, request.method === 'POST' ? request.body : request.query);
    const brand = await brandName(ctx);
    const words = wordsIn(locale, brand.languages);
    const opened = await table.open(ctx, { input: parsed(input), columns: columns?.split(',') }, words);
    const day = opened.asOf ?? ctx.now().toISOString().slice(0, 10);
    const called = [brand.name, opened.title, opened.region, day].filter((part) => part !== null).join(' ');
    reply.type(TYPES[format]).header('content-disposition', attachment(called, `${name}-${day}`, format));
    const look = { rightToLeft: getTextDirection(locale) === 'rtl', aboutTitle: words.say(m.views_about) };
    return reply.send(format === 'csv' ? writeCsv(opened) : writeXlsx(opened, look));
  };
  app.get('/api/export/:file', answer);
  app.post('/api/export/:file', answer);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    throw inputInvalid('input', 'VALUE_UNREADABLE');
  }
}

/** The name in any script for browsers of today, a plain one for the others (RFC 6266). */
function attachment(title: string, plain: string, format: string): string {
  const name = title
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}"*/:<>?\\|]+/gu, ' ')
    .replaceAll(/\s+/g, '-');
  const encoded = encodeURIComponent(`${name}.${format}`).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}.${format}"; filename*=UTF-8''${encoded}`;
}
