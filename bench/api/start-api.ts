import type { Workplace } from '../workplace.ts';
import { type MeasuredProcess, startProcess } from './measured-process.ts';

/** The product's server on a workplace's database. The brands must be there: it makes the demo brand where there is none. */
export function startApi({ installation }: Workplace): Promise<MeasuredProcess> {
  return startProcess('api-process.ts', {
    DATABASE_URL: installation.ownerUrl,
    CONCORD_DATA_DIR: installation.dataDir,
    CONCORD_SECRET: installation.secret,
    LOG_LEVEL: 'error',
  });
}
