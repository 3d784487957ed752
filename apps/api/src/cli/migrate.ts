import { migrateInstallation } from '../start/installation.ts';
import type { Command } from './command.ts';
import { withInstallation } from './with-installation.ts';

export const command: Command = {
  usage: 'migrate',
  summary: 'brings the database to this version',
  run: () =>
    withInstallation(async ({ installation, log }) => {
      await migrateInstallation(installation, log);
      console.log('The database is up to date.');
      return 0;
    }),
};
