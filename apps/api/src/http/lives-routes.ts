import { ExportLivesInput } from '@concord/domain/lives-export';
import { exportLives } from '@concord/services/lives/export-lives';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { livesParts } from '../exports/lives-parts.ts';
import { writeZip } from '../exports/write-zip.ts';
import type { ContextOf } from './context-of.ts';

const Query = z.strictObject({ from: z.optional(z.string()), to: z.optional(z.string()) });

/** `GET /api/lives/<checklist>?from&to`: submitted audits of a period as a LIVES feed, one zip file, as it is read. */
export async function livesRoutes(app: FastifyInstance, { contextOf }: { contextOf: ContextOf }): Promise<void> {
  app.get<{ Params: { checklistId: string } }>('/api/lives/:checklistId', async (request, reply) => {
    const input = z.parse(ExportLivesInput, { ...request.params, ...z.parse(Query, request.query) });
    const feed = await exportLives(await contextOf(request).brandContext(), input);
    const days = [input.from, input.to].filter((day) => day !== undefined).join('-to-');
    const name = ['lives', feed.key, days].filter((part) => part !== '').join('-');
    reply.type('application/zip').header('content-disposition', `attachment; filename="${name}.zip"`);
    return reply.send(writeZip(livesParts(feed)));
  });
}
