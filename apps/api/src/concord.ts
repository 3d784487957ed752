import { type Command, UsageError } from './cli/command.ts';
import { startSentence } from './start/start-sentence.ts';

/** The command line: `npm run concord -- <command>`. A new command is a file in cli/ and a line here. */
const commands: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  checklist: () => import('./cli/checklist.ts'),
  demo: () => import('./cli/demo.ts'),
  doctor: () => import('./cli/doctor.ts'),
  import: () => import('./cli/import.ts'),
  lives: () => import('./cli/lives.ts'),
  migrate: () => import('./cli/migrate.ts'),
  rollups: () => import('./cli/rollups.ts'),
  score: () => import('./cli/score.ts'),
  tokens: () => import('./cli/tokens.ts'),
};

const [name = 'help', ...args] = process.argv.slice(2);
process.exitCode = await run();

async function run(): Promise<number> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) return help(name === 'help' || name === '--help' ? 0 : 2);
  const { command } = await load();
  try {
    return await command.run(args);
  } catch (error) {
    return explain(error, command);
  }
}

function explain(error: unknown, command: Command): number {
  if (isUsageError(error)) {
    console.error(`concord ${name}: ${error.message}\nUsage: npm run concord -- ${command.usage}`);
    return 2;
  }
  console.error(`concord ${name}: ${startSentence(error) ?? fileSentence(error) ?? detailed(error)}`);
  return 1;
}

/** Ours, and what node:util's parseArgs throws. */
function isUsageError(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

function fileSentence(error: unknown): string | undefined {
  if (!(error instanceof Error && 'path' in error && 'code' in error)) return undefined;
  return `${String(error.path)} cannot be read (${String(error.code)}).`;
}

function detailed(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function help(code: number): Promise<number> {
  const write = code === 0 ? console.log : console.error;
  if (code !== 0) write(`concord: there is no command "${name}".\n`);
  write('npm run concord -- <command>\n');
  for (const load of Object.values(commands)) {
    const { command } = await load();
    write(`  ${command.usage}\n      ${command.summary}`);
  }
  return code;
}
