import { hasDemo } from '@concord/services/organization/find-brand';
import { migrateInstallation } from '../start/installation.ts';
import { addDemo, demoAccounts, demoPassword } from '../start/ensure-demo.ts';
import { openWork } from '../start/open-work.ts';
import type { Command } from './command.ts';
import { withInstallation } from './with-installation.ts';

export const command: Command = {
  usage: 'demo',
  summary: 'makes the demo brand if there is none, and shows its accounts',
  run: () =>
    withInstallation(async ({ installation, log, closers }) => {
      await migrateInstallation(installation, log);
      const work = await openWork(installation, log, closers, { secure: false, serving: false });
      const password = demoPassword(installation.secret);
      const there = await hasDemo(work.db);
      const accounts = there ? demoAccounts(password) : await addDemo({ ...work, requestId: 'demo', password });
      console.log(there ? 'The demo brand is there. Its accounts:' : 'The demo brand is made. Its accounts:');
      for (const { email, role } of accounts)
        console.log(`  ${email.padEnd(24)} ${password}  ${role.replace('_', ' ')}`);
      return 0;
    }),
};
