import { startEmbedded } from '@concord/db/embedded';
import { silentLog } from '@concord/db/log';
import { makeTemplate } from '@concord/db/test/server';
import { deadLetterQueue } from '@concord/app-api/jobs/job-queue';
import { JOB_NAMES } from '@concord/services/context';
import { writeFileSync } from 'node:fs';
import { addNetwork } from './network/add-history.ts';
import { makeBrand } from './network/make-brand.ts';
import { screens, visitor } from './network/screens.ts';
import { openWorkplace } from './workplace.ts';
const n = Number(process.argv[2] ?? 50000);
const embedded = await startEmbedded({ dataDir: process.argv[3]!, log: silentLog, settings: { max_connections: '100', fsync: 'off', synchronous_commit: 'off' } });
const server = await makeTemplate(embedded.adminUrl, [...JOB_NAMES, deadLetterQueue]);
const place = await openWorkplace(server);
const brand = await makeBrand(place);
const t = performance.now();
await addNetwork(place, brand, { locations: n, years: 1, perYear: 2 });
console.log('built', n, ((performance.now() - t) / 1000).toFixed(1), 's', place.adminUrl, brand.orgId);
writeFileSync('/tmp/probe/url', `${place.adminUrl}\n${brand.orgId}\n${brand.today}\n`);
const person = await visitor(place, brand, n);
for (const screen of ['network home', 'heatmap', 'league table', 'location page'] as const) {
  for (const turnSet of [[0, 1, 2, 3, 4, 5]]) {
    const per: Record<string, number[]> = {};
    for (const turn of turnSet) for (const [p, i] of (screens[screen] as any)(turn, n, brand.today)) {
      const s = performance.now(); await person.ask(p, i); (per[p] ??= []).push(performance.now() - s);
    }
    for (const [p, ts] of Object.entries(per)) console.log(screen, p, ts.map((x) => x.toFixed(0)).join(' '));
  }
}
console.log('ready'); 
process.on('SIGTERM', async () => { await person[Symbol.asyncDispose](); await place[Symbol.asyncDispose](); await embedded.stop(); process.exit(0); });
setInterval(() => {}, 1000);
