import { databaseAnswers } from '@concord/services/health/database-answers';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';

/** `GET /api/health`: 200 `ok`, or 503 `degraded` while the database is away. Says nothing that a stranger may not know. */
export async function healthRoute(app: FastifyInstance, { deps }: { deps: Deps }): Promise<void> {
  const since = performance.now();
  app.get('/api/health', async (_request, reply) => {
    const database = (await databaseAnswers(deps.db)) ? 'ok' : 'unavailable';
    return reply
      .status(database === 'ok' ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({
        status: database === 'ok' ? 'ok' : 'degraded',
        version: deps.version,
        database,
        migrations: deps.migrations,
        jobs: deps.jobsRunning() ? 'ok' : 'stopped',
        uptimeSeconds: Math.floor((performance.now() - since) / 1000),
      });
  });
}
