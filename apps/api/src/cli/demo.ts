import { brandOf, type DemoSize, LARGEST_DEMO, SMALLEST_DEMO, USUAL_SIZE } from '@concord/services/demo/make-demo';
import { hasDemo } from '@concord/services/organization/find-brand';
import { parseArgs } from 'node:util';
import { progressLine } from '../progress-line.ts';
import { addDemo, demoAccounts, demoPassword } from '../start/ensure-demo.ts';
import { migrateInstallation } from '../start/installation.ts';
import { openWork } from '../start/open-work.ts';
import { type Command, UsageError } from './command.ts';
import { withInstallation } from './with-installation.ts';

export const command: Command = {
  usage: 'demo [--locations N] [--years Y]',
  summary: 'makes the demo brand, or a larger one beside it, if it is not there yet, and shows the accounts',
  run: async (args) => {
    const size = readSize(args);
    const { name, slug } = brandOf(size);
    return withInstallation(async ({ installation, log, closers }) => {
      await migrateInstallation(installation, log);
      const work = await openWork(installation, log, closers, { secure: false, serving: false });
      const password = demoPassword(installation.secret);
      const there = await hasDemo(work.db, slug);
      const progress = progressLine('places');
      const accounts = there
        ? demoAccounts(password)
        : await addDemo({ ...work, requestId: 'demo', password }, size, progress.show);
      progress.end();
      console.log(`The demo brand "${name}" is ${there ? 'there' : 'made'}. Its accounts:`);
      for (const { email, role } of accounts)
        console.log(`  ${email.padEnd(24)} ${password}  ${role.replace('_', ' ')}`);
      return 0;
    });
  },
};

function readSize(args: readonly string[]): DemoSize {
  const { values } = parseArgs({
    args: [...args],
    options: { locations: { type: 'string' }, years: { type: 'string' } },
  });
  return {
    locations: wholeNumber(
      '--locations',
      values.locations,
      USUAL_SIZE.locations,
      SMALLEST_DEMO,
      LARGEST_DEMO.locations,
    ),
    years: wholeNumber('--years', values.years, USUAL_SIZE.years, 1, LARGEST_DEMO.years),
  };
}

function wholeNumber(option: string, given: string | undefined, usual: number, from: number, to: number): number {
  if (given === undefined) return usual;
  const number = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  if (number >= from && number <= to) return number;
  throw new UsageError(`${option} ${given} is no whole number from ${from} to ${to}. Example: ${option} ${usual}.`);
}
