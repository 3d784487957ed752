import { type CompiledChecklist, compileChecklist } from '@concord/checklist/score';
import { validateDefinition } from '@concord/checklist/validate';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { type Command, UsageError } from './command.ts';
import { scoreLine } from './score-line.ts';

export const command: Command = {
  usage: 'score --checklist FILE.json --answers FILE.ndjson',
  summary: 'scores audits without a server: one JSON result with its explanation per line',
  run: async (args) => {
    const { checklist, answers } = optionsOf(args);
    const compiled = await readChecklist(checklist);
    return compiled ? scoreAll(compiled, answers) : 1;
  },
};

function optionsOf(args: readonly string[]): { checklist: string; answers: string } {
  const options = { checklist: { type: 'string' }, answers: { type: 'string' } } as const;
  const { checklist, answers } = parseArgs({ args: [...args], options }).values;
  if (checklist === undefined) throw new UsageError('--checklist is missing');
  if (answers === undefined) throw new UsageError('--answers is missing');
  return { checklist, answers };
}

async function readChecklist(file: string): Promise<CompiledChecklist | null> {
  const check = validateDefinition(parseJson(await readFile(file, 'utf8'), file));
  if (check.ok) return compileChecklist(check.definition);
  for (const { path, code, params } of check.problems) complain({ file, path: path.join('.'), code, params });
  return null;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${(error as Error).message}`);
  }
}

/** Line by line, however long the file is. A bad line is named on stderr; the others are scored all the same. */
async function scoreAll(checklist: CompiledChecklist, file: string): Promise<number> {
  const input = createReadStream(file);
  await once(input, 'open');
  let line = 0;
  let bad = 0;
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() === '') continue;
    const outcome = scoreLine(checklist, line === 1 ? text.replace(/^\uFEFF/, '') : text);
    if (outcome.ok) await say(JSON.stringify(outcome.result));
    else bad += 1;
    if (!outcome.ok) for (const issue of outcome.issues) complain({ line, ...issue });
  }
  return bad > 0 ? 1 : 0;
}

async function say(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain');
}

function complain(problem: object): void {
  console.error(JSON.stringify(problem));
}
