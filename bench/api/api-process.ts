import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { guardAgainstLostSockets } from '@concord/db/guard';
import { createLog } from '@concord/app-api/log';
import { readSettings } from '@concord/app-api/settings';
import { createClosers } from '@concord/app-api/start/closers';
import { startServer } from '@concord/app-api/start/start-server';
import type { ProcessState } from './measured-process.ts';

/** The product's server as `npm start` runs it, which also says what it used. */
const settings = readSettings();
const log = createLog({ level: settings.logLevel, forPeople: false });
const closers = createClosers(log);
guardAgainstLostSockets({ log, onFatal: (error) => log.fatal({ err: error }, 'unexpected error; the process ends') });
let accepted = 0;
subscribe('net.server.socket', (message) => {
  accepted += 1;
  (message as { socket: Socket }).socket.once('close', () => (accepted -= 1));
});
process.on('message', () => process.send?.(state()));
process.on('disconnect', () => void closers.closeAll().then(() => process.exit(0)));
await startServer(settings, undefined, log, closers);
process.send?.(state());

function state(): ProcessState {
  const { user, system } = process.cpuUsage();
  return { cpuSeconds: (user + system) / 1e6, accepted };
}
