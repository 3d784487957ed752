import { pino } from 'pino';
import { jobHandlers } from '../jobs/job-handlers.ts';
import { workJobs } from '../jobs/work-jobs.ts';
import { createClosers } from '../start/closers.ts';
import { openWork } from '../start/open-work.ts';

/** A process that does nothing but work on the job queue, as the server does it, until somebody kills it. */
const [appUrl = '', authUrl = '', dataDir = ''] = process.argv.slice(2);
const log = pino({ level: 'silent' });
const installation = { dataDir, secret: 'secret of the kill test', ownerUrl: '', appUrl, authUrl };
const { boss, ...work } = await openWork(
  { ...installation, embedded: false, importSpace: 0, close: () => Promise.resolve() },
  log,
  createClosers(log),
  { secure: false, serving: false },
);
const contextOf = (orgId: string, requestId: string) => ({ ...work, orgId, requestId });
await workJobs({ boss, handlers: jobHandlers, contextOf, log });
process.stdout.write('working\n');
