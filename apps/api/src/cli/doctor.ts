import { DatabaseError } from '@concord/db/errors';
import { startSentence } from '../start/start-sentence.ts';
import { type Check, fail } from './check.ts';
import { checkDatabase } from './check-database.ts';
import { checkMachine } from './check-machine.ts';
import { checkWork } from './check-work.ts';
import type { Command } from './command.ts';
import { withInstallation } from './with-installation.ts';

export const command: Command = {
  usage: 'doctor',
  summary: 'examines this installation and says what to do about what it finds; changes nothing',
  run: async () => {
    const report: Check[] = [];
    await examine((check) => {
      report.push(check);
      print(check);
    }).catch((error: unknown) => print(unexpected(report, error)));
    const failed = report.filter(({ level }) => level === 'fail').length;
    console.log(failed === 0 ? '\nAll is well.' : `\n${failed} of ${report.length} need mending.`);
    return failed === 0 ? 0 : 1;
  },
};

async function examine(tell: (check: Check) => void): Promise<void> {
  for (const check of checkMachine()) tell(check);
  await withInstallation(async (opened) => {
    let usable = true;
    for await (const check of checkDatabase(opened)) {
      tell(check);
      usable &&= check.level !== 'fail';
    }
    if (!usable) return;
    for await (const check of checkWork(opened)) tell(check);
  });
}

function unexpected(report: Check[], error: unknown): Check {
  const what = error instanceof DatabaseError ? 'the database' : 'the installation';
  const check = fail(`${what} cannot be opened`, startSentence(error) ?? String(error));
  report.push(check);
  return check;
}

function print({ level, what, advice }: Check): void {
  console.log(`${level.padEnd(4)}  ${what}${advice === undefined ? '' : `\n      → ${advice}`}`);
}
