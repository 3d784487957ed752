import type { Logger } from 'pino';
import { createLog } from '../log.ts';
import { readSettings, type Settings } from '../settings.ts';
import { type Closers, createClosers } from '../start/closers.ts';
import { type Installation, openInstallation } from '../start/installation.ts';

export interface Opened {
  readonly installation: Installation;
  readonly settings: Settings;
  readonly log: Logger;
  /** For what the command opens itself; closed before the installation. */
  readonly closers: Closers;
}

/** Runs a command's work on the installation of the settings, beside a running server or alone, and closes everything after it. */
export async function withInstallation<Result>(work: (opened: Opened) => Promise<Result>): Promise<Result> {
  const settings = readSettings();
  const log = createLog({ level: 'warn', forPeople: process.stderr.isTTY });
  const closers = createClosers(log);
  try {
    const installation = await openInstallation(settings, log, { keepDatabase: false });
    closers.add('the embedded PostgreSQL', installation.close);
    return await work({ installation, settings, log, closers });
  } finally {
    await closers.closeAll();
  }
}
