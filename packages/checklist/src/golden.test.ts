import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { Answer, AuditContext } from './answers.ts';
import { AuditResult } from './result.ts';
import { scoreAudit } from './score.ts';
import { validateDefinition } from './validate.ts';

const Given = z.strictObject({ context: AuditContext, answers: z.array(Answer) });

const fileOf = (name: string) => fileURLToPath(new URL(`golden/store-visit.${name}.json`, import.meta.url));
const read = (name: string): unknown => JSON.parse(readFileSync(fileOf(name), 'utf8'));

it('a whole audit gives the result on file, digit by digit', async () => {
  const checked = validateDefinition(read('checklist'));
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  const { context, answers } = Given.parse(read('answers'));
  const result = scoreAudit(checked.definition, answers, context);
  await expect(`${JSON.stringify(result, null, 2)}\n`).toMatchFileSnapshot(fileOf('result'));
  expect(AuditResult.parse(result)).toEqual(result);
});
