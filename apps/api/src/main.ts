import { guardAgainstLostSockets } from '@concord/db/guard';
import type { Logger } from 'pino';
import { createLog } from './log.ts';
import { readSettings, type Settings } from './settings.ts';
import { type Closers, createClosers } from './start/closers.ts';
import { checkPort } from './start/check-port.ts';
import { readTls } from './start/read-tls.ts';
import { startSentence } from './start/start-sentence.ts';
import { welcome } from './start/welcome.ts';

const onePressMs = 800;
const settings = readOrEnd();
const log = createLog({ level: settings.logLevel, forPeople: process.stdout.isTTY });
const closers = createClosers(log);
guardAgainstLostSockets({ log, onFatal: (error) => log.fatal({ err: error }, 'unexpected error; the process ends') });
stopOnSignals(closers, log);
try {
  await checkPort(settings.host, settings.port);
  const tls = await readTls(settings.tls);
  // Loaded late: what is wrong with port and certificate is said at once.
  const { startServer } = await import('./start/start-server.ts');
  const started = await startServer(settings, tls, log, closers);
  console.log(welcome(settings, started));
} catch (error) {
  await closers.closeAll();
  end(error);
}

function readOrEnd(): Settings {
  try {
    return readSettings();
  } catch (error) {
    return end(error);
  }
}

/** One sentence where we know what is wrong; the whole error where it is our fault. */
function end(error: unknown): never {
  const sentence = startSentence(error);
  console.error(sentence === undefined ? error : `concord: ${sentence}`);
  process.exit(1);
}

/**
 * The first signal lets running requests and jobs finish; a second key press does not wait. One press can arrive several times:
 * from the terminal, and from npm and the wrapper above us, which hand it on.
 */
function stopOnSignals({ closeAll }: Closers, log: Logger): void {
  let stoppingSince: number | undefined;
  const stop = async (): Promise<void> => {
    const now = performance.now();
    if (stoppingSince !== undefined && now - stoppingSince > onePressMs) process.exit(130);
    if (stoppingSince !== undefined) return;
    stoppingSince = now;
    log.info('stopping; once more Ctrl-C ends at once');
    await closeAll();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
}
